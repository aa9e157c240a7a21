import { defined } from '../base/index.ts';
import { raceOp, runningThreads, variableOf, type RaceFault, type RaceTrace } from '../racetext/index.ts';
import type { ChartState, Performed } from '../threads/index.ts';
import { codeAt } from './source.ts';
import type { RaceLane } from './names.ts';
import { placeOf, touchesOf, valueOf } from './touches.ts';
import type { RaceWords } from './words.ts';

/** What the words on the steps of a run need to know of it. */
export interface Told {
  readonly trace: RaceTrace;
  readonly lanes: readonly RaceLane[];
  readonly lines: readonly string[];
  readonly words: RaceWords;
  /** Most characters of the name of a step that a block has room for; undefined where all have. */
  readonly most?: number | undefined;
  /** Faults and flags raised in the run. */
  readonly faults: readonly RaceFault[];
}

const isByLine = ({ trace }: Told): boolean => trace.program.grain.isByCall;

/** Returns the name of what a row does: its line, or at access grain its access. */
export function rowName(told: Told, row: ChartState): string {
  const op = raceOp(row);
  if (op === null) return '';
  const code = codeAt(told.lines, op.line);
  const [main] = op.codes;
  if (isByLine(told) || main === undefined || op.kind === 'enter') return code;
  if (!('cell' in main) || !main.cell.isShared) return code;
  const writes = main.do === 'write' || main.do === 'writeAt' || main.do === 'put';
  const place = main.cell.length === null ? main.cell.name : `${main.cell.name}[]`;
  return told.words.say(writes ? 'race.row.write' : 'race.row.read', { place });
}

/** Returns the name of a step that was taken. */
export function stepTitle(told: Told, performed: readonly Performed[]): string {
  const first = defined(performed[0], 'operation');
  const touches = touchesOf(told.trace.program.race, performed);
  const [touch] = touches;
  if (isByLine(told) || touches.length !== 1 || touch === undefined || raceOp(first.state)?.kind === 'enter')
    return rowName(told, first.state);
  return told.words.say(touch.kind === 'read' ? 'race.row.read' : 'race.row.write', {
    place: placeOf(touch),
  });
}

/** Returns the short line of a step: what it accessed. */
export function accessLine({ trace, words }: Told, performed: readonly Performed[]): string {
  const touches = touchesOf(trace.program.race, performed);
  if (touches.length === 0) return words.say('race.access.private');
  return words.i18n.list(
    touches.map((touch) =>
      words.say(touch.kind === 'read' ? 'race.access.read' : 'race.access.write', { place: placeOf(touch) }),
    ),
    'figures',
  );
}

type FaultId = 'assert' | 'out-of-bounds' | 'divide-by-zero' | 'double-free' | 'unlock-not-held';

/** Returns the sentence of the step before a position. */
export function stepSentence(told: Told, position: number): string {
  const { trace, lanes, words } = told;
  const step = trace.steps[position - 1];
  if (step === undefined) return words.say('race.step.start');
  const { performed, thread } = step;
  const said = [
    ...performed.flatMap((one) => syncWords(told, one)),
    ...touchesOf(trace.program.race, performed).map((touch) =>
      words.say(touch.kind === 'read' ? 'race.step.read' : 'race.step.write', {
        place: placeOf(touch),
        value: valueOf(touch),
      }),
    ),
    ...changedLocals(told, position).map(([name, value]) =>
      words.say('race.step.local', { name, value: String(value) }),
    ),
    ...told.faults
      .filter((fault) => fault.step === position)
      .map(({ fault }) => words.say(`race.step.fault.${fault as FaultId}`)),
  ];
  const isLast = trace.states[position]?.locals[thread]?.token?.kind === 'ended';
  if (isLast && said.length === 0) said.push(words.say('race.step.ended'));
  if (said.length === 0) said.push(words.say('race.step.private'));
  return words.say('race.step.did', {
    thread: lanes[thread]?.name ?? '',
    what: words.i18n.list(said, 'figures'),
  });
}

function syncWords({ words }: Told, { state, answer }: Performed): string[] {
  const [code] = raceOp(state)?.codes ?? [];
  if (code === undefined || answer !== 'DONE') return [];
  switch (code.do) {
    case 'lock':
    case 'unlock':
      return [words.say(`race.step.${code.do}`, { name: code.mutex })];
    case 'wait':
    case 'join':
    case 'exit':
      return [words.say(`race.step.${code.do}`)];
    case 'free':
      return [words.say('race.step.free', { name: code.allocation })];
    default:
      return [];
  }
}

/** Returns the variables of the thread that a step changed, with their values. */
function changedLocals({ trace }: Told, position: number): readonly (readonly [string, number])[] {
  const thread = defined(trace.steps[position - 1], 'step').thread;
  const [before, after] = [position - 1, position].map(
    (at) => defined(trace.states[at]?.locals[thread], 'thread').registers,
  );
  const { variables } = defined(runningThreads(trace.program.race)[thread], 'thread').thread;
  return [...variables.values()].flatMap(({ name, length }) => {
    if (length !== null || !before || !after) return [];
    const value = variableOf(after, name);
    return variableOf(before, name) === value ? [] : [[name, value] as const];
  });
}
