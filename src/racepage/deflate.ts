import { err, ok, type Result } from '../base/index.ts';
import { inflate } from './inflate.ts';

/** Packs bytes by raw deflate; where the browser cannot, as stored blocks, which every reader takes too. */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return typeof CompressionStream === 'undefined'
    ? stored(bytes)
    : through(bytes, new CompressionStream('deflate-raw'));
}

/** Why bytes could not be unpacked. */
export type UnpackError = 'damaged' | 'long';

/** Unpacks raw deflate. Stops at `most` bytes. */
export function unpack(packed: Uint8Array, most: number): Result<Uint8Array, UnpackError> {
  try {
    const bytes = inflate(packed, most);
    return bytes === null ? err('long') : ok(bytes);
  } catch {
    return err('damaged');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Most bytes of a stored block. */
const MOST_STORED = 0xffff;

function stored(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += MOST_STORED) {
    const block = bytes.subarray(from, from + MOST_STORED);
    const isLast = from + MOST_STORED >= bytes.length;
    const size = [block.length & 0xff, block.length >> 8];
    out.push(isLast ? 1 : 0, ...size, ...size.map((byte) => byte ^ 0xff), ...block);
  }
  return Uint8Array.from(out);
}
