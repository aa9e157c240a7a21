import { describe, expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import type { Config } from '../threads/index.ts';
import {
  spinCommands,
  spinCounts,
  spinGuided,
  tlcCommand,
  tlcDumpCommand,
  tlcSymmetryCommand,
} from './commands.ts';
import { formalModelOf } from './cachefile/index.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import document from '../../docs/exports.md?raw';

const PATH = '/var/cache/zpool.cache';
/** Rows of the table of figures: model, stored, transitions, outcomes. */
const ROWS = [
  ...document.matchAll(/^\| (reported|workers), ([^|]+) \| ([\d,]+) \| ([\d,]+) \| (\d+) \|$/gm),
].map(([, kind, words = '', ...figures]) => ({
  kind,
  words,
  figures: figures.map((text) => Number(text.replaceAll(',', ''))),
}));

function configOf(kind: string | undefined, words: string): Config {
  if (kind === 'reported') {
    const fix = words === 'none' ? [] : words.split(' + ');
    return { world: 'article', path: PATH, threads: 3, fix, grain: 'coarse' };
  }
  const fix = words.split(', ');
  return { world: 'faithful', path: PATH, threads: fix.length, fix, grain: 'coarse' };
}

describe('docs/exports.md', () => {
  it('has the commands of the exported files', () => {
    const tlc = [tlcCommand('MODEL'), tlcSymmetryCommand('MODEL'), tlcDumpCommand('MODEL')];
    for (const command of [...spinCommands('MODEL.pml'), ...spinGuided('MODEL.pml'), ...tlc]) {
      expect(document).toContain(`\n${command}\n`);
    }
  });

  it('lists the sets that a trace for TLC must not name', () => {
    const models = [CONFIG_OF.article(), CONFIG_OF.faithful()].flatMap(
      (config) => formalModelOf(config) ?? [],
    );
    const sets = models.flatMap(({ variables }) =>
      variables.flatMap(({ name, domain }) => (domain.kind === 'slots' ? [name] : [])),
    );
    const told = /holds sets \(([^)]+)\)/.exec(document)?.[1]?.match(/\w+/g);
    expect(told?.toSorted()).toEqual([...new Set(sets)].sort());
  });

  it('has the figures of the explorer', () => {
    expect(ROWS.length).toBeGreaterThan(20);
    for (const { kind, words, figures } of ROWS) {
      const answer = explore(configOf(kind, words), { traces: false });
      const { stored, transitions } = spinCounts(answer);
      expect([words, ...figures]).toEqual([words, stored, transitions, answer.outcomes.length]);
    }
  });
});
