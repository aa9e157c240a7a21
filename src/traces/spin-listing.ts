/** A step of a listing: one number, however many statements a d_step prints with it. */
interface ListedStep {
  readonly number: number;
  readonly process: number;
  readonly name: string;
  readonly line: number;
}

/** A variable that a listing prints: its value, and the process that it is local to. */
export interface ListedValue {
  readonly name: string;
  /** Index in an array. */
  readonly index: number | null;
  readonly process: number | null;
  readonly value: string;
  /** How many steps of the listing stand in front of it. */
  readonly after: number;
}

export interface Listing {
  readonly steps: readonly ListedStep[];
  /** Names of files that the lines name. */
  readonly files: readonly string[];
  readonly values: readonly ListedValue[];
  /** What the monitor says of the end; null if it says nothing. */
  readonly outcome: string | null;
  /** Length of the string, where a statement tells it. */
  readonly length: number | null;
  /** Whether the numbers begin anew, so that it is more than one run. */
  readonly isSeveral: boolean;
  /** Whether the statements of one step have numbers of their own, as `spin -v` prints a simulation. */
  readonly isVerbose: boolean;
}

/** Most characters in front of a statement. */
const MAX_HEAD = 1000;
const STEP =
  /(\d+):[ \t]*proc +(\d+) \(([^():]*)(?::-?\d+)?\)[ \t]+(.*?):(\d+) \(state +(-?\d+)\)(?: trans \{[^}]*\})?[ \t]*$/;
/** What the monitor prints in front of its own line, without a break: `end: 4 0 3 0 1187:` is the step 187. */
const MONITOR_SAYS = /\bend:(?: \d+)* ?$/;
const OUTCOME = /(?:^|\s)outcome_\d+: (.*)$/;
/** What statement the measuring of the string ends in: `: (22) )) )+1)]`. */
const LENGTH = /\((\d+)\)[ )]*\+1\)\]/;
const SPIN_VALUE = /^\s*(?:\w+ ?\((\d+)(?::\w+)?\):)?([A-Za-z]\w*)(?:\[(\d+)\])? = (\w+)$/;
const PAN_VALUE = /^\t(?:byte|bit|int|short) +(\w+)(?:\[(\d+)\])?:\t(\d+)$/;
const PAN_SCOPE = /^(?:global vars:|local vars proc (\d+) )/;

/** Reads a listing line by line. Lines that are no step, such as those of a claim or a goto, are passed over. */
export function readListing(text: string): Listing {
  const steps: ListedStep[] = [];
  const files = new Set<string>();
  const values: ListedValue[] = [];
  let outcome: string | null = null;
  let length: number | null = null;
  let scope: number | null = null;
  let isSeveral = false;
  let isVerbose = false;
  let lastState = 0;
  let latest = 0;
  for (const line of text.split(/\r?\n/)) {
    // What stands in front may hold brackets, too.
    const bracket = line.indexOf('[', Math.max(0, line.indexOf('(state ')));
    const head = bracket < 0 ? '' : line.slice(Math.max(0, bracket - MAX_HEAD), bracket);
    const found = STEP.exec(head);
    if (found) {
      const [, number = '', process = '', name = '', file = '', place = '', state = ''] = found;
      if (file !== '-') files.add(file);
      latest = MONITOR_SAYS.test(head.slice(0, found.index)) ? unglued(number, latest) : Number(number);
      if (/^\[(?:goto |\.?\(goto\))/.test(line.slice(bracket, bracket + 8))) continue;
      const step = { number: latest, process: Number(process), name, line: Number(place) };
      const last = steps.at(-1);
      if (last && step.number < last.number) isSeveral = true;
      const isNext = last?.number === step.number - 1 && last.process === step.process;
      if (isNext && last.line === step.line && lastState === Number(state) - 1) isVerbose = true;
      lastState = Number(state);
      if (last?.number !== step.number || last.process !== step.process) steps.push(step);
      const measured = line.startsWith('[n = ', bracket)
        ? LENGTH.exec(line.slice(-MAX_HEAD))?.[1]
        : undefined;
      if (measured !== undefined) length = Number(measured);
      continue;
    }
    if (line.length > MAX_HEAD) continue;
    const said = OUTCOME.exec(line)?.[1];
    if (said !== undefined && !line.includes('[printf(') && !line.includes('printf("'))
      outcome = said.trimEnd();
    const of = PAN_SCOPE.exec(line);
    if (of) scope = of[1] === undefined ? null : Number(of[1]);
    const spin = SPIN_VALUE.exec(line);
    const pan = PAN_VALUE.exec(line);
    const after = steps.length;
    if (spin) {
      const [, process, name = '', index, value = ''] = spin;
      values.push({ name, index: numberOf(index), process: numberOf(process), value, after });
    }
    if (pan) {
      const [, name = '', index, value = ''] = pan;
      values.push({ name, index: numberOf(index), process: scope, value, after });
    }
    const file = /^spin: (\S+\.pml):\d+/.exec(line)?.[1];
    if (file !== undefined) files.add(file);
  }
  return { steps, files: [...files], values, outcome, length, isSeveral, isVerbose };
}

/** Returns the number of a step with digits of another number in front of it: the least that is not below the last one. */
const unglued = (digits: string, latest: number): number =>
  Array.from(digits, (_, at) => Number(digits.slice(at))).findLast((number) => number >= latest) ??
  Number(digits);

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const TRAIL_LINE = /^(-?\d{1,9}):(-?\d{1,9}):(-?\d{1,9})$/;

/** Reports whether a text is a trail as a verifier writes it: `depth:process:transition` in each line. */
export function isTrail(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => TRAIL_LINE.test(line.trim()));
}

/** The steps of a trail. */
export interface Trail {
  readonly processes: readonly number[];
  /** Whether a claim of the reader's own steps between; it has the number 0 then. */
  readonly hasClaim: boolean;
}

/** Reads a trail. Lines with a negative depth are settings; -2 is that of a claim. */
export function readTrail(text: string): Trail {
  const lines = text.split(/\r?\n/).map((line) => TRAIL_LINE.exec(line.trim())?.slice(1).map(Number) ?? []);
  return {
    processes: lines.flatMap(([depth = -1, process = 0]) => (depth < 0 ? [] : [process])),
    hasClaim: lines.some(([depth]) => depth === -2),
  };
}
