import { OVER, slotIndex } from './memory.ts';
import { changedBy, type Assign, type Block } from './step.ts';
import type { RawStep } from './steps.ts';
import { number, own } from './value.ts';

/** What a thread keeps at a place: the variables that are still read, and so many values in slots. */
export interface Kept {
  readonly names: ReadonlySet<string>;
  readonly slots: number;
}

/**
 * Ends the ways of a step: what nobody reads any more becomes 0, and a fault ends the process. `begin` is what the thread has
 * where it begins, `keptAt` what it keeps where it comes to; `forgets` are its variables and its result.
 */
export function withForgetting(
  step: RawStep,
  begin: Kept,
  keptAt: (place: string, isFault: boolean) => Kept,
  forgets: ReadonlySet<string>,
): RawStep {
  const atBegin = [...begin.names, ...Array.from({ length: begin.slots }, (_, index) => `#${index}`)];
  const inParts = new Set(atBegin);
  for (const block of [step.block, ...step.parts.values()])
    for (const name of setBeforeGoto(block)) inParts.add(name);
  const clear = (names: ReadonlySet<string>, place: string, isFault: boolean): readonly Assign[] => {
    const kept = keptAt(place, isFault);
    return [...names].flatMap((name) => {
      const index = slotIndex(name);
      const isKept = index === null ? kept.names.has(name) || !forgets.has(name) : index < kept.slots;
      return isKept ? [] : [{ to: own(name), value: number(0) }];
    });
  };
  const ended = (block: Block, before: ReadonlySet<string>): Block => {
    const { sets, end } = block;
    const names = new Set([...before, ...ownNames(sets)]);
    if (end.kind === 'branch') {
      return { sets, end: { ...end, yes: ended(end.yes, names), no: ended(end.no, names) } };
    }
    if (end.kind === 'goto') return block;
    const over: readonly Assign[] = end.isFault ? [{ to: OVER, value: number(2) }] : [];
    return { sets: [...sets, ...clear(names, end.place, end.isFault), ...over], end };
  };
  return {
    block: ended(step.block, new Set(atBegin)),
    parts: new Map([...step.parts].map(([key, block]) => [key, ended(block, inParts)])),
  };
}

const ownNames = (sets: readonly Assign[]): readonly string[] =>
  sets.map(changedBy).flatMap(({ kind, name }) => (kind === 'own' ? [name] : []));

/** Returns what is assigned on the ways of a block that go on in another part of the step. */
function setBeforeGoto({ sets, end }: Block): readonly string[] {
  if (end.kind === 'leaf') return [];
  const behind =
    end.kind === 'branch' ? [end.yes, end.no].map((block) => ({ block, names: setBeforeGoto(block) })) : [];
  const goes = end.kind === 'goto' || behind.some(({ block }) => hasGoto(block));
  return goes ? [...ownNames(sets), ...behind.flatMap(({ names }) => names)] : [];
}

const hasGoto = ({ end }: Block): boolean =>
  end.kind === 'goto' || (end.kind === 'branch' && (hasGoto(end.yes) || hasGoto(end.no)));
