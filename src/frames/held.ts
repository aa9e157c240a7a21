import { defined } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { fileRegisters, memoryOp } from '../sim/index.ts';
import { ENDINGS, fileToken } from '../threads/index.ts';
import type { Run } from './run-types.ts';
import type { Frame, Offer } from './types.ts';

/* What each thread has with the playhead at a position, in two parts at most: the heads of the lanes tell it. */

/** What a part is; `n`, `of` and `who` tell how many, of how many, and which threads. */
export type HeldId =
  | 'counted'
  | 'measured'
  | 'copying'
  | 'copied'
  | 'copy'
  | 'slashAt'
  | 'noSlash'
  | 'slash'
  | 'gave'
  | 'packed'
  | 'freeing'
  | 'freed'
  | 'mutex'
  | 'waits'
  | 'reference'
  | 'noReference'
  | 'killed';
interface Part {
  readonly id: HeldId;
  readonly n: number;
  readonly of: number;
  readonly who: readonly number[];
}
/** One part of what a thread has, or how it ended. */
export type Held = Part | ({ readonly id: 'ended'; readonly isHarm: boolean } & Ended);
type Ended = NonNullable<Offer['because']['ended']>;

const part = (id: HeldId, n = 0, of = 0, who: readonly number[] = []): Part => ({ id, n, of, who });

const MOST_PARTS = 2;
const known = new WeakMap<Trace, readonly (readonly (Part | null)[])[]>();

/** Returns what a thread has at the position of a frame; nothing where its role says more. */
export function heldAt(run: Run, frame: Frame, thread: number): readonly Held[] {
  const { trace, loans, death } = run;
  const { position } = frame;
  const { refusal, because } = defined(frame.offers[thread], 'offer');
  const token = trace.states[position]?.locals[thread]?.token;
  if (token && because.ended) {
    return [{ id: 'ended', ...because.ended, isHarm: ENDINGS[fileToken(token).kind].harm === 'sure' }];
  }
  if (death && position >= death.step) return [part('killed')];
  const loan = loans.find(
    (one) => one.thread === thread && one.from <= position && (one.to === null || one.to > position),
  );
  const waits =
    refusal === 'mutex' && because.holder !== null
      ? [because.holder]
      : refusal === 'join'
        ? because.waitsFor
        : null;
  const left = leftIn(trace)[position]?.[thread] ?? null;
  const parts = [
    frame.mutexHolder === thread ? part('mutex') : null,
    loan ? part('slash', loan.index) : left,
    waits && part('waits', 0, 0, waits),
    frame.references === null
      ? null
      : part(hasDropped(trace, thread, position) ? 'noReference' : 'reference'),
  ];
  return parts.filter((one) => one !== null).slice(0, MOST_PARTS);
}

/** Returns by position what the last row of each thread left it with. */
function leftIn(trace: Trace): readonly (readonly (Part | null)[])[] {
  const before = known.get(trace);
  if (before) return before;
  let now: readonly (Part | null)[] = trace.program.charts.map(() => null);
  /** What it keeps after it gave a private copy back. */
  const kept = trace.program.charts.map((): Part | null => null);
  const all = [now];
  for (const [at, step] of trace.steps.entries()) {
    const left = leftBy(trace, step, at + 1, kept[step.thread] ?? null);
    if (left === null || left?.id === 'measured' || left?.id === 'copied') kept[step.thread] = left;
    if (left !== undefined) now = now.map((other, thread) => (thread === step.thread ? left : other));
    all.push(now);
  }
  known.set(trace, all);
  return all;
}

/** Returns what a step leaves its thread with; undefined where that stays as it was. */
function leftBy(trace: Trace, step: TraceStep, position: number, kept: Part | null): Part | null | undefined {
  const last = step.performed.at(-1);
  if (!last?.state.op) return undefined;
  const { n, k, i } = fileRegisters(last.registers);
  const { world } = defined(trace.states[position], 'state');
  const length = trace.config.path.length + 1;
  const isMidway = last.answer === 'LOADED';
  const op = memoryOp(last.state.op);
  switch (op.kind) {
    case 'measure':
      return part(isMidway ? 'counted' : 'measured', i + 1);
    case 'copy':
      return isMidway ? part('copying', i + 1, n) : part('copied', n);
    case 'duplicate':
      return isMidway ? part('copying', i + 1, length) : part('copy', i + 1);
    case 'find': {
      if (isMidway) return undefined;
      const found = defined(trace.states[position]?.locals[step.thread], 'thread').registers;
      const slash = fileRegisters(found).k;
      return op.of === 'parent' ? undefined : slash === null ? part('noSlash', 0) : part('slashAt', slash);
    }
    case 'store':
      return op.to === 'value' && op.byte !== 'NUL' && k !== null ? part('gave', k) : undefined;
    case 'release':
      return kept;
    case 'pack':
      return part('packed', world.allocations[`request:${step.thread}`]?.bytes.length ?? 0);
    case 'freePair':
      return isMidway && i < length ? part('freeing', i + 1, length) : part('freed', length);
    default:
      return undefined;
  }
}

const hasDropped = ({ steps }: Trace, thread: number, position: number): boolean =>
  steps
    .slice(0, position)
    .some((step) => step.thread === thread && step.performed.some(({ state }) => state.op?.kind === 'drop'));
