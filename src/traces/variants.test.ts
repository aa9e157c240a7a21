import { describe, expect, it } from 'vitest';
import { sweep } from '../../scripts/lib/sweep.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import { EXPECTED, textOf, type Expected } from './fixtures/public.ts';
import { importRun } from './index.ts';

/*
 * Real files as they arrive: out of logs, terminals, mails and editors, and as other versions of the tools print them. What
 * must come of each is what comes of the file itself.
 */

type Change = (text: string) => string;
const onLines =
  (change: (line: string, at: number) => string): Change =>
  (text) =>
    text.split('\n').map(change).join('\n');

/** What happens to any text on its way. */
const ANY: Readonly<Record<string, Change>> = {
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'blanks around': (text) => `\n \n${text}\n\n  \n`,
  'a fence of Markdown': (text) => `\`\`\`\n${text}\n\`\`\`\n`,
  'a fence with a language': (text) => `~~~json\n${text}\n~~~`,
  'a fence in the middle of a report': (text) =>
    `Found while importing four pools:\n\n\`\`\`c\nint x;\n\`\`\`\n\nThe run:\n\n  \`\`\`\`text\n${text}\n  \`\`\`\`\n\nHappens every time.\n`,
};
/** What happens to lines of a log. */
const LINES: Readonly<Record<string, Change>> = {
  'time stamps of CI': onLines((line) => `2026-11-29T14:09:10.1234567Z ${line}`),
  'a prefix of syslog': onLines((line) => `Nov 30 13:01:02 build-7 tool[4711]: ${line}`),
  'a prefix of compose': onLines((line) => `checker-1  | ${line}`),
  'a clock in front': onLines((line) => `13:01:02 ${line}`),
  'seconds in brackets': onLines((line) => `[   12.345678] ${line}`),
  'a step of a build': onLines((line) => `#12 34.56 ${line}`),
  'numbers of lines': onLines((line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  'quoted twice': onLines((line) => `> > ${line}`),
  indented: onLines((line) => `    ${line}`),
  'colours of a terminal': onLines((line) => `\u001b[1m\u001b[31m${line}\u001b[0m\u001b[K`),
  'tabs as blanks': (text) => text.replaceAll('\t', '        '),
  'blanks at the ends of lines': onLines((line) => `${line}  `),
  'empty lines between': onLines((line) => `${line}\n`),
  'a prompt in front, and one behind': (text) => `dev@host:~/my models$ tool -t -p x\n${text}\ndev@host:~$ `,
};
const nameOf = (file: string): string => file.replace(/^.*\//, '');
const read = ({ file, config, mapping }: Expected, change: Change) =>
  importRun(change(textOf(file)), {
    name: nameOf(file),
    ...(config ? { config } : {}),
    ...(mapping ? { mapping } : {}),
  });

/** Looks whether a changed file is read as the file is. */
function expectSame(expected: Expected, name: string, change: Change): void {
  const [before, after] = [read(expected, (text) => text), read(expected, change)];
  if (!before.ok) throw new Error(before.error.reason);
  if (!after.ok) throw new Error(`${expected.file}, ${name}: ${after.error.reason}`);
  expect({ ...after.value, file: expected.file, name }).toEqual({
    ...before.value,
    file: expected.file,
    name,
  });
}
const opening = (...kinds: readonly string[]): readonly Expected[] =>
  EXPECTED.filter(({ kind, expect: what }) => kinds.includes(kind) && /^(?:opens|rows)/.test(what));

describe('a listing of SPIN', () => {
  const files = opening('spin-trail');
  const own: Readonly<Record<string, Change>> = {
    'a path with blanks': (text) => text.replaceAll(' NulAndVoid_', ' /home/me/my models/NulAndVoid_'),
    'a Chinese path of Windows': (text) => text.replaceAll(' NulAndVoid_', ' C:\\模型 (2)\\NulAndVoid_'),
    'the old form of a process': (text) => text.replace(/\((\w+):1\)/g, '($1)'),
  };
  it.each(sweep(Object.entries({ ...ANY, ...LINES, ...own })))(
    'with %s is read as before',
    (name, change) => {
      for (const file of files) expectSame(file, name, change);
    },
  );
});

describe('a trail of SPIN', () => {
  const changes = { ...ANY, 'blanks at the ends of lines': LINES['blanks at the ends of lines'] ?? String };
  it.each(sweep(Object.entries(changes)))('with %s is read as before', (name, change) => {
    for (const file of opening('spin-raw-trail')) expectSame(file, name, change);
  });
});

describe('a report of ThreadSanitizer', () => {
  const files = opening('tsan').filter(({ file }) => file.startsWith('tsan/'));
  const gcc: Readonly<Record<string, Change>> = {
    'the frames of gcc': (text) =>
      text
        .replaceAll(/ \(BuildId: \w+\)/g, '')
        .replaceAll(/(\.c:\d+):\d+/g, '$1')
        .replaceAll(/^( +)#0 ((?!malloc|pthread)\w+) <null> \(\S+\)$/gm, (_, blanks: string, name: string) =>
          [
            `${blanks}#0 ${name} ../../../../src/libsanitizer/sanitizer_common/sanitizer_common_interceptors.inc:386 (libtsan.so.2+0x51234)`,
            `${blanks}#1 ${name} ../../../../src/libsanitizer/tsan/tsan_interceptors_posix.cpp:350 (libtsan.so.2+0x51299)`,
          ].join('\n'),
        ),
    'symbols of a Mac': (text) => text.replaceAll(/\((race\w*)\+0x/g, '($1:arm64+0x'),
    'modules in folders with blanks': (text) =>
      text.replaceAll(/\((race\w*)\+0x/g, '(/opt/my tools (2)/$1+0x'),
    'sources in folders with blanks': (text) =>
      text.replaceAll('/home/dev/demo/', '/home/dev/我的 demo (1)/'),
    'names of threads': (text) => text.replaceAll(/ by thread (T\d+)/g, " by thread $1 'z import (1)'"),
    'a synchronisation by sleep': (text) =>
      text.replace(
        '  Location is',
        '  As if synchronized via sleep:\n    #0 usleep <null> (race+0x1)\n    #1 cut race_demo.c:55 (race+0x2)\n\n  Location is',
      ),
    'atomic accesses': (text) =>
      text
        .replaceAll('  Read of size', '  Atomic read of size')
        .replaceAll('Previous write of', 'Previous atomic write of'),
  };
  it.each(sweep(Object.entries({ ...ANY, ...LINES, ...gcc })))(
    'with %s is read as before',
    (name, change) => {
      for (const file of files) expectSame(file, name, change);
    },
  );
});

describe('a file of JSON', () => {
  const files = opening('tlc-json', 'itf', 'own', 'chrome-export', 'any');
  const parsed =
    (change: (value: unknown) => unknown, indent = 0): Change =>
    (text) =>
      JSON.stringify(change(JSON.parse(text.replace(/^\ufeff/, ''))), null, indent);
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, part]) => [key, turned(part)]),
    );
  };
  const own: Readonly<Record<string, Change>> = {
    'line breaks and tabs': (text) => parsed((value) => value, 2)(text).replaceAll('  ', '\t'),
    'its keys in another order': parsed(turned),
    'a key of a later version': parsed((value) => ({
      later: { '#meta': [1] },
      ...(value as object),
      __proto__: 0,
      z: [],
    })),
  };
  it.each(sweep(Object.entries({ ...ANY, ...own })))('with %s is read as before', (name, change) => {
    for (const file of files) expectSame(file, name, change);
  });
});

