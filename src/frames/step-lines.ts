import { defined } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import type { Access } from '../sim/index.ts';
import type { SourceRef } from '../threads/index.ts';
import { labelOf } from './labels.ts';
import type { RowId, StepSentence } from './sentence.ts';
import { sentenceOf } from './sentence-of.ts';

/** Neighbouring bytes that one step wrote, in the order in which it wrote them. */
export interface ChangedBytes {
  /** Name of a shared object, such as `value`, or of a thread's own: `request`, `lookup`. */
  readonly object: string;
  /** The thread whose own object it is; null for a shared one. */
  readonly thread: number | null;
  /** First and last index, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly bytes: readonly number[];
}

/** One step of a run, as a table of the run tells it. */
export interface StepLine {
  /** 1-based. */
  readonly step: number;
  readonly thread: number;
  readonly row: string;
  readonly label: RowId;
  readonly source: SourceRef | null;
  readonly sentence: StepSentence;
  readonly changed: readonly ChangedBytes[];
}

/** Returns every step of a run as a line of a table, in order. */
export const stepLines = (trace: Trace): readonly StepLine[] =>
  trace.steps.map((step, at) => ({
    step: at + 1,
    thread: step.thread,
    row: step.step,
    label: labelOf(defined(step.performed[0], 'operation').state, trace.program),
    source: step.performed.find(({ state }) => state.source !== undefined)?.state.source ?? null,
    sentence: sentenceOf(trace, at + 1),
    changed: changedBytes(step),
  }));

/** Returns the bytes that a step wrote, as stretches of neighbours. */
export function changedBytes({ performed }: Pick<TraceStep, 'performed'>): readonly ChangedBytes[] {
  const stretches: Access[][] = [];
  for (const access of performed.flatMap(({ accesses }) => accesses)) {
    if (access.kind !== 'write') continue;
    const last = stretches.at(-1);
    const end = last?.at(-1);
    if (last && end?.allocation === access.allocation && end.index + 1 === access.index) last.push(access);
    else stretches.push([access]);
  }
  return stretches.flatMap((stretch): readonly ChangedBytes[] => {
    const [first] = stretch;
    const last = stretch.at(-1);
    if (!first || !last) return [];
    const [object = '', thread] = first.allocation.split(':');
    return [
      {
        object,
        thread: thread === undefined ? null : Number(thread),
        from: first.index,
        to: last.index,
        bytes: stretch.map(({ byte }) => byte),
      },
    ];
  });
}
