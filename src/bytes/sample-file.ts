import { ownFile } from '../files/own-file.ts';

/** Fetches the cache file with four pools, which lies beside the site. Fails where it cannot be loaded. */
export async function fetchCacheFile(): Promise<Uint8Array> {
  const response = await ownFile('samples/zpool.cache.gz');
  if (!response.ok) throw new Error(response.statusText);
  const packed = new Uint8Array(await response.arrayBuffer());
  // Some servers declare the compression, and then the browser has already decompressed the file.
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
