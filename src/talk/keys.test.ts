import { describe, expect, it } from 'vitest';
import { askedBy, leavesDialog, type KeyPlace } from './keys.ts';

const place: KeyPlace = { isByHand: false, digits: '', threads: 3, at: 7 };
const byHand: KeyPlace = { ...place, isByHand: true };

describe('a key of a clicker', () => {
  it.each(['PageDown', 'ArrowRight', ' ', 'Enter'])('%s goes on', (key) => {
    expect(askedBy(key, place)).toEqual({ kind: 'act', act: { kind: 'next', at: 7 } });
  });
  it.each(['PageUp', 'ArrowLeft', 'Backspace'])('%s goes back', (key) => {
    expect(askedBy(key, place)).toEqual({ kind: 'act', act: { kind: 'back', at: 7 } });
  });
  it.each(['PageDown', 'PageUp', 'Home', 'b', '.', 'B'])('%s means the same by hand', (key) => {
    expect(askedBy(key, byHand)).toEqual(askedBy(key, place));
  });
});

describe('a digit', () => {
  it('begins the number of a frame, which Enter ends', () => {
    expect(askedBy('6', place)).toEqual({ kind: 'digit', digit: '6' });
    expect(askedBy('Enter', { ...place, digits: '6' })).toEqual({ kind: 'jump' });
  });

  it('runs a thread by hand, where there is one', () => {
    expect(askedBy('3', byHand)).toEqual({ kind: 'act', act: { kind: 'run', thread: 2 } });
    expect(askedBy('6', byHand)).toEqual({ kind: 'digit', digit: '6' });
    expect(askedBy('0', byHand)).toEqual({ kind: 'digit', digit: '0' });
    // 06, or 12 after any first digit of a number.
    expect(askedBy('1', { ...byHand, digits: '0' })).toEqual({ kind: 'digit', digit: '1' });
  });
});

it('a clicker, Home and numbers act through an open dialog, in which all other keys move', () => {
  for (const key of ['PageDown', 'PageUp', 'Home', '6', '.']) expect(leavesDialog(key), key).toBe(true);
  for (const key of ['Enter', ' ', 'Tab', 'Escape', 'ArrowDown', 'b'])
    expect(leavesDialog(key), key).toBe(false);
});

it('a key that the talk does not know is left to the browser', () => {
  expect(askedBy('F5', place)).toBeNull();
  expect(askedBy('Tab', place)).toBeNull();
});
