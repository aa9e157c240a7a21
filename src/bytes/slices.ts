import type { Slices } from '../bytefile/index.ts';

/** The part of a `Blob` that is read here. */
export type Readable = Pick<Blob, 'size' | 'slice' | 'arrayBuffer'>;

/** Bytes that are read at once; progress is told between. */
const PIECE = 8 << 20;

/** A file as slices. Nothing is read before it is asked for. */
export const slicesOfFile = (file: Readable): Slices => ({
  size: file.size,
  read: async (offset, length) =>
    new Uint8Array(await file.slice(offset, Math.min(file.size, offset + length)).arrayBuffer()),
});

/** Reads the bytes from `start` to before `end`. Stops early, with null, once `isWanted` says no. */
export async function readPart(
  file: Readable,
  { start, end }: { readonly start: number; readonly end: number },
  onprogress: (done: number) => void,
  isWanted: () => boolean,
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(end - start);
  for (let at = start; at < end; at += PIECE) {
    const piece = await file.slice(at, Math.min(end, at + PIECE)).arrayBuffer();
    if (!isWanted()) return null;
    bytes.set(new Uint8Array(piece), at - start);
    onprogress(at - start + piece.byteLength);
  }
  return bytes;
}
