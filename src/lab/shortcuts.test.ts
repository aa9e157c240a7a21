import { describe, expect, it } from 'vitest';
import { shortcutOf, type KeyPlace } from './shortcuts.ts';

const free: KeyPlace = { isTaken: false, isTimeline: false, isStill: true };
const scrolling: KeyPlace = { ...free, isStill: false };
const press = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({
  key,
  hasControl: false,
  hasAlt: false,
  hasShift: false,
  ...held,
});

describe('single keys', () => {
  it.each([' ', 'Home', 'End'])('leave "%s" to a page that scrolls', (key) => {
    expect(shortcutOf(press(key), scrolling)).toBeNull();
    expect(shortcutOf(press(key), { ...scrolling, isTimeline: true })).not.toBeNull();
  });

  it('leave every key to a control that uses it', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', '1', '?']) {
      expect(shortcutOf(press(key), { ...free, isTaken: true })).toBeNull();
    }
  });

  it('run the thread of their number', () => {
    expect(shortcutOf(press('3'), scrolling)).toEqual({ kind: 'run', thread: 2 });
  });

  it('leave Alt with the arrows to the timeline, and Control with other letters to the browser', () => {
    expect(shortcutOf(press('ArrowLeft', { hasAlt: true }), free)).toBeNull();
    expect(shortcutOf(press('1', { hasControl: true }), free)).toBeNull();
    expect(shortcutOf(press('Z', { hasControl: true, hasShift: true }), free)).toEqual({ kind: 'redo' });
  });
});
