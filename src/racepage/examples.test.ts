import { describe, expect, it, vi } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { exploreRace, readRace } from '../racetext/index.ts';
import { EXAMPLES, TEMPLATE, exampleText } from './examples.ts';
import { printPart } from './address-part.ts';
import { MOST_LINK } from './link.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What the examples of the page show: interleavings that end badly, of all, line by line. */
const SHOWN: Readonly<Record<string, readonly [bad: string, all: string]>> = {
  'lost-update': ['1', '3'],
  'double-fetch': ['1', '3'],
  'borrowed-slash': ['79', '126'],
  toctou: ['1', '3'],
  abba: ['2', '6'],
  'lost-wakeup': ['1', '5'],
};

describe('the examples', () => {
  it.each(EXAMPLES)('%s can be read, and its link is short', async (id) => {
    const text = await exampleText(id);
    const race = okValue(readRace(text));
    const part = await printPart({
      text,
      grain: 'statement',
      run: new Array<number>(40).fill(0),
      position: 40,
    });
    expect([...part.values()].join('').length).toBeLessThan(MOST_LINK / 2);
    const { classes, interleavings } = exploreRace(race, { grain: 'statement' });
    const bad = defined(classes['bad'], 'class').interleavings;
    const shown = SHOWN[id];
    if (shown) expect([bad, interleavings]).toEqual(shown);
    // Peterson is the one in which nothing goes wrong.
    expect(bad === '0').toBe(id === 'peterson');
  });

  it('New begins with a race that has something to find', () => {
    const { classes } = exploreRace(okValue(readRace(TEMPLATE)), { grain: 'access' });
    expect(classes['lost']?.interleavings).toBe('4');
  });
});
