import { base64Answer } from './base64.ts';
import type { PastedLines } from './clean.ts';
import { hexPair, hexRun } from './digits.ts';
import { ByteSink } from './sink.ts';
import { refused, shown, SURENESS, type FormAnswer } from './types.ts';

/** Reads a text that names its encoding at the start: PEM, uuencode's `base64`, a data: address. */
export function armoured(text: PastedLines): FormAnswer | null {
  const top = (text.lines[0] ?? '').trim();
  if (/^data:\S/i.test(top)) return dataUrl(text);
  if (/^-----BEGIN [^-]{1,60}-----$/.test(top)) return between(text, /^-----END [^-]{1,60}-----$/);
  return /^begin-base64 [0-7]{3,4} /.test(top) ? between(text, /^====$/) : null;
}

function between({ lines, first }: PastedLines, end: RegExp): FormAnswer {
  const last = lines.length - 1;
  if (!end.test((lines[last] ?? '').trim())) return refused({ kind: 'cut', line: first + last }, 'pem', last);
  const blank = lines.findIndex((line) => line.trim() === '');
  // Headers end with a blank line.
  const from = blank > 0 && /^[\w-]+: /.test(lines[1] ?? '') ? blank + 1 : 1;
  const inner = { lines: lines.slice(from, last), first: first + from };
  const line = inner.lines.find((one) => !/^[A-Za-z0-9+/]*={0,2} *$/.test(one.trim()));
  return (
    base64Answer(inner, 'pem') ??
    refused(
      {
        kind: 'piece',
        line: first + (line === undefined ? from : lines.indexOf(line)),
        text: shown(line ?? ''),
      },
      'pem',
      1,
    )
  );
}

function dataUrl({ lines, first }: PastedLines): FormAnswer {
  const text = lines.map((line) => line.trim()).join('');
  const [head = '', isBase64] = /^data:[^,]{0,200}?(;base64)?,/i.exec(text) ?? [];
  const fault = refused({ kind: 'form', line: first, text: shown(text) }, 'dataUrl', 1);
  if (head === '') return fault;
  const payload = text.slice(head.length);
  if (isBase64 !== undefined) {
    const signs = payload.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=');
    return base64Answer({ lines: [signs], first }, 'dataUrl') ?? fault;
  }
  const sink = new ByteSink();
  for (let at = 0; at < payload.length; at += 1) {
    const code = payload.charCodeAt(at);
    if (code === 0x25) {
      if (hexRun(payload.slice(at + 1, at + 3), 0) < 2) return fault;
      sink.push(hexPair(payload, at + 1));
      at += 2;
    } else if (code > 0x20 && code < 0x7f) sink.push(code);
    else return fault;
  }
  const layout = { tool: 'dataUrl', offsets: null, digits: null, word: 1, order: null } as const;
  return {
    candidates: [{ form: 'string', layout, base: 0n, bytes: sink.bytes(), sureness: SURENESS.certain }],
  };
}
