/** Most characters of a text, packed, that an address holds. */
const MOST_PACKED = 2000;
/** Most characters that a packed text may become. */
const MOST_TEXT = 100_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const packed = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Packs a text for an address; null when it is too long for one. */
export async function packText(text: string): Promise<string | null> {
  if (text.length > MOST_TEXT) return null;
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  if (packed.length > MOST_PACKED) return null;
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Unpacks the text of an address; null when it is damaged. */
export async function unpackText(packed: string): Promise<string | null> {
  if (packed.length > 2 * MOST_PACKED || !/^[\w-]+$/.test(packed)) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await through(bytes, new DecompressionStream('deflate-raw')),
    );
    return text.length > MOST_TEXT ? null : text;
  } catch {
    return null;
  }
}
