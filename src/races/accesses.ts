import type { ProgramTrace } from '../schedule/index.ts';
import type { Access } from '../sim/index.ts';
import { stepName, type Performed, type Program, type SourceRef, type Visit } from '../threads/index.ts';

/** One access to one byte of shared memory. Private memory never races. */
export interface SharedAccess {
  readonly thread: number;
  /** 1-based number in the run. */
  readonly step: number;
  /** Name of the row that makes it, at the run's grain; for a visit, of the row right behind it. */
  readonly row: string;
  readonly kind: 'read' | 'write';
  readonly object: string;
  readonly index: number;
  /** The byte that was read or written; null for a visit, whose value is not in the model. */
  readonly byte: number | null;
  /** Of a read: the step whose write it saw; 0 where the byte is as it was first. Of a write: 0. */
  readonly sawStep: number;
  /** Part of a free, which takes all bytes away at once. */
  readonly isFree: boolean;
  readonly holdsMutex: boolean;
  readonly source: SourceRef | null;
}

/** What a program visits beside its operations, by call. */
export type Visits = Readonly<Record<string, Visit>>;

/** Returns every access to shared memory in the order of the run, visits among them. */
export function sharedAccesses(
  trace: ProgramTrace,
  visits = trace.program.visits ?? {},
): readonly SharedAccess[] {
  const { program } = trace;
  const held = new Map<string, number>();
  /** By thread, the call it was in last: a visit comes before the first operation of a call. */
  const calls = new Map<number, string>();
  return trace.steps.flatMap(({ thread, performed }, at) =>
    performed.flatMap((one): readonly SharedAccess[] => {
      const { state } = one;
      const sync = state.op && program.operations.facetsOf(state.op).sync;
      if (sync?.acquires) held.set(sync.word, thread);
      else if (sync?.releases) held.delete(sync.word);
      const holdsMutex = [...held].some(([word, holder]) => isMutex(program, word) && holder === thread);
      const common = { thread, step: at + 1, row: stepName(program, state), holdsMutex };
      const visit = calls.get(thread) === state.callKey ? undefined : visits[state.call];
      calls.set(thread, state.callKey);
      return [
        ...(visit ? [{ ...common, ...ofVisit(visit) }] : []),
        ...one.accesses.flatMap((access) => {
          const found = ofMemory(access, one, program);
          return found ? [{ ...common, ...found }] : [];
        }),
      ];
    }),
  );
}

const isMutex = ({ layout }: Program, word: string): boolean => layout.words.get(word)?.kind === 'holder';

type Touch = Omit<SharedAccess, 'thread' | 'step' | 'row' | 'holdsMutex'>;

const ofVisit = ({ object, source }: Visit): Touch => ({
  kind: 'write',
  object,
  index: 0,
  byte: null,
  sawStep: 0,
  isFree: false,
  source,
});

function ofMemory(access: Access, { state }: Performed, { layout, operations }: Program): Touch | null {
  const { allocation: object, kind, index, byte, saw } = access;
  if (!layout.objects.has(object)) return null;
  const isFree = state.op !== undefined && operations.facetsOf(state.op).frees === true;
  return { kind, object, index, byte, sawStep: saw?.step ?? 0, isFree, source: state.source ?? null };
}
