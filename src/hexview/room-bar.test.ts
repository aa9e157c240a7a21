import { describe, expect, it } from 'vitest';
import { roomSegments } from './room-bar.ts';

const kinds = (characters: number, need: number, room: number): string =>
  roomSegments({ characters, need, room })
    .map(({ kind, start, end }) => `${kind} ${start}-${end}`)
    .join(', ');

describe('room of a pair', () => {
  it('shows ten characters, the hole, the sixteen needed and the rest of twenty-four', () => {
    expect(kinds(10, 16, 24)).toBe('characters 0-10, hole 10-11, needed 11-16, rest 16-24');
  });

  it('has no rest when the string needs all of it', () => {
    expect(kinds(22, 24, 24)).toBe('characters 0-22, hole 22-23, needed 23-24');
    expect(kinds(23, 24, 24)).toBe('characters 0-23, hole 23-24');
  });

  it('has no hole when the text fills the pair and runs on', () => {
    expect(kinds(8, 16, 8)).toBe('characters 0-8');
  });

  it('begins with the hole when the text is empty', () => {
    expect(kinds(0, 8, 24)).toBe('hole 0-1, needed 1-8, rest 8-24');
  });
});
