import { emptyList, fail, startDecoding, type Decoding, type Failure } from '../nvlist/decoding.ts';
import { ENCODING_BYTE, ENDIAN_BYTE } from '../nvlist/header.ts';
import { causeOf } from '../nvlist/errno.ts';
import type { DecodeDetail, Encoding, Endian, Errno, NvPair, Reader } from '../nvlist/index.ts';
import { HEADER_SIZE } from '../nvlist/layout.ts';
import { decodeNative } from '../nvlist/native-decode.ts';
import { settingsOf } from '../nvlist/unpack.ts';
import { decodeXdr } from '../nvlist/xdr-decode.ts';
import type { FieldTable } from './field-table.ts';
import { findList, type ListPlace } from './label.ts';
import { TableRecorder } from './recorder.ts';

/** Why the decoder refused. Offsets count from the start of the file. */
export interface Refusal {
  readonly errno: Errno;
  /** Start of the refused field. */
  readonly offset: number;
  /** Offset of the byte that caused the refusal: in a torn string, the NUL that ends it too early. */
  readonly cause: number;
  readonly path: string;
  readonly detail: DecodeDetail;
}

/** The machine that reads: its byte order, and the rules of its reader. */
export interface Machine {
  readonly host: Endian;
  readonly reader: Reader;
}

/** The most common machine. */
export const USUAL_MACHINE: Machine = { host: 'little', reader: 'library' };

/** The decoder's result for a file. Plain data, so that it can be sent to another thread. */
export interface Reading {
  readonly place: ListPlace;
  readonly machine: Machine;
  readonly encoding: Encoding;
  /** The endian byte of the header. */
  readonly endian: Endian;
  /** Whether numbers in the list are little endian: the host's order in native, big endian in XDR. */
  readonly little: boolean;
  readonly refusal: Refusal | null;
  readonly fields: FieldTable;
}

/** Keeps only the last pair. A reading needs no values, and those of a large file would take many times its size. */
class LastPair extends Array<NvPair> {
  override push(...pairs: NvPair[]): number {
    this.length = 0;
    return super.push(...pairs);
  }
}

const IGNORE = (): void => undefined;

/** Decodes the list of a file and records the meaning of each byte. Takes time linear in the file, whatever its bytes. */
export function readList(
  bytes: Uint8Array,
  machine: Machine,
  onprogress: (offset: number) => void = IGNORE,
  place: ListPlace = findList(bytes),
): Reading {
  const packed = bytes.subarray(place.start, place.end);
  const isXdr = packed[0] === ENCODING_BYTE.xdr;
  const little = !isXdr && machine.host === 'little';
  const recorder = new TableRecorder(
    { bytes, start: place.start, end: place.end, little, isXdr },
    onprogress,
  );
  const d = startDecoding(packed, settingsOf({ hostEndian: machine.host, reader: machine.reader }), recorder);
  const done = decode(d, recorder);
  recorder.finish(packed.length, done ? 'trailing' : 'unread');
  return {
    place,
    machine,
    encoding: isXdr ? 'xdr' : 'native',
    endian: packed[1] === ENDIAN_BYTE.big ? 'big' : 'little',
    little,
    refusal: d.failure && refusalAt(d.failure, place.start),
    fields: recorder.table(),
  };
}

// Interprets the header as `unpack` does; read-list.test.ts compares the two.
function refusalAt(failure: Failure, start: number): Refusal {
  const { errno, offset, path, detail } = failure;
  return { errno, offset: start + offset, cause: start + causeOf(failure), path, detail };
}

function decode(d: Decoding, recorder: TableRecorder): boolean {
  const { bytes } = d;
  const [encoding = 0, endian = 0] = bytes;
  if (bytes.length < HEADER_SIZE) {
    return fail(d, 'EINVAL', 0, { kind: 'headerShort', have: bytes.length, need: HEADER_SIZE });
  }
  recorder.open('header');
  recorder.leaf('encoding', 1);
  recorder.leaf('endian', 2);
  recorder.leaf('reserved', HEADER_SIZE);
  recorder.close();
  d.position = HEADER_SIZE;
  const list = { ...emptyList(), pairs: new LastPair() };
  if (encoding === ENCODING_BYTE.xdr) return decodeXdr(d, list);
  if (encoding !== ENCODING_BYTE.native) return fail(d, 'ENOTSUP', 0, { kind: 'encoding', byte: encoding });
  if (endian !== ENDIAN_BYTE[d.hostEndian]) {
    return fail(d, 'ENOTSUP', 1, { kind: 'endian', byte: endian, host: d.hostEndian });
  }
  return decodeNative(d, list);
}
