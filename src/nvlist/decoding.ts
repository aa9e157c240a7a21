import type { DecodeDetail, Errno } from './errno.ts';
import type { Endian } from './header.ts';
import type { NvPair, Text } from './model.ts';
import type { Prediction } from './prediction.ts';
import type { GrowingSlack, keepStray } from './slack.ts';
import type { Recorder } from './spans.ts';
import { showText } from './text.ts';
import { TextReader } from './text-reader.ts';

/** The first refusal of a run. `errno` may still change while the reader returns: arrays of lists turn it into EFAULT. */
export type Failure = {
  errno: Errno;
  readonly offset: number;
  readonly path: string;
  readonly detail: DecodeDetail;
};

/** One level of nesting: the pair that holds the list, and the index of the list when the pair holds several, else -1. */
type Step = { readonly name: Text; readonly index: number; path?: string };

/** A path that was made, and of which step and name. */
type Path = { readonly step: Step | undefined; readonly name: Text | undefined; readonly text: string };

/** What the functions of one run of a decoder share. */
export type Decoding = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly hostEndian: Endian;
  readonly maxDepth: number;
  /** The rules of the Linux kernel where they differ from the library's. */
  readonly isKernel: boolean;
  readonly recorder: Recorder | null;
  readonly texts: TextReader;
  /** Reads pairs that are like one before; null where the decoder reads every pair. */
  prediction: Prediction | null;
  /** Offset of the next byte to read. */
  position: number;
  /** Name of the pair being read; undefined until it is known. */
  name: Text | undefined;
  /** The position of the nested list that is being read: one step for each level. */
  readonly trail: Step[];
  /** The last path that was made. */
  path: Path | null;
  failure: Failure | null;
  /** Native: offset behind the value just read, before its padding. */
  valueEnd: number;
  /** Keeps the stray bytes of a native pair; null where nobody packs the list again. */
  keepStray: typeof keepStray | null;
  /** What was kept; null before the first such pair. */
  slack: GrowingSlack | null;
  /** XDR: whether a text of the pair holds a NUL, or an array more elements than its count. */
  isOverfull: boolean;
  /** Bytes allocated so far for array elements that an XDR stream leaves out. */
  absent: number;
};

/** A list under construction, so that a refusal keeps what was read. */
export type GrowingList = { flags: number; version: number; readonly pairs: NvPair[] };

export function startDecoding(
  bytes: Uint8Array,
  options: Pick<Decoding, 'hostEndian' | 'maxDepth' | 'isKernel'>,
  recorder: Recorder | null,
): Decoding {
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    hostEndian: options.hostEndian,
    maxDepth: options.maxDepth,
    isKernel: options.isKernel,
    recorder,
    texts: new TextReader(bytes.length),
    prediction: null,
    position: 0,
    name: undefined,
    trail: [],
    path: null,
    failure: null,
    valueEnd: 0,
    keepStray: null,
    slack: null,
    isOverfull: false,
    absent: 0,
  };
}

/** Notes a refusal. Returns false, so that a reader can return the call. */
export function fail(d: Decoding, errno: Errno, offset: number, detail: DecodeDetail): false {
  d.failure = { errno, offset, path: pathOf(d), detail };
  return false;
}

/** Returns the path of what is being read, for instance `vdev_tree.children[2].path`. */
export function pathOf(d: Decoding): string {
  const step = d.trail.at(-1);
  const { name, path } = d;
  // Asked again and again for the fields of one pair.
  if (path !== null && path.step === step && path.name === name) return path.text;
  const outer = pathOfStep(d, d.trail.length - 1);
  const text = name === undefined ? outer : join(outer, showText(name));
  d.path = { step, name, text };
  return text;
}

// Kept with the step, so that a path costs its own name only, however long the names above it are.
function pathOfStep(d: Decoding, level: number): string {
  const step = d.trail[level];
  if (step === undefined) return '';
  step.path ??= join(
    pathOfStep(d, level - 1),
    step.index < 0 ? showText(step.name) : `${showText(step.name)}[${step.index}]`,
  );
  return step.path;
}

const join = (outer: string, name: string): string => (outer === '' ? name : `${outer}.${name}`);

export const emptyList = (): GrowingList => ({ flags: 0, version: 0, pairs: [] });
