import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutcome } from './read-outcome.ts';

describe('an outcome text', () => {
  it('gives its tokens and flags back', () => {
    const reported = { world: 'article', path: '/a b/c' } as const;
    expect(readOutcome(reported, 'V=ok S=trunc:/a b F=done flags=-')).toEqual({
      tokens: ['ok', 'trunc:/a b', 'done'],
      flags: [],
    });
    const flags = ['uafRead:serializer', 'writeAfterFree:validator'];
    expect(readOutcome(reported, `V=killed S=efault F=killed flags=${flags.join(',')}`).flags).toEqual(flags);
  });

  it('of workers is parted at its bars, not at those of the path', () => {
    const paths = fc
      .array(fc.string({ unit: fc.constantFrom('a', '|', ' '), minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((names) => `/${names.join('/')}`);
    const tokens = paths.chain((path) => {
      const values = [...path].flatMap((sign, k) =>
        sign === '/' ? [path.slice(0, k), path.slice(0, k + 1)] : [],
      );
      const token = fc.oneof(
        fc.constantFrom('ok', 'efault', 'baddir', 'killed'),
        fc.constantFrom(...values).map((value) => `trunc:${value}`),
      );
      return fc.tuple(fc.constant(path), fc.array(token, { minLength: 2, maxLength: 4 }));
    });
    fc.assert(
      fc.property(tokens, ([path, all]) => {
        expect(readOutcome({ world: 'faithful', path }, all.join('|')).tokens).toEqual(all);
      }),
    );
  });
});
