import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINTERS } from '../fixtures/printers.ts';
import { parsePaste } from './parse.ts';

const HEAD = Uint8Array.from(Buffer.from('000100000000000001000000380000000a0000000100000009000000', 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** Bytes after the start of a list: zeros, letters and runs. */
const behind = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 24 }),
      fc.constant(new Uint8Array(40)),
      fc.constant(Uint8Array.from(Buffer.from('cachefile  abc|>'))),
    ),
    { maxLength: 5 },
  )
  .map((parts) => Uint8Array.from(Buffer.concat(parts)));
const listed = behind.map((rest) => Uint8Array.from([...HEAD, ...rest, 1, 0, 0, 7]));

/** How a terminal, a mail, a page or a chat alters a text. */
const DRESSES: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['byte order mark', (text) => `\ufeff${text}`],
  ['quoted', (text) => text.trimEnd().replace(/^/gm, '> ')],
  ['quoted twice', (text) => text.trimEnd().replace(/^/gm, '>> ')],
  ['fenced', (text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`],
  ['prompt', (text) => `user@host:~$ print it\n${text.trimEnd()}\nuser@host:~$ `],
  ['root prompt', (text) => `[root@host ~]# print it\n${text}`],
  ['indented', (text) => text.replace(/^(?=.)/gm, '    ')],
  ['non-breaking spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['zero-width', (text) => text.replaceAll('0', '0\u200b')],
];

describe('what a tool prints', () => {
  it.each(PRINTERS)('$name: is read back, or asked about', ({ print }) => {
    fc.assert(
      fc.property(fc.oneof(behind, fc.uint8Array({ minLength: 1, maxLength: 80 })), (bytes) => {
        if (bytes.length === 0) return;
        const text = print(bytes);
        // So few characters are read as hex, whichever tool printed them.
        if (/^[0-9a-f]{1,8}$/.test(text)) return;
        const parsed = parsePaste(text);
        if (parsed.ok) expect(hexOf(parsed.value.bytes)).toBe(hexOf(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it.each(PRINTERS)('$name: a list is read', ({ print, isDoubtful }) => {
    fc.assert(
      fc.property(listed, (bytes) => {
        const text = print(bytes);
        const parsed = parsePaste(text);
        if (isDoubtful === true && !parsed.ok) expect(parsed.error.kind).toBe('choose');
        else expect(parsed.ok && hexOf(parsed.value.bytes), text).toBe(hexOf(bytes));
      }),
      { numRuns: 40 },
    );
  });

  it.each(DRESSES)('is read: %s', (_, dress) => {
    for (const { print, name } of PRINTERS) {
      const [bytes = HEAD] = fc.sample(listed, { numRuns: 1, seed: 7 });
      const parsed = parsePaste(dress(print(bytes)));
      expect(parsed.ok && hexOf(parsed.value.bytes), name).toBe(hexOf(bytes));
    }
  });
});
