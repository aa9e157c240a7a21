import { slicesOf, type Slices } from '../bytefile/index.ts';

/** Most bytes that are unpacked; a few bytes of gzip can promise any number. */
export const MOST_UNPACKED = 256 << 20;
/** Bytes of the file that are unpacked at once. */
const PIECE = 1 << 20;

/** Unpacks a gzip file with the browser's own decompressor. */
export async function gunzip(file: Slices): Promise<Uint8Array | 'damaged' | 'large'> {
  return collected(streamOf(file).pipeThrough(new DecompressionStream('gzip')));
}

/** Unpacks zlib. Throws where the bytes are damaged. */
export async function inflate(compressed: Uint8Array): Promise<Uint8Array> {
  const stream = streamOf(slicesOf(compressed)).pipeThrough(new DecompressionStream('deflate'));
  const bytes = await collected(stream);
  if (typeof bytes === 'string') throw new Error(bytes);
  return bytes;
}

function streamOf(file: Slices): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(stream) {
      const piece = await file.read(at, PIECE);
      at += piece.length;
      if (piece.length === 0) stream.close();
      else stream.enqueue(piece.slice());
    },
  });
}

async function collected(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array | 'damaged' | 'large'> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      size += next.value.length;
      if (size > MOST_UNPACKED) {
        await reader.cancel();
        return 'large';
      }
    }
  } catch {
    return 'damaged';
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
