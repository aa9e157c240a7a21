import { okValue } from '../base/index.ts';
import { Charted, type Progress } from '../explore/index.ts';
import {
  EndlessRace,
  exploreRace,
  hasCourse,
  judgeRace,
  raceProgram,
  readRace,
  withEndless,
  type RaceError,
  type RaceKind,
} from '../racetext/index.ts';
import { growerOf } from './grower.ts';
import { taskOf } from './mend/task.ts';
import { tapesOf } from './tapes.ts';
import type { Answers, Explored, Judged, Question } from './protocol.ts';

/** Most states of a graph that is kept for maps: about 200 MB. */
const MOST_CHARTED = 150_000;

let kept: { readonly key: string; readonly charted: Charted<RaceKind> } | null = null;

/** Answers a question about a race whose text has no error. Keeps the graph of the last race that it charted. */
export function answerTo(
  question: Question,
  onProgress: (progress: Progress) => void,
): Answers[Question['kind']] {
  switch (question.kind) {
    case 'explore':
      return explored(question, onProgress);
    case 'judge':
      return judged(question, onProgress);
    case 'future':
      return foreseen(chartedOf(question), question.schedule);
    case 'way': {
      const { x, y } = question;
      return chartedOf(question)?.wayTo({ threads: [0, 1], x, y }) ?? null;
    }
    case 'graph': {
      const program = raceProgram(okValue(readRace(question.text)), question.grain);
      if (program.charts.length !== 2 || !hasCourse(program)) return 'noCourse';
      return chartedOf(question)?.progressGraph([0, 1]) ?? 'tooLarge';
    }
  }
}

function foreseen(charted: Charted<RaceKind> | null, schedule: readonly number[]): Answers['future'] {
  if (charted === null) return 'tooLarge';
  const future = charted.runFuture(schedule);
  const { decidedAt } = future;
  const escape =
    decidedAt === null || decidedAt === 0 ? null : charted.escape(schedule.slice(0, decidedAt - 1));
  return { ...future, escape };
}

function explored({ text, grain }: Question, onProgress: (progress: Progress) => void): Explored {
  const race = okValue(readRace(text));
  try {
    const exploration = exploreRace(race, { grain, onProgress });
    const grower = exploration.complete ? null : withEndless(race, () => growerOf(raceProgram(race, grain)));
    return { kind: 'explored', exploration, grower, tapes: tapesOf(race, grain, exploration) };
  } catch (error) {
    if (error instanceof EndlessRace) return { kind: 'endless', error: plain(error) };
    throw error;
  }
}

/** Judges a solution by a search of its own: nothing that a link says of it counts. */
function judged(
  { text, exercise }: Extract<Question, { kind: 'judge' }>,
  onProgress: (progress: Progress) => void,
): Judged {
  const searched = explored({ kind: 'explore', text, grain: 'access' }, onProgress);
  if (searched.kind === 'endless') return searched;
  const { exploration } = searched;
  const findings = judgeRace(taskOf(exercise), okValue(readRace(text)), exploration);
  return { kind: 'judged', findings, interleavings: exploration.interleavings };
}

/** Returns an error without its class, which a message does not carry. */
const plain = ({
  line,
  column,
  length,
  kind,
  message,
  sentence,
  names,
  correction,
}: RaceError): RaceError => ({
  line,
  column,
  length,
  kind,
  message,
  sentence,
  names,
  correction,
});

function chartedOf({ text, grain }: Question): Charted<RaceKind> | null {
  const key = `${grain} ${text}`;
  if (kept?.key === key) return kept.charted;
  // Dropped before the search, so that memory never holds two graphs.
  kept = null;
  const program = raceProgram(okValue(readRace(text)), grain);
  const charted = Charted.ofProgram(program, program.endings, MOST_CHARTED);
  if (charted !== null) kept = { key, charted };
  return charted;
}
