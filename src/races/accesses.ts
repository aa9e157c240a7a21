import type { Trace } from '../schedule/index.ts';
import type { Access } from '../sim/index.ts';
import { rowName, type Performed, type SourceRef } from '../threads/index.ts';
import { WALK_HINT, type HintVisit, type HintVisits } from './walk-hint.ts';

/** Memory that more than one thread can reach: the parts of the shared list. Private memory never races. */
export const SHARED_OBJECTS = ['value', 'header', 'name', 'head', 'walkHint'] as const;
export type RacedObject = (typeof SHARED_OBJECTS)[number];

/** One access to one byte of shared memory (the walk hint counts as one). */
export interface SharedAccess {
  readonly thread: number;
  /** 1-based number in the run. */
  readonly step: number;
  /** Name of the row that makes it, at the run's grain; for the walk hint, of the row right behind it. */
  readonly row: string;
  readonly kind: 'read' | 'write';
  readonly object: RacedObject;
  readonly index: number;
  /** The byte that was read or written; null for the walk hint, whose value is not in the model. */
  readonly byte: number | null;
  /** Of a read: the step whose write it saw; 0 where the byte is as parsed. Of a write: 0. */
  readonly sawStep: number;
  /** Part of a free, which takes all bytes away at once. */
  readonly isFree: boolean;
  readonly holdsMutex: boolean;
  readonly source: SourceRef | null;
}

const isShared = (allocation: string): allocation is RacedObject =>
  SHARED_OBJECTS.some((object) => object === allocation);

/** Returns every access to shared memory in the order of the run. `visits` tells where the source touches the walk hint. */
export function sharedAccesses(trace: Trace, visits: HintVisits = WALK_HINT): readonly SharedAccess[] {
  const { grain, world } = trace.config;
  let holder: number | null = null;
  return trace.steps.flatMap(({ thread, performed }, at) =>
    performed.flatMap((one): readonly SharedAccess[] => {
      const { state } = one;
      if (state.op?.kind === 'lock') holder = thread;
      if (state.op?.kind === 'unlock') holder = null;
      const common = { thread, step: at + 1, row: rowName(state, grain), holdsMutex: holder === thread };
      const visit = world === 'faithful' && begins(one) ? visits[state.call] : undefined;
      return [
        ...(visit ? [{ ...common, ...ofHint(visit) }] : []),
        ...one.accesses.flatMap((access) => {
          const found = ofMemory(access, one);
          return found ? [{ ...common, ...found }] : [];
        }),
      ];
    }),
  );
}

/** Reports whether this is the first operation of its call; a byte loop stands at its beginning then. */
const begins = ({ registers, state }: Performed): boolean => registers.i === 0 && state.row === state.call;

type Touch = Omit<SharedAccess, 'thread' | 'step' | 'row' | 'holdsMutex'>;

const ofHint = ({ source }: HintVisit): Touch => ({
  kind: 'write',
  object: 'walkHint',
  index: 0,
  byte: null,
  sawStep: 0,
  isFree: false,
  source,
});

function ofMemory(access: Access, { state }: Performed): Touch | null {
  const { allocation: object, kind, index, byte, saw } = access;
  if (!isShared(object)) return null;
  const isFree = state.op?.kind === 'freePair' || state.op?.kind === 'freeList';
  return { kind, object, index, byte, sawStep: saw?.step ?? 0, isFree, source: state.source ?? null };
}
