import type { LegalMove, MoveReason, Moves, StepName } from '../frames/moves.ts';
import type { moves } from '../i18n/en/moves.ts';
import type { I18n } from '../i18n/index.ts';
import type { PartWords } from '../i18n/part.svelte.ts';

/** What is said beside a moved block: words that lead to what matters. Either may be empty. */
export interface MoveTold {
  readonly lead: string;
  readonly main: string;
}
/** Most steps that go along that are named one by one. */
const MOST_NAMED = 3;

type Words = PartWords<typeof moves>;

/** Returns what comes of moving a block behind step `gap`; null for its own place, of which nothing is said. */
export function toldOf(words: Words, i18n: I18n, moves: Moves, gap: number): MoveTold | null {
  const move = moves.at(gap);
  switch (move.kind) {
    case 'same': {
      if (move.follower === null) return null;
      const [step, after] = [moves.nameOf(move.follower), moves.nameOf(moves.block.to)];
      return { lead: words.say('move.same'), main: reason(words, i18n, { why: 'order', step, after }) };
    }
    case 'refused':
      return { lead: '', main: reason(words, i18n, moves.reasonOf(move)) };
    case 'legal': {
      const { kind, isFinished } = moves.endOf(move);
      const where = along(words, i18n, moves, move, place(words, moves, gap));
      return {
        lead: words.say(isFinished ? 'move.ends' : 'move.letFinish', { where }),
        main: typeof kind === 'string' ? i18n.t(`class.${kind}`) : kind.written,
      };
    }
  }
}

/** Returns the place behind step `gap` in words. */
function place(words: Words, { run, block, nameOf }: Moves, gap: number): string {
  const around = run.blocks.find(({ from, to }) => from <= gap && gap < to);
  if (around) return words.say('move.between', { from: gap, to: gap + 1 });
  if (gap < block.from) return words.say('move.before', nameOf(gap + 1));
  const passed = run.blocks.findLast(({ to, thread }) => to <= gap && thread !== block.thread);
  return words.say('move.behind', { row: passed?.row ?? '' });
}

function along(words: Words, i18n: I18n, { nameOf }: Moves, move: LegalMove, where: string): string {
  const rows = [...new Set(move.along.map((step) => nameOf(step).row))];
  if (rows.length === 0) return where;
  if (rows.length > MOST_NAMED) return words.say('move.alongMany', { where, n: move.along.length });
  return words.say('move.along', { where, rows: i18n.list(rows, 'words'), n: rows.length });
}

function reason(words: Words, i18n: I18n, reason: MoveReason): string {
  /** Steps of one row are told apart by their numbers. */
  const name = (of: StepName, other?: StepName): string =>
    other && of.row === other.row ? words.say('move.step', of) : of.row;
  switch (reason.why) {
    case 'order':
      return words.say('move.order', {
        row: name(reason.step, reason.after),
        after: name(reason.after, reason.step),
      });
    case 'mutex':
      return words.say('move.mutex', {
        thread: reason.thread.letter,
        holder: reason.holder?.letter ?? '',
      });
    case 'join':
      return words.say('move.join', {
        thread: reason.thread.letter,
        others: i18n.list(
          reason.others.map(({ letter }) => letter),
          'words',
        ),
        n: reason.others.length,
      });
    case 'waits':
      return words.say('move.waits', { thread: reason.thread.letter, row: reason.row });
    case 'dead':
      return words.say('move.dead', { row: reason.step.row, by: reason.by?.row ?? '' });
    case 'finished':
      return words.say('move.finished', { thread: reason.thread.letter, row: reason.step.row });
  }
}
