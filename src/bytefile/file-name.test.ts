import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownName } from './file-name.ts';

it.each([
  ['zpool.cache', 'zpool.cache'],
  ['池 的.bin', '池 的.bin'],
  ['a\nb\x1b[31m\x7f', 'a␊b␛[31m␡'],
  ['invoice\u202Ecod.exe', 'invoice<U+202E>cod.exe'],
  ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['\u2028\u0085', '\ufffd\ufffd'],
  ['קובץ.bin', '\u2068קובץ.bin\u2069'],
  ['\ud800', '\ufffd'],
  ['x'.repeat(300), `${'x'.repeat(255)}…`],
])('a name is shown so that it acts on nothing around it: %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

it('holds no control character, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const shown = shownName(name);
      expect(shown).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066\u2067]/u);
    }),
  );
});
