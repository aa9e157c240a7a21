import { NUL, align8, defined, stringLength } from '../base/index.ts';
import { leaves, unpackNative, type DecodeError } from '../nvlist/native.ts';
import type { Trace } from '../schedule/index.ts';
import {
  POISON,
  fileRegisters,
  kernelVerdict,
  requestLayout,
  wholeRequest,
  type Allocation,
  type RequestLayout,
} from '../sim/index.ts';
import { OfAllocation, freshness, internerOf } from './intern.ts';
import { originView } from './string.ts';
import type { DecoderVerdict, ReplyView, RequestCell, RequestField, RequestView } from './byte-types.ts';

/** Kinds of the codec's leaves that hold a number. */
const NUMBERS: ReadonlySet<string> = new Set([
  'encoding',
  'endian',
  'version',
  'flags',
  'pairSize',
  'nameSize',
  'elementCount',
  'type',
]);

const fieldsByLength = new Map<number, readonly { kind: string; start: number; end: number }[]>();

/** Returns the fields of a request for a value of `n` bytes, from the codec's leaves of the undisturbed list. */
export function fieldRanges(n: number): readonly { kind: string; start: number; end: number }[] {
  const known = fieldsByLength.get(n);
  if (known) return known;
  const unpacked = unpackNative(requestLayout(n).template);
  const ranges = unpacked.ok
    ? [...leaves(unpacked.value.spans)].map(({ kind, start, end }) => ({ kind, start, end }))
    : [];
  fieldsByLength.set(n, ranges);
  return ranges;
}

/** Reads a little-endian number from the buffer. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = end - 1; at >= start; at -= 1) number = number * 256 + (bytes[at] ?? 0);
  return number;
}

/** Returns the measured length of the value that this buffer was made for. */
function measuredLength(trace: Trace, thread: number, position: number): number {
  for (let at = position; at >= 1; at -= 1) {
    const step = trace.steps[at - 1];
    if (step?.thread !== thread) continue;
    for (const { state, answer, registers } of step.performed.toReversed()) {
      if (state.op?.kind === 'measure' && answer === 'MEASURED') return fileRegisters(registers).i + 1;
    }
  }
  return trace.config.path.length + 1;
}

/** Returns the request of one thread with the playhead at `position`; null while it has none. */
export function requestView(trace: Trace, thread: number, position: number): RequestView | null {
  const { world } = defined(trace.states[position], 'state');
  const request = world.allocations[`request:${thread}`];
  if (!request) return null;
  const isSubmitted = answerOf(trace, thread, position) !== null;
  return views.of(request, `${freshness(request, position)} ${isSubmitted}`, () =>
    viewOf(trace, request, thread, position, isSubmitted),
  );
}

const views = new OfAllocation<RequestView>();

function viewOf(
  trace: Trace,
  request: Allocation,
  thread: number,
  position: number,
  isSubmitted: boolean,
): RequestView {
  const n = measuredLength(trace, thread, position);
  const layout = requestLayout(n);
  const ranges = fieldRanges(n);
  const cells = requestCells(trace, request, layout, ranges, n, position);
  const isWritten = (offset: number): boolean => cells[offset]?.isWritten === true;
  const isCopied = isWritten(layout.valueStart + n - 1);
  return {
    thread,
    length: layout.length,
    cells,
    fields: requestFields(trace, request, n, ranges),
    isPacked: isWritten(layout.length - 1),
    verdict: isCopied ? decoderVerdict(request.bytes, layout, trace.config.path) : null,
    isSubmitted,
    room: isCopied ? roomOf(request.bytes, layout) : null,
  };
}

/** Returns the fields with their present numbers; the same list while no number changes. */
function requestFields(
  trace: Trace,
  { bytes }: Allocation,
  n: number,
  ranges: readonly { kind: string; start: number; end: number }[],
): readonly RequestField[] {
  const numbers = ranges.map(({ kind, start, end }) =>
    NUMBERS.has(kind) ? numberAt(bytes, start, end) : null,
  );
  return internerOf(trace).same(`fields ${n} ${numbers.join()}`, () =>
    ranges.map(({ kind, start, end }, at) => ({ kind, start, end, number: numbers[at] ?? null })),
  );
}

