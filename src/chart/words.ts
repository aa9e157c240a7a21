import { kindOfOp } from '../sim/index.ts';
import { SOURCE_COMMIT, type SourceRef } from '../threads/index.ts';
import type { ChartNode, RowId, Run, ThreadState, ThreadView } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import { hasHarm, type Standing } from './program.ts';

/** Returns the line of pseudo-code of a row. */
export function codeOf(i18n: I18n, node: Pick<ChartNode, 'label' | 'op'>): string {
  const { op } = node;
  return i18n.t(`code.${node.label}`, { of: kindOfOp(op).isPrivate(op) ? 'parent' : 'value' });
}

/** A note at the right of a row: its text, its look, and the thread whose hue it has. */
export interface RowNote {
  readonly kind: 'next' | 'instead' | 'held' | 'left';
  readonly text: string;
  readonly hue: ThreadView['hue'];
  /** Whether the thread has ended in corruption. */
  readonly isHarm: boolean;
}

/** Returns, in a few characters, what a thread waits for. Its button has the full sentence. */
function holdUp(i18n: I18n, state: ThreadState, threads: readonly ThreadView[]): string {
  const { refusal, because } = state.offer;
  const letter = (thread: number): string => threads[thread]?.letter ?? '?';
  switch (refusal) {
    case 'dead':
      return i18n.t('threads.killed', { step: i18n.number(because.deathStep ?? 0) });
    case 'mutex':
      return i18n.t('threads.mutex', { letter: letter(because.holder ?? -1) });
    case 'join':
      return i18n.t('threads.waits', { letters: because.waitsFor.map(letter).join(i18n.t('threads.comma')) });
    case 'finished':
    case null:
      return '';
  }
}

/** Returns the note for a thread that has a program to itself. */
function ownNote(i18n: I18n, state: ThreadState, standing: Standing, run: NoteRun, hasNext: boolean): string {
  const { letter } = state.thread;
  switch (standing) {
    case 'next':
      return i18n.t('threads.next');
    case 'instead':
      return i18n.t(hasNext ? 'threads.instead' : 'threads.possible', { letter });
    case 'held':
      return holdUp(i18n, state, run.threads);
    case 'left':
      return i18n.t('threads.ended', {
        how: state.offer.because.ended ? i18n.t('lane.ended', state.offer.because.ended) : '',
      });
    case 'past':
    case 'ahead':
      return '';
  }
}

type NoteRun = Pick<Run, 'threads'>;

/**
 * Returns the note beside a row for the threads that share it: for the one that the recorded run takes next, else for those
 * that would fork the run, else for what the first one waits for. Null where no thread stands. `standings` are in the order
 * of `states`.
 */
export function noteOf(
  i18n: I18n,
  states: readonly ThreadState[],
  standings: readonly Standing[],
  run: NoteRun,
  hasNext: boolean,
): RowNote | null {
  for (const kind of ['next', 'instead', 'held', 'left'] as const) {
    if (!standings.includes(kind)) continue;
    const found = states.filter((_, index) => standings[index] === kind);
    const [first] = found;
    if (!first) continue;
    const about = { kind, hue: first.thread.hue, isHarm: kind === 'left' && hasHarm(first) };
    if (states.length === 1) return { ...about, text: ownNote(i18n, first, kind, run, hasNext) };
    // With several threads, the buttons tell where each has ended.
    if (kind === 'left') return null;
    if (kind === 'held') return { ...about, text: holdUp(i18n, first, run.threads) };
    const letter = found.map(({ thread }) => thread.letter).join(i18n.t('threads.comma'));
    return { ...about, text: i18n.t(kind === 'next' ? 'threads.nextOf' : 'threads.insteadOf', { letter }) };
  }
  return null;
}

const WHY = {
  measure: 'source.whyMeasure',
  copy: 'source.whyCopy',
  header: 'source.whyPack',
  name: 'source.whyPack',
  submit: 'source.whySubmit',
  freePair: 'source.whyFree',
  freeList: 'source.whyFree',
} as const satisfies { readonly [label in RowId]?: string };
const isExplained = (label: RowId): label is keyof typeof WHY => label in WHY;

/** Returns the tooltip of a row's source: the full position; for a row of the report, also what the source does instead. */
export function sourceTip(i18n: I18n, label: RowId, source: SourceRef): string {
  const place = `${source.file}:${source.line}`;
  if (source.as === 'source' || !isExplained(label))
    return i18n.t('source.line', { place, commit: SOURCE_COMMIT });
  return i18n.t('source.reportedLine', { why: i18n.t(WHY[label]), place, commit: SOURCE_COMMIT });
}
