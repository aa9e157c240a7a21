import { defined } from '../base/index.ts';
import type { Join, LaneBlock, LaneFrame, LaneOffer, LaneRun } from '../frames/index.ts';
import { switchesOf } from '../frames/switches.ts';
import { faultsOf, raceOp, resultOf, type RaceTrace } from '../racetext/index.ts';
import { HappensBefore } from '../races/index.ts';
import { wordOf } from '../sim/index.ts';
import { refusal, rowOf } from '../threads/index.ts';
import { briefOf, codeAt } from './source.ts';
import { accessLine, rowName, stepSentence, stepTitle, type Told } from './step-words.ts';
import { placeOf, touchesOf } from './touches.ts';

/** A run of a race as lanes draw it. */
export interface RaceLaneRun extends LaneRun {
  readonly told: Told;
}

/** Returns the name of a step in the lanes: its thread and its line. */
export const rowCode = ({ lanes }: Pick<Told, 'lanes'>, thread: number, line: number): string =>
  `${lanes[thread]?.letter ?? ''}:${line}`;

/** Lengths of the lanes, px: below `down` time runs down; what is beside the columns and in a block beside its name; a letter. */
const LANES = { down: 668, beside: 112, block: 24, letter: 7.2 };
/** Fewest columns that share the width, and the columns of a long run, px. */
const COLUMNS = { fewest: 7, least: 60, long: 88 };

/** Returns how many characters of a step's name have room in lanes of a width; undefined where time runs down, and all have. */
export function roomFor(steps: number, width: number): number | undefined {
  if (width < LANES.down) return undefined;
  const share = (width - LANES.beside) / Math.max(COLUMNS.fewest, steps);
  const column = share < COLUMNS.least ? COLUMNS.long : share;
  return Math.floor((column - LANES.block) / LANES.letter);
}

/** Prepares a run for the lanes. Its steps are named by thread and line. */
export function laneRunOf(found: Omit<Told, 'faults'>): RaceLaneRun {
  const { steps, states, outcome } = found.trace;
  const trace: RaceTrace = {
    ...found.trace,
    steps: steps.map((step) => ({ ...step, step: rowCode(found, step.thread, lineIn(step.performed)) })),
  };
  const told = { ...found, trace, faults: faultsOf(found.trace) };
  const last = defined(states.at(-1), 'state');
  return {
    told,
    trace,
    threads: told.lanes.map(({ index, letter, name, hue }) => ({
      index,
      letter,
      hue,
      role: { written: letter === name ? '' : name },
    })),
    length: steps.length,
    blocks: trace.steps.map(({ thread, step, performed }, at): LaneBlock => {
      const touched = touchesOf(trace.program.race, performed);
      return {
        from: at + 1,
        to: at + 1,
        thread,
        row: step,
        ...named(told, stepTitle(told, performed)),
        touched: touched.map(({ object, kind, from, to }) => ({ object: object.name, kind, from, to })),
        access: { written: accessLine(told, performed) },
      };
    }),
    joins: joinsOf(trace),
    loans: [],
    switches: switchesOf(trace),
    death: last.isDead ? { step: steps.length, thread: steps.at(-1)?.thread ?? 0, killed: [] } : null,
    outcome,
    ended: null,
    sentences: [...states.keys()].map((position) => ({ written: stepSentence(told, position) })),
    lost: outcome === null ? [] : lostIn(told),
  };
}

/** Returns the label of a step, and where a step is a line a short one. */
function named({ most, trace }: Omit<Told, 'faults'>, name: string): Pick<LaneBlock, 'label' | 'brief'> {
  const isShort = most !== undefined && trace.program.grain.isByCall;
  return { label: { written: name }, ...(isShort ? { brief: { written: briefOf(name, most) } } : {}) };
}

const lineIn = (performed: RaceTrace['steps'][number]['performed']): number =>
  raceOp(defined(performed[0], 'operation').state)?.line ?? 0;