/** Returns the kernel's answer to this thread if it has asked by then; else null. */
function answerOf(trace: Trace, thread: number, position: number): string | null {
  const asked = trace.steps
    .slice(0, position)
    .findLast((step) => step.thread === thread && step.performed.at(-1)?.state.op?.kind === 'submit');
  return asked?.performed.at(-1)?.answer ?? null;
}

function requestCells(
  trace: Trace,
  request: Allocation,
  layout: RequestLayout,
  ranges: readonly { kind: string; start: number; end: number }[],
  n: number,
  position: number,
): readonly RequestCell[] {
  const whole = wholeRequest(trace.config.path);
  const interner = internerOf(trace);
  const fieldOf = new Array<number>(layout.length).fill(0);
  ranges.forEach(({ start, end }, field) => fieldOf.fill(field, start, end));
  let culprits = new Set<number>();
  return Array.from(request.bytes, (byte, offset): RequestCell => {
    const origin = request.origins[offset];
    const expected = whole[offset] ?? null;
    const isWritten = origin !== null;
    const isWrong = isWritten && byte !== expected;
    const inValue = offset >= layout.valueStart && offset < layout.valueStart + n;
    const isPoison = isWritten && byte === POISON && expected !== POISON;
    // Marks one byte in each part: the first wrong byte of the value, or of a poisoned header or name.
    const part = inValue ? 1 : offset >= layout.nameStart ? 2 : 3;
    const isCulprit = isWrong && (inValue || isPoison) && !culprits.has(part);
    if (isCulprit) culprits = culprits.add(part);
    const isFresh = position > 0 && origin?.step === position;
    const key = `request ${request.id} ${n} ${offset} ${byte} ${isWritten} ${isCulprit} ${isFresh} ${origin?.step ?? ''}`;
    return interner.same(key, () => ({
      offset,
      byte,
      expected,
      isWritten,
      isWrong,
      isCulprit,
      isFresh,
      isPoison,
      isHole: isWritten && inValue && byte === NUL && expected !== NUL,
      origin: originView(trace, origin),
      field: fieldOf[offset] ?? 0,
    }));
  });
}

/** Returns the decoder's verdict on the present bytes, with the list packed around them as it will be. */
function decoderVerdict(bytes: Uint8Array, layout: RequestLayout, path: string): DecoderVerdict {
  const packed = bytes.slice();
  packed.set(layout.template.subarray(0, layout.pairStart));
  packed.set(layout.template.subarray(layout.pairEnd), layout.pairEnd);
  const verdict = kernelVerdict(packed, path);
  if (verdict.error) return refusal(verdict.error);
  return verdict.text === path
    ? { kind: 'whole' }
    : { kind: 'shorter', text: verdict.text, answer: verdict.answer };
}

function refusal({ errno, offset, detail, reason }: DecodeError): DecoderVerdict {
  switch (detail.kind) {
    case 'stringRoom':
      return { kind: 'room', offset, room: detail.room, need: detail.need, errno };
    case 'noNul':
      return { kind: 'noNul', offset, room: detail.room, errno };
    default:
      return { kind: 'refused', offset, errno, reason };
  }
}

function roomOf(bytes: Uint8Array, layout: RequestLayout): RequestView['room'] {
  const characters = stringLength(bytes.subarray(layout.valueStart, layout.pairEnd));
  return { characters, need: align8(characters + 1), room: layout.room };
}

/** Number of bytes of the reply buffer that the page shows. */
const REPLY_BYTES = 16;

const ZEROS = new Array<number>(REPLY_BYTES).fill(0);
const WRITTEN: ReplyView = { kind: 'written' };
const READ: ReplyView = { kind: 'zero', bytes: ZEROS, isRead: true };
const UNREAD: ReplyView = { kind: 'zero', bytes: ZEROS, isRead: false };

/**
 * Returns the kernel's reply to one thread: zeros, unless the kernel unpacked the request. When unpacking fails, the kernel
 * returns before it would write (zfs_ioctl.c 7839), and the caller still reads the zeros (libzfs_pool.c 2224).
 */
export function replyView(trace: Trace, thread: number, position: number): ReplyView {
  const answer = answerOf(trace, thread, position);
  const isRead = answer === 'REFUSED';
  if (answer !== null && !isRead) return WRITTEN;
  return isRead ? READ : UNREAD;
}
