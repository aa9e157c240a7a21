import { defined } from '../base/index.ts';
import type { Trace, TraceStep } from '../schedule/index.ts';
import { POISON, fileRegisters, requestLayout, type Origin } from '../sim/index.ts';
import type { Performed, SourceRef } from '../threads/index.ts';
import { fieldRanges, replyView, requestView } from './request.ts';
import type { RowId } from './sentence.ts';
import { labelOf } from './labels.ts';
import type { Run } from './run-types.ts';

/** A byte that one can point at: of the shared string, of a thread's packed buffer, or of its reply. */
export interface ByteAt {
  readonly object: 'string' | 'packed' | 'reply';
  readonly index: number;
  readonly thread: number;
}

/** How a byte came to a place. The first group leads on to an earlier byte; each of the second is a first source. */
export type HopHow =
  /** Copied from the byte of the next hop. */
  | { readonly kind: 'copied' }
  /** Part of a length of the field `field`, which the `strlen` of the next hop counted. */
  | { readonly kind: 'fromLength'; readonly field: string }
  /** The `strlen` that counted `n` bytes, NUL included, and stopped at this byte. */
  | { readonly kind: 'strlen'; readonly n: number }
  /** Read by the caller although the kernel wrote nothing. */
  | { readonly kind: 'unwritten' }
  /** A constant of the program, stored by a row: NUL over the slash, or the slash put back. */
  | { readonly kind: 'stored'; readonly label: RowId }
  /** Poison, with which the model fills what is freed. */
  | { readonly kind: 'poisoned' }
  /** The command line, from which the string was parsed. */
  | { readonly kind: 'commandLine' }
  /** The list in memory as the program built it before the first step. */
  | { readonly kind: 'built'; readonly field: string }
  /** The length of the property's name, counted when the pair was made. */
  | { readonly kind: 'nameLength' }
  /** A constant of the packer, such as a version or padding. */
  | { readonly kind: 'packer'; readonly field: string }
  /** The zeros with which a buffer begins. */
  | { readonly kind: 'zeroed' }
  | { readonly kind: 'calloc' };

/** One hop on the way from a byte back to its first source. */
export interface Hop {
  /** The block of memory: `value`, `request:1`, `parent:0`, `header`, `reply:1`. */
  readonly object: string;
  readonly index: number;
  readonly byte: number;
  /** The step that put the byte there, after which the playhead shows it; 0 for what was there before the first step. */
  readonly step: number;
  /** Thread and row of that step; null for none. */
  readonly thread: number | null;
  readonly row: string | null;
  readonly source: SourceRef | null;
  readonly how: HopHow;
}

/** Kinds of hops after which there is an earlier one. */
const LEADS_ON: ReadonlySet<HopHow['kind']> = new Set(['copied', 'fromLength', 'strlen', 'unwritten']);

/** Reports whether a hop is a first source: nothing of the run lies before it. */
export const isFirst = ({ how }: Hop): boolean => !LEADS_ON.has(how.kind);

/** Where the caller allocates the reply buffer, and where the kernel leaves without writing to it. */
const CALLOC: SourceRef = { file: 'lib/libzfs/libzfs_pool.c', line: 2214, as: 'source' };
const LEAVES: SourceRef = { file: 'module/zfs/zfs_ioctl.c', line: 7839, as: 'source' };

/**
 * Returns the way of a byte, as it stands with the playhead at `position`, back to its first source. The first hop is the
 * byte itself; each further one is earlier. Empty where there is no such byte.
 */
export function hopsOf(run: Run, position: number, at: ByteAt): readonly Hop[] {
  const { trace } = run;
  if (at.object === 'reply') return replyHops(trace, position, at);
  return hopsBack(trace, position, at.object === 'string' ? 'value' : `request:${at.thread}`, at.index);
}

function replyHops(trace: Trace, position: number, { index, thread }: ByteAt): readonly Hop[] {
  const reply = replyView(trace, thread, position);
  const byte = reply.kind === 'zero' ? reply.bytes[index] : undefined;
  if (byte === undefined || reply.kind !== 'zero') return [];
  const object = `reply:${thread}`;
  const calloc: Hop = {
    object,
    index,
    byte,
    step: 0,
    thread: null,
    row: null,
    source: CALLOC,
    how: { kind: 'calloc' },
  };
  if (!reply.isRead) return [calloc];
  const asked = trace.steps.slice(0, position).findLastIndex((step) => isAsking(step, thread)) + 1;
  const row = trace.steps[asked - 1]?.step ?? null;
  return [
    { object, index, byte, step: asked, thread, row, source: LEAVES, how: { kind: 'unwritten' } },
    calloc,
  ];
}

const isAsking = (step: TraceStep, thread: number): boolean =>
  step.thread === thread && step.performed.at(-1)?.state.op?.kind === 'submit';