describe('an address or a schedule', () => {
  const address =
    'https://example.org/#v=1&page=lab&world=article&path=/var/cache/zpool.cache&pools=3&fix=none&grain=coarse&schedule=S3.V2.S2&step=4';
  const around: Readonly<Record<string, Change>> = {
    'in angle brackets': (text) => `<${text}>`,
    'in double quotes': (text) => `"${text}"`,
    'in single quotes': (text) => `'${text}'`,
    'in backquotes': (text) => `\`${text}\``,
    'in quotes, at the end of a sentence': (text) => `"${text}".`,
    'with blanks around': (text) => `  ${text}\r\n`,
  };
  it.each(sweep(Object.entries(around)))('%s is read as before', (_, change) => {
    for (const text of [address, 'S3.V2.S2', 's3.v2.s2']) {
      const [before, after] = [text, change(text)].map((one) => importRun(one));
      expect(before?.ok).toBe(true);
      expect(after).toEqual(before);
    }
  });

  it('of a page or a comment is read as before', () => {
    for (const text of [
      `[the run](${address})`,
      address.replaceAll('&', '&amp;'),
      `${address}.`,
      `${address},`,
    ]) {
      expect(importRun(text)).toEqual(importRun(address));
    }
  });

  it('brings the notes that stand in it, and counts those without a step', () => {
    const { value } = importRun(`${address}&notes=S4.the_hole~V2.cut~S9.none~zz`) as { value: object };
    expect(value).toMatchObject({
      step: 4,
      notes: [
        { step: 5, text: 'cut' },
        { step: 6, text: 'the hole' },
      ],
      note: [{ kind: 'lostNotes', count: 2 }],
    });
  });
});

describe('bytes that are no text', () => {
  it('are not taken for a text in another encoding', () => {
    const kinds = [
      '\u001f\ufffd\b\0\0\0\0\0\0\u0003',
      '\0'.repeat(500),
      'PK\u0003\u0004\0\0\0\0\b\0',
      'ab\0\0',
    ].map((text) => {
      const read = importRun(text);
      return read.ok ? null : read.error.refusal.kind;
    });
    expect(kinds).toEqual(['unknownFormat', 'unknownFormat', 'unknownFormat', 'unknownFormat']);
  });
});

describe('a trace that tells no config', () => {
  it('is offered that of the usual path, where the stage has another path', () => {
    const file = JSON.parse(textOf('tlc/NulAndVoid_reported_none_coarse.proposed.simulate_11.tlc.json')) as {
      counterexample: { action?: unknown };
    };
    delete file.counterexample.action;
    const read = importRun(JSON.stringify(file), { config: CONFIG_OF.faithful({ path: '/zc' }) });
    expect(read).toMatchObject({
      ok: false,
      error: { refusal: { kind: 'otherConfig', offers: CONFIG_OF.article() } },
    });
  });
});
