import type { Finding } from '../audit/index.ts';

/** A warning of a compiler about const. */
export interface Warning {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The other places that the compiler names for it: macros that it came through. */
  readonly through: readonly { readonly file: string; readonly line: number }[];
}

/** `file:line:column: warning: ... [-Wcast-qual]`, of gcc and clang; others have the place in parentheses. */
const LINE = /^(.+?):(\d+):(?:\d+:)?\s*((?:warning|error|note):\s*.*)$/;
const OTHER = /^(.+?)\((\d+)(?:,\d+)?\)\s*:\s*(?:warning|error)\s*[^:]*:\s*(.*)$/;
/** Most characters of a line that is looked at. */
const MOST_WIDE = 4000;
const OF_CONST =
  /-W(?:error=)?(?:cast-qual|discarded-qualifiers|incompatible-pointer-types-discards-qualifiers|write-strings|ignored-qualifiers|discarded-array-qualifiers)|discards? [\W\w]*qualifier|\bC4090\b/;

/** `note: in expansion of macro`: where the macro is used that a warning stands in. */
const EXPANSION = /^note: in expansion of macro/;

/** Returns the warnings about const in a compiler's log, each place once. Takes a text of any length in linear time. */
export function warningsIn(log: string): readonly Warning[] {
  const found: { file: string; line: number; text: string; through: { file: string; line: number }[] }[] = [];
  let isOpen = false;
  for (const raw of log.split('\n')) {
    if (raw.length > MOST_WIDE) continue;
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    const line = raw.replaceAll(/\u001b\[[0-9;]*[mK]/g, '').trimEnd();
    const gcc = LINE.exec(line);
    const other = gcc === null ? OTHER.exec(line) : null;
    const file = gcc?.[1] ?? other?.[1];
    if (file === undefined) continue;
    const place = { file, line: Number(gcc?.[2] ?? other?.[2]) };
    const text = gcc?.[3] ?? other?.[3] ?? '';
    const last = found.at(-1);
    if (isOpen && last !== undefined && EXPANSION.test(text)) {
      // The use that stands in the reader's code comes last.
      last.through.push({ file: last.file, line: last.line });
      Object.assign(last, place);
    } else if (!text.startsWith('note:')) {
      isOpen = OF_CONST.test(line);
      if (isOpen) found.push({ ...place, text, through: [] });
    }
  }
  const places = new Map(found.map((warning) => [`${warning.file}:${warning.line}`, warning]));
  return [...places.values()];
}

/** Whether a text looks like a compiler's log. */
export const isLog = (text: string): boolean =>
  text
    .slice(0, 200_000)
    .split('\n')
    .some((line) => line.length < MOST_WIDE && (LINE.test(line) || OTHER.test(line)));

/** What two lists say of the same files. */
export interface Comparison {
  readonly both: readonly Finding[];
  readonly compilerOnly: readonly Warning[];
  readonly hereOnly: readonly Finding[];
  /** Warnings about files that were not brought. */
  readonly elsewhere: number;
}

const partsOf = (path: string): readonly string[] =>
  path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');

/** Whether two paths may name one file: one of them ends as the other is. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const length = Math.min(a.length, b.length);
  return length > 0 && a.slice(-length).join('/') === b.slice(-length).join('/');
}

/** Compares findings with the warnings of a compiler, by file and line. */
export function compared(
  findings: readonly Finding[],
  warnings: readonly Warning[],
  files: readonly string[],
): Comparison {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings)
    for (let line = finding.line; line <= Math.min(finding.endLine, finding.line + 20); line += 1)
      byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  const both = new Set<Finding>();
  const compilerOnly: Warning[] = [];
  let elsewhere = 0;
  const known = new Map<string, boolean>();
  for (const warning of warnings) {
    const same = [warning, ...warning.through].flatMap((place) =>
      (byLine.get(place.line) ?? []).filter(({ file }) => isSameFile(file, place.file)),
    );
    for (const finding of same) both.add(finding);
    if (same.length > 0) continue;
    const isHere = known.get(warning.file) ?? files.some((file) => isSameFile(file, warning.file));
    known.set(warning.file, isHere);
    if (isHere) compilerOnly.push(warning);
    else elsewhere += 1;
  }
  return {
    both: findings.filter((finding) => both.has(finding)),
    compilerOnly,
    hereOnly: findings.filter((finding) => !both.has(finding)),
    elsewhere,
  };
}
