import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTERS } from '../fixtures/printers.ts';
import { parsePaste } from './parse.ts';

const HEAD = Buffer.from('000100000000000001000000380000000a0000000100000009000000', 'hex');
const bytesToPrint = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 24 }),
      fc.constant(new Uint8Array(40)),
      fc.constant(Buffer.from('cachefile  abc|>')),
    ),
    { maxLength: 6 },
  )
  .map((parts) => Uint8Array.from(Buffer.concat([HEAD, ...parts, Buffer.from([1, 0, 0, 7])])));

interface Damage {
  readonly name: string;
  readonly to: (text: string, at: number, sign: string) => string;
}
const LINES: readonly Damage[] = [
  { name: 'loses', to: (text, at) => text.split('\n').toSpliced(at, 1).join('\n') },
  {
    name: 'doubles',
    to: (text, at) =>
      text
        .split('\n')
        .toSpliced(at, 0, text.split('\n')[at] ?? '')
        .join('\n'),
  },
  { name: 'swaps', to: (text, at) => swapped(text.split('\n'), at).join('\n') },
  { name: 'joins', to: (text, at) => joined(text.split('\n'), at).join('\n') },
];
const SIGNS: readonly Damage[] = [
  { name: 'loses', to: (text, at) => text.slice(0, at) + text.slice(at + 1) },
  { name: 'doubles', to: (text, at) => text.slice(0, at + 1) + text.slice(at) },
  { name: 'alters', to: (text, at, sign) => text.slice(0, at) + sign + text.slice(at + 1) },
  { name: 'is cut before', to: (text, at) => text.slice(0, at) },
];

function swapped(lines: readonly string[], at: number): readonly string[] {
  const copy = [...lines];
  [copy[at], copy[at + 1]] = [copy[at + 1] ?? '', copy[at] ?? ''];
  return copy;
}
const joined = (lines: readonly string[], at: number): readonly string[] =>
  lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`);

/** Reports whether `found` is a part of `bytes` from `from` on with at most `most` bytes altered. */
function isRun(found: Uint8Array, bytes: Uint8Array, from: number, most: number): boolean {
  if (from < 0 || from + found.length > bytes.length) return false;
  let altered = 0;
  for (const [i, byte] of found.entries()) if (byte !== bytes[from + i]) altered += 1;
  return altered <= most;
}

const dumps = PRINTERS.filter(({ isDump }) => isDump);
/** Returns the offset that a printer gives to the first byte. */
const baseOf = (print: (bytes: Uint8Array) => string): bigint => {
  const parsed = parsePaste(print(Uint8Array.from(HEAD)));
  return parsed.ok ? parsed.value.base : 0n;
};

describe('a dump that', () => {
  it.each(
    LINES.flatMap((damage) =>
      dumps.map((printer) => ({ what: damage.name, tool: printer.name, damage, printer })),
    ),
  )('$what a line is refused, or its first or last rows are not there: $tool', ({ damage, printer }) => {
    const base = baseOf(printer.print);
    fc.assert(
      fc.property(bytesToPrint, fc.nat(60), (bytes, where) => {
        const text = printer.print(bytes).trimEnd();
        const lines = text.split('\n');
        // A changed row that a star repeats cannot be detected.
        if (lines.includes('*')) return;
        const damaged = damage.to(text, where % lines.length, '');
        const parsed = parsePaste(damaged);
        if (!parsed.ok || damaged === text) return;
        const from = Number(parsed.value.base - base);
        expect(isRun(parsed.value.bytes, bytes, from, 0), `${damaged}\n${String(from)}`).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each(
    SIGNS.flatMap((damage) =>
      dumps.map((printer) => ({ what: damage.name, tool: printer.name, damage, printer })),
    ),
  )('$what a sign is refused, or shows that sign: $tool', ({ damage, printer }) => {
    const base = baseOf(printer.print);
    const sign = fc.constantFrom(...'0123456789abcdef .x|:*');
    fc.assert(
      fc.property(bytesToPrint, fc.nat(4000), sign, (bytes, where, to) => {
        const text = printer.print(bytes).trimEnd();
        // An offset without bytes is another text.
        const damaged = damage.to(
          text,
          damage.name === 'is cut before' ? Math.max(24, where % text.length) : where % text.length,
          to,
        );
        const parsed = parsePaste(damaged);
        if (!parsed.ok) return;
        const { value } = parsed;
        const isMoved = value.bytes.length === bytes.length && isRun(value.bytes, bytes, 0, 0);
        const from = Number(value.base - base);
        // A star repeats the row above it, with what was altered there.
        const repeated = text.includes('\n*') ? Math.ceil(bytes.length / 16) : 0;
        expect(isMoved || isRun(value.bytes, bytes, from, 8 + repeated), `${damaged}\n${String(from)}`).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('any text', () => {
  it('is bytes or a refusal that names a line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '00000000',
        '0x',
        '*',
        '\n',
        ' ',
        ': ',
        '|',
        '>',
        '..',
        '\\x',
        '\\0',
        '[',
        '{',
        '}',
        ',',
        "b'",
        '"',
        '=',
        '00 ',
        '-----BEGIN A-----',
        'data:,',
        '<repeats 9 times>',
        '/*',
        '*/',
        '//',
        '$ ',
        '> ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const parsed = parsePaste(pieces.join(''));
        if (parsed.ok) expect(parsed.value.length).toBe(parsed.value.bytes.length);
        else if ('line' in parsed.error) expect(parsed.error.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each reading that it offers', () => {
    for (const text of [
      '0000000 0100 0000\n*\n0000100\n',
      '10 20 30',
      'cafe',
      '[10, 20]',
      '0x00000001, 0x00000002',
    ]) {
      const parsed = parsePaste(text);
      expect(parsed.ok, text).toBe(false);
      if (parsed.ok) continue;
      expect(parsed.error.offers.length, text).toBeGreaterThan(0);
      for (const { id, first } of parsed.error.offers) {
        const chosen = parsePaste(text, id);
        expect(chosen.ok && chosen.value.bytes.slice(0, 64), `${text} ${id}`).toEqual(first);
      }
    }
  });

  it.each([
    ['hex on one line', '0'.repeat(8 << 20)],
    ['a dump of one line', `00000000: ${'00'.repeat(3 << 20)}`],
    ['a group without end', `00000000  00 ${'a'.repeat(4 << 20)}\n`],
    ['lines', '\n'.repeat(4 << 20)],
    ['numbers', '[' + '1, '.repeat(2 << 20)],
    ['base64', 'QUJD'.repeat(2 << 20)],
    ['comments', '{' + '/*'.repeat(2 << 20)],
    ['stars', `00000000: 00\n${'*\n'.repeat(1 << 20)}`],
    ['quotes', '"'.repeat(2 << 20)],
    ['escapes', '\\x00'.repeat(2 << 20)],
    ['spaces', `00${' '.repeat(4 << 20)}00`],
    ['quoting', '>'.repeat(4 << 20)],
  ])('of millions of signs is answered: %s', (_, text) => {
    expect(typeof parsePaste(text).ok).toBe('boolean');
  });
});
