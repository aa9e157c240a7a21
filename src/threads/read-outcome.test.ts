import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import { printOutcome, printToken, readOutcome, type Config, type Outcome, type Token } from './index.ts';
import { readingsOf } from './read-outcome.ts';

const workers = (path: string, threads = 2): Config => ({
  world: 'faithful',
  path,
  threads,
  fix: new Array<string>(threads).fill('none'),
  grain: 'coarse',
});
const reported = (path: string): Config => ({ ...workers(path, 3), world: 'article', fix: [] });

/** Prefixes of a path that end just before or just after a slash. */
const valuesOf = (path: string): readonly string[] =>
  [...path].flatMap((sign, k) => (sign === '/' ? [path.slice(0, k), path.slice(0, k + 1)] : []));

const names = fc.string({ unit: fc.constantFrom('a', '|', ' ', 'ok', 'trunc:', 'einval:'), minLength: 1 });
const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((all) => `/${all.join('/')}`);
const plain = fc
  .constantFrom('ok', 'efault', 'badfile', 'killed', 'blocked')
  .map((kind): Token => ({ kind: kind as 'ok' }));
const tokenOf = (path: string): fc.Arbitrary<Token> =>
  fc.oneof(
    plain,
    fc.record({ kind: fc.constantFrom('trunc', 'einval'), text: fc.constantFrom(...valuesOf(path)) }),
  );

describe('an outcome text', () => {
  it('of the reported world gives its tokens and flags back for any path', () => {
    const flags = ['uafRead:serializer', 'writeAfterFree:validator'];
    const path = '/a F=done flags=-/S=ok';
    const value: Outcome = {
      tokens: [{ kind: 'ok' }, { kind: 'trunc', text: '/a F=done flags=-' }, { kind: 'done' }],
      flags,
    };
    const outcome = printOutcome(reported(path), value);
    expect(readOutcome(reported(path), { outcome })).toEqual(value);
    expect(readOutcome(reported(path), { outcome: 'V=ok S=never F=done flags=-' })).toBeNull();
  });

  it('is not an outcome of another path, or of fewer workers', () => {
    expect(readOutcome(workers('/a/zc'), { outcome: 'ok|trunc:/a' })).not.toBeNull();
    expect(readOutcome(workers('/b/zc'), { outcome: 'ok|trunc:/a' })).toBeNull();
    expect(readOutcome(workers('/a/zc', 3), { outcome: 'ok|trunc:/a' })).toBeNull();
    expect(readOutcome(workers('/a/zc'), { outcome: 'trunc:/a|ok' })).toBeNull();
  });

  it('of workers gives its only possible outcome, or, with tokens, the one that they name', () => {
    const outcomes = paths.chain((path) =>
      fc.tuple(fc.constant(path), fc.array(tokenOf(path), { minLength: 2, maxLength: 4 })),
    );
    fc.assert(
      fc.property(outcomes, ([path, tokens]) => {
        const config = workers(path, tokens.length);
        const outcome = printOutcome(config, { tokens, flags: [] });
        const sorted = tokens.map(printToken).sort();
        const readings = readingsOf(config, outcome).map((read) => read.tokens.map(printToken));
        expect(readings).toContainEqual(sorted);
        const alone = readOutcome(config, { outcome });
        expect(alone?.tokens.map(printToken)).toEqual(readings.length === 1 ? sorted : undefined);
        expect(readOutcome(config, { outcome, tokens: sorted })?.tokens.map(printToken)).toEqual(sorted);
      }),
    );
  });

  it.each(['/|ok/z', '/a|ok/z', '/ok|/trunc:|/z', '/var/cache/zpool.cache'])(
    'of %s is read as the run that the explorer gives with it ended',
    (path) => {
      for (const config of [workers(path), workers(path, 3), reported(path)]) {
        for (const found of explore(config, { traces: false }).outcomes) {
          const read = readOutcome(config, found);
          expect(read?.tokens).toHaveLength(config.threads);
          expect(read && printOutcome(config, read)).toBe(found.outcome);
        }
      }
    },
  );
});
