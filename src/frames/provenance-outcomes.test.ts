import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { explore } from '../explore/index.ts';
import { CONFIG_OF, LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { frameAt } from './frame.ts';
import { hopsOf, isFirst, type ByteAt } from './provenance.ts';
import { runOf } from './run.ts';
import type { Run } from './run-types.ts';

const run = (config: Config, schedule: readonly number[]): Run => runOf(okValue(replay(config, schedule)));
const outcomesOf = (config: Config): readonly Run[] =>
  explore(config, { traces: false }).outcomes.map(({ schedule }) => run(config, [...schedule].map(Number)));

/** Every byte that is on the stage with the playhead at a position. */
function bytesAt(made: Run, position: number): readonly ByteAt[] {
  const { string, requests, replies } = frameAt(made, position);
  return [
    ...string.map(({ index }): ByteAt => ({ object: 'string', index, thread: 0 })),
    ...requests.flatMap((request, thread) =>
      (request?.cells ?? []).map(({ offset: index }): ByteAt => ({ object: 'packed', index, thread })),
    ),
    ...replies.flatMap((reply, thread) =>
      (reply?.kind === 'zero' ? reply.bytes : []).map((_, index): ByteAt => ({
        object: 'reply',
        index,
        thread,
      })),
    ),
  ];
}

/** What a first source may be: a store, the command line, who freed it, the packer, the allocator. */
const SOURCES = ['stored', 'commandLine', 'poisoned', 'packer', 'built', 'nameLength', 'zeroed', 'calloc'];

/** Walks the way of every byte; returns how many there were. */
function walkAll(made: Run): number {
  let ways = 0;
  for (let position = 0; position <= made.length; position += 1) {
    for (const at of bytesAt(made, position)) {
      const hops = hopsOf(made, position, at);
      const last = hops.at(-1);
      const where = `${made.trace.outcome ?? ''} ${position} ${at.object} ${at.thread} ${at.index}`;
      if (!last || !isFirst(last) || !SOURCES.includes(last.how.kind)) throw new Error(where);
      if (hops.slice(0, -1).some(isFirst)) throw new Error(`${where}: a source before the last`);
      // A length that was counted names its strlen, with the line, and the count.
      const length = hops.findIndex(({ how }) => how.kind === 'fromLength');
      if (length >= 0 && (hops[length + 1]?.how.kind !== 'strlen' || !hops[length + 1]?.source))
        throw new Error(`${where}: a length without its strlen`);
      // What a step wrote names its line.
      if (hops.some(({ step, source }) => step > 0 && source === null && last.how.kind !== 'zeroed'))
        throw new Error(`${where}: a step without its line`);
      ways += 1;
    }
  }
  return ways;
}

describe('from every byte a way leads to a first source', () => {
  it('in every run that is named', () => {
    for (const landmark of LANDMARKS) {
      const { config, schedule } = momentOf(landmark);
      expect(walkAll(run(config, schedule)), landmark.id).toBeGreaterThan(50);
    }
  });

  it('in a run to each of the 49 outcomes as reported', () => {
    const runs = outcomesOf(CONFIG_OF.article());
    expect(runs).toHaveLength(49);
    for (const made of runs) expect(walkAll(made)).toBeGreaterThan(50);
  }, 60_000);

  it('in a run to each outcome of two workers, of all fixes, and of other paths', () => {
    const configs = [
      CONFIG_OF.faithful(),
      CONFIG_OF.faithful({ fix: ['clone', 'none'] }),
      CONFIG_OF.faithful({ fix: ['lock-narrow', 'none'] }),
      CONFIG_OF.faithful({ path: '/zc' }),
      CONFIG_OF.article({ fix: ['clone', 'join'], path: '/a//b' }),
      CONFIG_OF.article({ fix: ['refcount', 'lock'] }),
    ];
    for (const made of configs.flatMap(outcomesOf)) expect(walkAll(made)).toBeGreaterThan(50);
  }, 60_000);
});