/** Returns, for each thread that has not ended at the end of a run, why. */
function lostIn(told: Told): NonNullable<LaneRun['lost']> {
  const { trace, lanes } = told;
  const last = trace.states.length - 1;
  return lanes.flatMap(({ index }) =>
    trace.states[last]?.locals[index]?.token === null
      ? [{ lane: index, text: reasonAt(told, last, index) ?? '' }]
      : [],
  );
}

/** Returns the reads joined to the writes of other threads that they saw. */
function joinsOf(trace: RaceTrace): readonly Join[] {
  const { race, endings } = trace.program;
  const last = defined(trace.states.at(-1), 'state');
  const isHarm = trace.outcome !== null && endings.outcomeOf(last).classes.includes('bad');
  const order = new HappensBefore(trace);
  const joins = new Map<string, Join>();
  for (const [at, { thread, performed }] of trace.steps.entries()) {
    for (const { kind, allocation, index, saw } of performed.flatMap(({ accesses }) => accesses)) {
      const object = race.objects.get(allocation);
      if (kind !== 'read' || saw === null || saw.thread === thread || !object) continue;
      const key = `${at} ${saw.step} ${allocation}`;
      const from = joins.get(key)?.index ?? index;
      const isRace = isHarm && !order.isBefore(saw, { thread, step: at + 1 });
      joins.set(key, {
        readStep: at + 1,
        reader: thread,
        writeStep: saw.step,
        writer: saw.thread,
        object: allocation,
        name: placeOf({ object, from, to: index }),
        index: from,
        to: index,
        isRace,
      });
    }
  }
  return [...joins.values()];
}

/** Returns why a thread cannot run at a position; null if it can. */
export function reasonAt(told: Told, position: number, thread: number): string | null {
  const { trace, words, lanes, lines } = told;
  const state = defined(trace.states[position], 'state');
  const local = defined(state.locals[thread], 'thread');
  const why = refusal(trace.program, state, thread);
  if (why === null) return null;
  if (local.token !== null && local.token.kind === 'ended') {
    const value = resultOf(local.registers);
    return value === 0 ? words.say('race.ended') : words.say('race.result', { value });
  }
  if (why === 'dead' || why === 'finished') return words.say('race.dead');
  const op = defined(raceOp(rowOf(trace.program, state, thread)), 'row');
  const [gate] = op.gates;
  if (gate?.do === 'lock') {
    const holder = lanes[wordOf(state.world, gate.mutex) - 1];
    if (holder && state.locals[holder.index]?.token !== null)
      return words.say('race.wait.ended', { name: gate.mutex, holder: holder.name });
    if (holder?.index === thread) return words.say('race.wait.self', { name: gate.mutex });
    if (holder) return words.say('race.wait.lock', { name: gate.mutex, holder: holder.name });
  }
  if (gate?.do === 'join') {
    const open = gate.threads.filter((other) => state.locals[other]?.token === null);
    const names = open.map((other) => lanes[other]?.name ?? '');
    return words.say('race.wait.join', { threads: words.i18n.list(names, 'words') });
  }
  const what = codeAt(lines, op.line).replace(/^(?:wait|atomic)\b\s*\{?\s*/, '');
  return words.say('race.wait.until', { what });
}

/** Returns the moment of a run with the playhead at a position. */
export function laneFrameOf({ told, sentences }: RaceLaneRun, position: number): LaneFrame {
  const { trace } = told;
  const state = defined(trace.states[position], 'state');
  return {
    position,
    sentence: sentences?.[position] ?? { written: '' },
    offers: told.lanes.map(({ index }): LaneOffer => {
      const row = rowOf(trace.program, state, index);
      const line = raceOp(row)?.line;
      const reason = reasonAt(told, position, index);
      return {
        thread: index,
        row: line === undefined ? null : rowCode(told, index, line),
        ...(line === undefined ? { label: null } : named(told, rowName(told, row))),
        refusal: refusal(trace.program, state, index),
        because: { holder: null, waitsFor: [], token: null, ended: null, deathStep: null },
        ...(reason === null ? {} : { reason: { written: reason } }),
        isRecorded: trace.steps[position]?.thread === index,
      };
    }),
  };
}
