import { describe, expect, it } from 'vitest';
import { CHAPTER_IDS } from './chapters/ids.ts';
import { parseFocus } from './chapters/focus.ts';
import { picturesOf } from './chapters/pictures.ts';
import { mainOf, panelsOf } from './panels.ts';

const focusOf = (text: string) => text.split(',').map(parseFocus);

describe('the main view on a phone', () => {
  it('is the view that the focus leads to', () => {
    const main = (text: string) => mainOf(focusOf(text), []);
    expect(main('terminal,outcome,timeline,packed:54')).toBe('packed');
    expect(main('packed,outcome')).toBe('packed');
    expect(main('fix,string:10,outcome')).toBe('outcome');
    expect(main('string:0,lane:A,terminal')).toBe('terminal');
    expect(main('chain:1-9,reply:0-1,terminal')).toBe('chain');
    expect(main('search,string')).toBe('searched');
    expect(main('string:10,borrowed,lane:V')).toBeNull();
  });

  it('is absent in all pictures of a chapter or present in all, so that the stage keeps its height', () => {
    for (const id of CHAPTER_IDS) {
      const all = picturesOf(id).map(({ focus }) => focus);
      const empty = all.filter((focus) => mainOf(focus, all) === null);
      expect([0, all.length], id).toContain(empty.length);
    }
  });

  it('is one of the panels of a wide page, or the outcome above them', () => {
    for (const { focus } of CHAPTER_IDS.flatMap(picturesOf)) {
      expect([null, 'outcome', ...panelsOf(focus)]).toContain(mainOf(focus, []));
    }
  });
});
