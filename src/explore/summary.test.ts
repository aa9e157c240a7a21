import { describe, expect, it } from 'vitest';
import { CONFIG_OF, DEFAULT_PATH } from '../scenarios/index.ts';
import { explore } from './explore.ts';
import { summaryOf } from './summary.ts';

describe('a summary', () => {
  const configs = [
    CONFIG_OF.article({ path: DEFAULT_PATH, fix: [] }),
    CONFIG_OF.faithful({ path: DEFAULT_PATH, threads: 3, fix: ['none', 'none', 'none'] }),
  ];

  it.each(configs)('has kinds that add up to all interleavings: $world', (config) => {
    const answer = explore(config, { traces: false });
    const { kinds, interleavings } = summaryOf(answer);
    const sum = Object.values(kinds).reduce((all, count) => all + BigInt(count), 0n);
    expect(String(sum)).toBe(interleavings);
    expect(interleavings).toBe(answer.interleavings);
  });

  it('counts as fine what the class of clean runs counts', () => {
    const [reported] = configs;
    if (!reported) throw new Error('no config');
    const answer = explore(reported, { traces: false });
    expect(summaryOf(answer).kinds.fine).toBe(answer.classes['clean']?.interleavings);
  });
});
