import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lasting, share, sharing } from './share.ts';

describe('structural sharing', () => {
  const before = { name: 'row', bytes: [{ byte: 1 }, { byte: 2 }], terms: ['value'] };

  it('returns the old value when nothing changed', () => {
    expect(share(before, structuredClone(before))).toBe(before);
  });

  it('keeps equal parts of the old value and takes the others from the new one', () => {
    const now = { ...structuredClone(before), bytes: [{ byte: 1 }, { byte: 3 }] };
    const shared = share(before, now);
    expect(shared).toEqual(now);
    expect(shared.bytes[0]).toBe(before.bytes[0]);
    expect(shared.terms).toBe(before.terms);
    expect(shared.bytes).not.toBe(before.bytes);
  });

  it('does not treat a longer list, or an object with another field, as equal', () => {
    expect(share([1, 2], [1])).toEqual([1]);
    expect(share({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(share({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
  });

  it('always equals the new value, whatever the old one was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(share(one, other)).toEqual(other);
        expect(share(one, structuredClone(one))).toEqual(one);
      }),
    );
  });
});

describe('what remembers', () => {
  it('shares each value with the one before', () => {
    const keep = sharing<readonly string[]>();
    const first = keep(['a']);
    expect(keep(['a'])).toBe(first);
    expect(keep(['b'])).toEqual(['b']);
    expect(keep(['a'])).not.toBe(first);
  });

  it('repeats the last value that was not missing', () => {
    const keep = lasting<string>();
    expect([keep(null), keep('a'), keep(null), keep('b')]).toEqual([null, 'a', 'a', 'b']);
  });
});
