import type { RaceKind, RaceTrace } from '../racetext/index.ts';
import type { ShownFates } from '../stage/fate-columns.ts';
import type { Layout } from '../timeline/layout.ts';
import { stepScale } from '../timeline/step-scale.ts';
import type { RaceLane } from './names.ts';
import type { Foreseen } from './protocol.ts';
import { printedSchedule } from './schedule-text.ts';

/** Kinds of a race as the strip tells them: two kinds do no harm. */
type FateKind = Exclude<RaceKind, 'ok' | 'exists'> | 'fine';

const fateKind = (kind: RaceKind): FateKind => (kind === 'ok' || kind === 'exists' ? 'fine' : kind);

/** Air before the first column of a strip of its own, rem. */
const LEAD = 0.75;

/** Returns columns to the right that fill a width, for a run whose lanes go down. */
export function acrossOf(layout: Layout, width: number): Layout {
  const lead = LEAD * layout.rem;
  const size = Math.max(0, width - lead) / Math.max(1, layout.columns.length);
  const columns = layout.columns.map((column, at) => ({ ...column, start: lead + at * size, size }));
  const scale = stepScale(
    [0, ...columns.map(({ block }) => block.to)],
    [lead, ...columns.map(({ start }) => start + size)],
  );
  return { ...layout, head: 0, columns, scale };
}

/** Returns what can still happen along a run of a race, as the strip draws it. */
export function racingFates(future: Foreseen, trace: RaceTrace, lanes: readonly RaceLane[]): ShownFates {
  const kinds = [...new Set(future.kinds.map(fateKind))];
  const moments = future.moments.map(({ shares, possible }) => ({
    shares: kinds.map((kind) =>
      future.kinds.reduce((sum, own, at) => sum + (fateKind(own) === kind ? (shares[at] ?? 0) : 0), 0),
    ),
    possible: kinds.filter((kind) => possible.some((own) => fateKind(own) === kind)),
  }));
  const decided = moments.findIndex(({ possible }) => possible.length === 1);
  const last = trace.states.at(-1);
  const ended = trace.outcome !== null && last ? trace.program.endings.outcomeOf(last).kind : null;
  return {
    kinds,
    moments,
    decidedAt: decided < 0 ? null : decided,
    own: ended === null ? (moments.at(-1)?.possible[0] ?? 'fine') : fateKind(ended as RaceKind),
    escape: future.escape
      ? {
          schedule: future.escape,
          text: printedSchedule(future.escape.slice(Math.max(0, decided - 1)), lanes),
        }
      : undefined,
  };
}
