import { NUL, asciiText, assertUnreachable, defined, stringLength } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { POISON, kernelVerdict, requestLayout, type Access, type World } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import type { ByteRead, StepSentence } from './sentence.ts';

/** The sentence of the step just done with the playhead at `position`. */
export function sentenceOf(trace: Trace, position: number): StepSentence {
  const step = trace.steps[position - 1];
  if (!step) return { id: 'step.start', args: {} };
  return stepSentence(trace, step, position);
}

interface Told {
  readonly trace: Trace;
  readonly thread: number;
  readonly last: Performed;
  /** Shared bytes read in this step. */
  readonly reads: readonly Access[];
  /** Memory before and behind the step. */
  readonly before: World;
  readonly after: World;
  /** Index of the slash the thread remembers behind the step. */
  readonly k: number | null;
  readonly performed: readonly Performed[];
}

function stepSentence(trace: Trace, step: TraceStep, position: number): StepSentence {
  const { performed, thread } = step;
  const before = defined(trace.states[position - 1], 'state').world;
  const { world: after, locals } = defined(trace.states[position], 'state');
  const k = defined(locals[thread], 'thread').registers.k;
  const last = defined(performed.at(-1), 'operation');
  const reads = performed.flatMap((one) =>
    one.accesses.filter((access) => access.kind === 'read' && access.allocation === 'value'),
  );
  const told: Told = { trace, thread, last, reads, before, after, k, performed };
  // At slot grain and in calls of several rows the last operation says how the step came out.
  return last.answer === 'LOADED' && isLoop(last) ? byteSentence(told) : callSentence(told);
}

const isLoop = (performed: Performed): boolean => performed.state.next.get('LOADED') === performed.state.key;

function byteRead({ thread, reads, last }: Told): ByteRead {
  const read = reads.at(-1);
  return {
    thread,
    index: read?.index ?? last.registers.i,
    byte: read?.byte ?? NUL,
    stop: last.answer !== 'LOADED',
  };
}

/** A step that moved a byte loop on. */
function byteSentence(told: Told): StepSentence {
  const { last, thread } = told;
  const args = byteRead(told);
  const op = defined(last.state.op, 'operation');
  switch (op.kind) {
    case 'measure':
      return { id: 'step.measureByte', args };
    case 'copy':
      return {
        id: 'step.copyByte',
        args: { ...args, offset: requestLayout(last.registers.n).valueStart + args.index, last: false },
      };
    case 'find':
      return { id: 'step.findByte', args };
    case 'compare':
      return { id: 'step.inspectByte', args };
    case 'stat':
      return { id: 'step.statByte', args };
    case 'duplicate':
      return { id: 'step.duplicateByte', args };
    default:
      return freeByteSentence(thread, last, told.trace);
  }
}

function freeByteSentence(thread: number, last: Performed, trace: Trace): StepSentence {
  const { i } = last.registers;
  const length = trace.config.path.length + 1;
  const object = i < length ? 'value' : i === length ? 'header' : 'name';
  return { id: 'step.freeByte', args: { thread, object, index: i } };
}

/** What a look at the first byte has made sure of, by call; elsewhere it comes before a `stat`. */
const CHECKS: Readonly<Record<string, 'notEmpty' | 'absolute'>> = { C1: 'notEmpty', C3: 'absolute' };

