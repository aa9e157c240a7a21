import { defined } from '../base/index.ts';
import { wordOf } from '../sim/index.ts';
import {
  rowOf,
  type Endings,
  type Program,
  type ProgramOutcome,
  type SystemState,
} from '../threads/index.ts';
import { EXITED } from './cells.ts';
import { EndState } from './conditions.ts';
import { runningThreads, threadsNamed, type Race } from './race.ts';
import { hasFlag, READ_FREED, WROTE_FREED } from './registers.ts';
import { ENDED, raceOp } from './rows.ts';
import type { Shown } from './syntax.ts';

/** What a run of a race text comes to: the gravest thing that happened in it. */
export type RaceKind = 'fault' | 'deadlock' | 'violated' | 'exists' | 'ok';

/** Kinds of faults and flags, as classes. */
const FAULT_CLASSES = [
  'out-of-bounds',
  'divide-by-zero',
  'double-free',
  'unlock-not-held',
  'assert',
  READ_FREED,
  WROTE_FREED,
] as const;

/** Reports whether a class is one of those that are told only if they occur. */
export const isFaultClass = (name: string): boolean => FAULT_CLASSES.some((known) => known === name);

/** Returns how runs of a race text end. */
export function raceEndings(race: Race, charts: Program['charts']): Endings<RaceKind> {
  return {
    tokenOf: ({ verdict = '', call }) =>
      verdict === ENDED ? { kind: ENDED } : { kind: verdict, text: call },
    endsWell: ({ verdict }) => verdict === ENDED,
    kept: (_row, registers) => registers,
    outcomeOf: (state) => outcomeOf(race, charts, state),
    kinds: ['fault', 'deadlock', 'violated', 'exists', 'ok'],
    classes: ['ok', 'bad', 'deadlock', ...race.conditions.map(({ name }) => name.text), ...FAULT_CLASSES],
    looksAtMemory: true,
    looksAtThreads: true,
  };
}

function outcomeOf(race: Race, charts: Program['charts'], state: SystemState): ProgramOutcome<RaceKind> {
  const running = runningThreads(race);
  const faults = state.locals.flatMap(({ token }, thread) =>
    token !== null && token.kind !== ENDED
      ? [
          {
            kind: token.kind,
            text: `${token.kind}(${defined(running[thread], 'thread').thread.name}:${token.text})`,
          },
        ]
      : [],
  );
  const flags = ([READ_FREED, WROTE_FREED] as const).flatMap((flag) =>
    race.threads.flatMap(({ name }) =>
      threadsNamed(race, name).some((thread) =>
        hasFlag(defined(state.locals[thread], 'thread').registers, flag),
      )
        ? [{ kind: flag, text: `${flag}(${name})` }]
        : [],
    ),
  );
  const hasExited = wordOf(state.world, EXITED) !== 0;
  const isProper = faults.length === 0 && (hasExited || state.locals.every(({ token }) => token !== null));
  const isDeadlock = faults.length === 0 && !isProper;
  const end = new EndState(race, state);
  const held = isProper ? race.conditions.filter(({ condition }) => end.holds(condition)) : [];
  const parts = [
    ...held.map(({ name }) => name.text),
    ...faults.map(({ text }) => text),
    ...flags.map(({ text }) => text),
    ...(isDeadlock ? [deadlock(race, charts, state)] : []),
  ].sort();
  const shown =
    isProper && race.shown.length > 0
      ? ` [${race.shown.map((one) => printed(race, one, end)).join(' ')}]`
      : '';
  const isViolated = held.some(({ kind }) => kind === 'never');
  const isFaulty = faults.length + flags.length > 0;
  return {
    text: `${parts.length === 0 ? 'ok' : parts.join(' + ')}${shown}`,
    kind: isFaulty
      ? 'fault'
      : isDeadlock
        ? 'deadlock'
        : isViolated
          ? 'violated'
          : held.length > 0
            ? 'exists'
            : 'ok',
    classes: [
      ...(parts.length === 0 ? ['ok'] : []),
      ...(isFaulty || isDeadlock || isViolated ? ['bad'] : []),
      ...(isDeadlock ? ['deadlock'] : []),
      ...held.map(({ name }) => name.text),
      ...new Set([...faults, ...flags].map(({ kind }) => kind)),
    ],
  };
}

/** Names every thread that has not ended, with the line at which it stands. */
function deadlock(race: Race, charts: Program['charts'], state: SystemState): string {
  const standing = runningThreads(race).flatMap(({ thread }, number) => {
    if (state.locals[number]?.token !== null) return [];
    const op = raceOp(rowOf({ charts }, state, number));
    return [{ name: thread.name, place: race.threads.indexOf(thread), line: defined(op, 'row').line }];
  });
  standing.sort((a, b) => a.place - b.place || a.line - b.line);
  return `deadlock(${standing.map(({ name, line }) => `${name}:${line}`).join(',')})`;
}

type Value = number | Uint8Array | null;

/** Prints `label=value`; of a thread with copies all values, sorted. */
function printed(race: Race, shown: Shown, end: EndState): string {
  const ofThreads = (name: string, value: (thread: number) => Value): string =>
    threadsNamed(race, name)
      .map((thread) => (end.hasEnded(thread) ? value(thread) : null))
      .sort(inOrder)
      .map(printedValue)
      .join('|');
  if (shown.kind === 'result') {
    const { text } = shown.thread;
    return `result(${text})=${ofThreads(text, (thread) => end.result(thread))}`;
  }
  const { text, owner, name } = shown.object;
  const isOfThread = owner !== null && threadsNamed(race, owner.text).length > 0;
  return isOfThread
    ? `${text}=${ofThreads(owner.text, (thread) => end.variable(thread, name.text))}`
    : `${text}=${printedValue(end.object(text))}`;
}

/** Orders what is not there first, numbers by value, arrays by bytes. */
function inOrder(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  const differs = a.findIndex((byte, index) => byte !== b[index]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function printedValue(value: Value): string {
  if (value === null) return '-';
  if (typeof value === 'number') return String(value);
  const end = value.findLastIndex((byte) => byte !== 0) + 1;
  return `"${[...value.subarray(0, end)].map(printedByte).join('')}"`;
}

function printedByte(byte: number): string {
  const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
  return isPlain ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
}
