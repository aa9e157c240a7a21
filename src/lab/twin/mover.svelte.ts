import { Moves } from '../../frames/moves.ts';
import type { moves as messages } from '../../i18n/en/moves.ts';
import type { I18n } from '../../i18n/index.ts';
import type { PartWords } from '../../i18n/part.svelte.ts';
import { toldOf } from '../../timeline/move-told.ts';
import type { TwinBlock } from './lanes.ts';
import type { Side, Twin } from './twin.svelte.ts';

/** A block of one run, and the place that it is moved to: behind a step. */
export interface Placed {
  readonly n: 1 | 2;
  readonly side: Side;
  readonly moves: Moves;
  readonly gap: number;
}

/** Most columns that a key tries in its direction. */
const MOST_TRIED = 64;

/** Returns what moving a block by some columns is in each run that it is drawn for; a folded row moves as a whole. */
export function placedBy(twin: Twin, { half, step }: TwinBlock, columns: number): readonly Placed[] {
  const runs = [
    { n: 1, side: twin.first },
    { n: 2, side: twin.second },
  ] as const;
  return runs.flatMap(({ n, side }) => {
    const block = side.run.blocks.find(({ from, to }) => from <= step && step <= to);
    if (!block || (half !== 'both' && half !== n)) return [];
    const gap = columns > 0 ? block.to + columns : block.from - 1 + columns;
    const isPlace = columns !== 0 && gap >= 0 && gap <= side.run.length;
    return isPlace ? [{ n, side, moves: new Moves(side.run, block), gap }] : [];
  });
}

const isLegal = ({ moves, gap }: Placed): boolean => moves.at(gap).kind === 'legal';

/** Moves steps of two runs along their lanes, by pointer and by key: in each run that the block is drawn for and that lets it. */
export class TwinMover {
  readonly #twin: Twin;
  readonly #i18n: I18n;
  #held = $state.raw<{ readonly block: TwinBlock; readonly by: number; readonly unit: number } | null>(null);
  /** The words on moved steps, once they have come. */
  words = $state.raw<PartWords<typeof messages> | null>(null);
  #keyed = $state.raw<readonly Placed[]>([]);

  readonly placed = $derived.by(() => {
    const held = this.#held;
    return held ? placedBy(this.#twin, held.block, Math.round(held.by / held.unit)) : [];
  });
  /** Where the block would be put in: the step behind which, and whether any run lets it; null over its own place. */
  readonly caret = $derived.by(() => {
    const [first] = this.placed;
    return first ? { gap: first.gap, isLegal: this.placed.some(isLegal) } : null;
  });
  /** What comes of it in each run; what is the same in both is said once, with the number 0. */
  readonly told = $derived.by(() => {
    const { words } = this;
    if (!words) return [];
    const all = (this.#held ? this.placed : this.#keyed).flatMap(({ n, moves, gap }) => {
      const told = toldOf(words, this.#i18n, moves, gap);
      return told ? [{ n, text: [told.lead, told.main].filter(Boolean).join(' ') }] : [];
    });
    const [one, two] = all;
    return one && two && one.text === two.text ? [{ n: 0, text: one.text }] : all;
  });

  constructor(twin: Twin, i18n: I18n) {
    this.#twin = twin;
    this.#i18n = i18n;
  }

  /** px that a block is carried along; null at rest. */
  carried({ half, step }: TwinBlock): number | null {
    const held = this.#held;
    return held?.block.half === half && held.block.step === step ? held.by : null;
  }

  carry(block: TwinBlock, by: number, unit: number): void {
    this.#keyed = [];
    this.#held = { block, by, unit };
  }

  drop(isDone: boolean): void {
    const { placed } = this;
    this.#held = null;
    if (!isDone) return;
    if (placed.some(isLegal)) this.#take(placed);
    else this.#keyed = placed;
  }

  /** Moves a block to the next place in a direction. Returns its new step; null if there is none, of which it then tells. */
  shift(block: TwinBlock, direction: -1 | 1): number | null {
    for (let by = 1; by <= MOST_TRIED; by += 1) {
      const placed = placedBy(this.#twin, block, by * direction);
      if (placed.length === 0) break;
      if (placed.some(isLegal)) {
        this.#keyed = [];
        return this.#take(placed);
      }
    }
    this.#keyed = placedBy(this.#twin, block, direction);
    return null;
  }

  #take(placed: readonly Placed[]): number {
    let to = 0;
    const changed = placed.flatMap(({ side, moves, gap }) => {
      const move = moves.at(gap);
      if (move.kind !== 'legal') return [];
      to = move.to + moves.block.to - moves.block.from;
      return [{ side, schedule: move.schedule, position: to }];
    });
    this.#twin.reorder(changed, to);
    return to;
  }

  /** Tells nothing more. */
  clear(): void {
    this.#keyed = [];
  }
}