function hopsBack(trace: Trace, position: number, object: string, index: number): readonly Hop[] {
  const allocation = trace.states[position]?.world.allocations[object];
  const byte = allocation?.bytes[index];
  if (!allocation || byte === undefined) return [];
  const origin = allocation.origins[index] ?? null;
  if (!origin) return [untouched(trace, position, object, index, byte)];
  const { step, thread } = origin;
  const did = writerOf(defined(trace.steps[step - 1], 'step'), object, index);
  const how = howWritten(trace, origin, did, { object, index, byte });
  const hop: Hop = {
    object,
    index,
    byte,
    step,
    thread,
    row: trace.steps[step - 1]?.step ?? null,
    source: did.state.source ?? null,
    how,
  };
  if (how.kind === 'copied' && origin.source) {
    return [hop, ...hopsBack(trace, step - 1, origin.source.allocation, origin.source.index)];
  }
  return how.kind === 'fromLength' ? [hop, ...strlenHops(trace, thread, step)] : [hop];
}

/** Returns the operation of a step that wrote a byte. */
const writerOf = ({ performed }: TraceStep, object: string, index: number): Performed =>
  defined(
    performed.findLast(({ accesses }) =>
      accesses.some((one) => one.kind === 'write' && one.allocation === object && one.index === index),
    ),
    'operation that wrote the byte',
  );

interface Place {
  readonly object: string;
  readonly index: number;
  readonly byte: number;
}

function howWritten(trace: Trace, origin: Origin, { state }: Performed, place: Place): HopHow {
  switch (state.op?.kind) {
    case 'store':
      return { kind: 'stored', label: labelOf(state, trace.program) };
    case 'freePair':
    case 'freeList':
      return { kind: 'poisoned' };
    default:
      return place.object.startsWith('request:')
        ? howPacked(trace, origin, place)
        : { kind: origin.source ? 'copied' : 'zeroed' };
  }
}

/** Says how a byte of a request came there: poison is copied with all that follows, lengths are counted. */
function howPacked(trace: Trace, origin: Origin, { index, byte }: Place): HopHow {
  const { source, step, thread } = origin;
  const before = source && trace.states[step - 1]?.world.allocations[source.allocation]?.bytes[source.index];
  const request = requestView(trace, thread, step);
  const field = request?.fields[request.cells[index]?.field ?? -1]?.kind ?? '';
  if (source !== null && before === byte && (byte === POISON || field !== 'pairSize'))
    return { kind: 'copied' };
  if (field === 'pairSize') return { kind: 'fromLength', field };
  return field === 'nameSize' ? { kind: 'nameLength' } : { kind: 'packer', field };
}

/** Returns the `strlen` whose count a thread had at a step, and the way of the byte at which it stopped. */
function strlenHops(trace: Trace, thread: number, before: number): readonly Hop[] {
  for (let step = before; step >= 1; step -= 1) {
    const taken = defined(trace.steps[step - 1], 'step');
    const did =
      taken.thread === thread &&
      taken.performed.findLast(({ state, answer }) => state.op?.kind === 'measure' && answer === 'MEASURED');
    const read = did && did.accesses.findLast(({ kind }) => kind === 'read');
    if (!did || !read) continue;
    const n = fileRegisters(did.registers).i + 1;
    const { index, byte } = read;
    const hop: Hop = {
      object: 'value',
      index,
      byte,
      step,
      thread,
      row: taken.step,
      source: did.state.source ?? null,
      how: { kind: 'strlen', n },
    };
    return [hop, ...hopsBack(trace, step - 1, 'value', index)];
  }
  return [];
}

/** Returns the kind of the field at an offset of the request for the whole path. */
function fieldOfWhole(trace: Trace, offset: number): string {
  const fields = fieldRanges(trace.config.path.length + 1);
  return fields.find(({ start, end }) => start <= offset && offset < end)?.kind ?? '';
}

/** Returns the hop of a byte that no step wrote. */
function untouched(trace: Trace, position: number, object: string, index: number, byte: number): Hop {
  const none = { object, index, byte, thread: null, row: null, source: null };
  if (object === 'value') return { ...none, step: 0, how: { kind: 'commandLine' } };
  if (object === 'header' || object === 'name' || object === 'head') {
    const { pairStart, nameStart } = requestLayout(trace.config.path.length + 1);
    const start = object === 'head' ? 0 : object === 'header' ? pairStart : nameStart;
    const field = fieldOfWhole(trace, start + index);
    return {
      ...none,
      step: 0,
      how: field === 'nameSize' ? { kind: 'nameLength' } : { kind: 'built', field },
    };
  }
  // A private buffer: zero since the step that made it.
  const before = trace.states.slice(0, position);
  const step = before.findLastIndex(({ world }) => !world.allocations[object]) + 1;
  const made = trace.steps[step - 1];
  return { ...none, step, thread: made?.thread ?? null, row: made?.step ?? null, how: { kind: 'zeroed' } };
}
