import { audit, type AuditFile, type Finding } from '../audit/index.ts';
import type { RefusedFile } from './bring.ts';
import { grepCasts, grepWide } from './grep.ts';
import type { Answer, Progress, Question } from './protocol.ts';

/** At most so often, in ms, the page is told how far the reading is. */
const EVERY = 80;
/** Most findings of one message. */
const IN_ONE_MESSAGE = 400;

/** The text of a file; null where it holds bytes that no text has. Two bytes at its start tell UTF-16. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Reads files and audits them. Tells the page at most every few ms, so that many findings are one message. */
export async function readAndAudit(
  { files }: Question,
  tell: (progress: Progress) => void,
  now: () => number,
): Promise<Answer> {
  const texts: AuditFile[] = [];
  const refused: RefusedFile[] = [];
  let last = now();
  for (const [done, { name, blob }] of files.entries()) {
    if (now() - last > EVERY) {
      last = now();
      tell({ phase: 'files', done, all: files.length, findings: [] });
    }
    try {
      const text = textOf(new Uint8Array(await blob.arrayBuffer()));
      if (text === null) refused.push({ name, why: 'binary' });
      else if (text.trim() === '') refused.push({ name, why: 'empty' });
      else texts.push({ name, text });
    } catch {
      refused.push({ name, why: 'unreadable' });
    }
  }
  let waiting: Finding[] = [];
  let isFirst = true;
  const report = audit(texts, {
    onFinding: (finding) => waiting.push(finding),
    onProgress: (done, all) => {
      if (now() - last < EVERY && !(isFirst && waiting.length > 0)) return;
      last = now();
      if (waiting.length > 0) isFirst = false;
      tell({ phase: 'functions', done, all, findings: waiting });
      waiting = [];
    },
  });
  const { findings } = report;
  for (let at = 0; at < findings.length; at += IN_ONE_MESSAGE)
    tell({
      phase: 'report',
      done: at,
      all: findings.length,
      findings: findings.slice(at, at + IN_ONE_MESSAGE),
    });
  const lines = (find: (text: string) => readonly number[]): number =>
    texts.reduce((sum, { text }) => sum + find(text).length, 0);
  return {
    report: { ...report, findings: [] },
    refused,
    read: texts.map(({ name, text }) => ({ name, lines: text.split('\n').length })),
    grep: { casts: lines(grepCasts), wide: lines(grepWide) },
  };
}