/** A step that finished a call. */
function callSentence(told: Told): StepSentence {
  const { trace, thread, last, reads, after } = told;
  const { path } = trace.config;
  const op = defined(last.state.op, 'operation');
  const rightful = path.lastIndexOf('/');
  const poison = reads.some((read) => read.byte === POISON && read.saw !== null);
  const hole = reads.find((read) => read.byte === NUL && read.saw !== null)?.index ?? null;
  const leadsTo = (verdict: string): boolean => {
    const target = last.state.next.get(last.answer) ?? '';
    return target === verdict || target.endsWith(`_${verdict}`);
  };
  if (last.answer === 'FAULTED') {
    return op.kind === 'touch'
      ? { id: 'step.touchFaulted', args: { thread } }
      : { id: 'step.nullSlash', args: { thread } };
  }
  switch (op.kind) {
    case 'measure':
      return { id: 'step.measured', args: { thread, n: last.registers.i + 1, hole, poison } };
    case 'copy': {
      if (trace.config.grain === 'byte') {
        const args = byteRead(told);
        const { valueStart } = requestLayout(last.registers.n);
        return { id: 'step.copyByte', args: { ...args, offset: valueStart + args.index, last: true } };
      }
      const { n } = last.registers;
      const grown = n <= path.length && hole === null && !poison;
      return { id: 'step.copied', args: { thread, n, hole, poison, grown } };
    }
    case 'load': {
      const byte = byteRead(told).byte;
      if (op.at === 'afterSlash') {
        const k = defined(last.registers.k, 'the slash');
        return { id: 'step.inspected', args: { thread, k, named: last.answer !== 'LOADED_NUL' } };
      }
      if (last.answer === 'LOADED_NUL' && last.state.call !== 'C1' && !leadsTo('badpath')) {
        return { id: 'step.stat', args: { thread, path: '', directory: true, skipped: true } };
      }
      const passed = CHECKS[last.state.call] ?? 'notSkipped';
      const ends = leadsTo('badpath') ? 'badpath' : last.answer === 'LOADED_NUL' ? 'skips' : passed;
      return { id: 'step.loadedStart', args: { thread, byte, ends } };
    }
    case 'compare': {
      if (op.from === 'start') return { id: 'step.comparedNone', args: { thread } };
      const k = defined(last.registers.k, 'the slash');
      return { id: 'step.inspected', args: { thread, k, named: last.answer !== 'EQUAL' } };
    }
    case 'inspect': {
      const k = defined(last.registers.k, 'the slash');
      return { id: 'step.inspected', args: { thread, k, named: last.answer === 'NAMED' } };
    }
    case 'find': {
      const { k } = told;
      return {
        id: 'step.found',
        args: { thread, k, rightful: k === rightful, isPrivate: op.of === 'parent' },
      };
    }
    case 'store': {
      const k = defined(last.registers.k, 'the slash');
      const freed = op.to === 'value' && after.words.pairFreed === 1;
      if (op.byte === 'NUL') {
        return {
          id: 'step.cut',
          args: { thread, k, rightful: k === rightful, isPrivate: op.to === 'parent', freed },
        };
      }
      return { id: 'step.restored', args: { thread, k, freed, ends: leadsTo('baddir') ? 'baddir' : null } };
    }
    case 'stat':
      return { id: 'step.stat', args: statArgs(told, op.of) };
    case 'duplicate': {
      const text = String.fromCharCode(...reads.filter((read) => read.byte !== NUL).map((read) => read.byte));
      if (trace.config.grain === 'byte') return { id: 'step.duplicateByte', args: byteRead(told) };
      return { id: 'step.duplicated', args: { thread, text, whole: text === path } };
    }
    case 'release':
      return { id: 'step.released', args: { thread, ends: leadsTo('baddir') ? 'baddir' : null } };
    case 'touch':
      return {
        id: 'step.touched',
        args: {
          thread,
          object: op.object,
          poison: last.accesses.some((a) => a.kind === 'read' && a.byte === POISON),
        },
      };
    case 'pack':
      return {
        id: 'step.packed',
        args: { thread, length: after.allocations[`request:${thread}`]?.bytes.length ?? 0 },
      };
    case 'submit':
      return submitSentence(told);
    case 'lock':
      return { id: 'step.locked', args: { thread } };
    case 'unlock':
      return { id: 'step.unlocked', args: { thread } };
    case 'drop':
      return { id: 'step.dropped', args: { thread, left: after.words.references } };
    case 'freePair':
      return trace.config.grain === 'byte'
        ? freeByteSentence(thread, last, trace)
        : { id: 'step.freedPair', args: { thread } };
    case 'freeList':
      return { id: 'step.freedList', args: { thread } };
    default:
      return assertUnreachable(op);
  }
}

/** What the kernel looked up: the bytes it had read before this step, and those of this step, up to the NUL. */
function statArgs(
  { thread, last, before, performed }: Told,
  of: 'value' | 'parent',
): { thread: number; path: string; directory: boolean; skipped: boolean } {
  const lookups = performed.filter((one) => one.state.op?.kind === 'stat');
  const object = of === 'value' ? (`lookup:${thread}` as const) : (`parent:${thread}` as const);
  const earlier = before.allocations[object]?.bytes ?? new Uint8Array();
  const bytes = of === 'parent' ? [...earlier] : [...earlier.subarray(0, lookups[0]?.registers.i ?? 0)];
  if (of === 'value') {
    for (const { accesses } of lookups) {
      const reads = accesses.filter((access) => access.kind === 'read' && access.allocation === 'value');
      bytes.push(...reads.map((read) => read.byte));
    }
  }
  const path = asciiText(bytes.slice(0, stringLength(Uint8Array.from(bytes))));
  return { thread, path, directory: last.answer === 'DIRECTORY', skipped: of === 'parent' && path === '' };
}

function submitSentence({ trace, thread, last, after }: Told): StepSentence {
  const bytes = defined(after.allocations[`request:${thread}`], 'request').bytes;
  const verdict = kernelVerdict(bytes, trace.config.path);
  const { text } = verdict;
  switch (last.answer) {
    case 'SHORTENED':
      return { id: 'step.shortened', args: { thread, text } };
    case 'GARBLED':
      return { id: 'step.garbled', args: { thread, text } };
    case 'REJECTED':
    case 'REJECTED_GARBLED':
      return { id: 'step.rejected', args: { thread, text } };
    case 'REFUSED': {
      const detail = verdict.error?.detail;
      const { headerPoisoned, namePoisoned } = last.registers;
      const room = detail && 'room' in detail ? detail.room : 0;
      const need = detail && 'need' in detail ? detail.need : 0;
      const cause =
        headerPoisoned || namePoisoned
          ? 'poison'
          : detail?.kind === 'stringRoom'
            ? 'room'
            : detail?.kind === 'noNul'
              ? 'noNul'
              : 'other';
      return {
        id: 'step.refused',
        args: { thread, cause, room, need, errno: verdict.error?.errno ?? 'EFAULT' },
      };
    }
    default:
      return { id: 'step.accepted', args: { thread } };
  }
}
