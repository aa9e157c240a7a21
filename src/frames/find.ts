import type { TraceStep } from '../schedule/index.ts';
import type { Run } from './run-types.ts';
import type { StepLine } from './step-lines.ts';

/** What a reader looks for among the steps of a run. Everything that is given must hold. */
interface Query {
  readonly step: number | null;
  readonly kind: 'read' | 'write' | null;
  /** Index of a byte of the shared string. */
  readonly byte: number | null;
  /** Letter of a thread. */
  readonly letter: string | null;
  readonly words: readonly string[];
}

const KINDS = [
  [/\b(?:writes?|wrote|changes?)\b|写入?/iu, 'write'],
  [/\b(?:reads?|saw)\b|读取?/iu, 'read'],
] as const;
const BYTE = /(?:\bbytes?|字节)\s*(\d+)/iu;
const STEP = /(?:\bsteps?\s*(\d+)|第\s*(\d+)\s*步|^\s*(\d+)\s*$)/iu;
const BY = /(?:\bby|由)\s*(?:worker|工作线程)?\s*([a-z])(?![a-z0-9])/iu;

/** Reads what a reader looks for: `writes byte 10`, `C6`, `by B`, `step 12`, any words of a sentence; in Chinese too. */
function parseQuery(text: string): Query {
  let rest = text;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest);
    if (!found) return null;
    rest = rest.replace(pattern, ' ');
    return found.slice(1).find((group) => group !== undefined) ?? found[0];
  };
  const number = (digits: string | null): number | null => (digits === null ? null : Number(digits));
  const byte = number(take(BYTE));
  const step = number(take(STEP));
  const letter = take(BY)?.toUpperCase() ?? null;
  const kind = KINDS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null;
  return { step, kind, byte, letter, words: rest.toLowerCase().split(/\s+/u).filter(Boolean) };
}

const touches = ({ performed }: TraceStep, { kind, byte }: Query): boolean =>
  performed.some(({ accesses }) =>
    accesses.some(
      (access) =>
        (kind === null || access.kind === kind) &&
        (byte === null || (access.index === byte && access.allocation === 'value')),
    ),
  );

/**
 * Returns the numbers of the steps that a reader looks for, in order. `told` is a line in the reader's language, in which any
 * other words are looked for. The name of a row (`C6`) is looked for as a whole.
 */
export function findSteps(
  run: Run,
  lines: readonly StepLine[],
  text: string,
  told: (line: StepLine) => string,
): readonly number[] {
  const query = parseQuery(text);
  const { program, steps } = run.trace;
  const isRow = (word: string): boolean =>
    lines.some(({ row }) => row.toLowerCase() === word) || /^[a-z]{1,2}\d+[a-z]?$/u.test(word);
  return lines.flatMap((line) => {
    const taken = steps[line.step - 1];
    const isFound =
      taken !== undefined &&
      (query.step === null || query.step === line.step) &&
      (query.letter === null || program.letters[line.thread] === query.letter) &&
      ((query.kind === null && query.byte === null) || touches(taken, query)) &&
      query.words.every((word) =>
        isRow(word) ? line.row.toLowerCase() === word : told(line).toLowerCase().includes(word),
      );
    return isFound ? [line.step] : [];
  });
}
