import { describe, expect, it } from 'vitest';
import { Memory, REMEMBERED } from '../state/index.ts';
import { Track } from './track.svelte.ts';

const kept = (stored: Map<string, string>): Memory =>
  new Memory(() => ({
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, text) => void stored.set(key, text),
  }));

describe('the way through the story', () => {
  it('is kept between visits', () => {
    const stored = new Map<string, string>();
    const track = new Track(kept(stored));
    expect(track.has('borrow')).toBe(false);
    track.add('borrow');
    track.add('collision:1');
    track.add('borrow');
    expect(stored.get(REMEMBERED.track)).toBe('borrow collision:1');
    const later = new Track(kept(stored));
    expect(later.has('borrow')).toBe(true);
    expect(later.has('collision:1')).toBe(true);
    expect(later.has('collision:0')).toBe(false);
  });

  it('is remembered for the visit where the browser refuses its storage', () => {
    const track = new Track(
      new Memory(() => {
        throw new Error('refused');
      }),
    );
    track.add('pack');
    expect(track.has('pack')).toBe(true);
  });
});
