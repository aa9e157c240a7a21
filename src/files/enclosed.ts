/** The files that stand in the page itself, by name: as text, or as base64 what is packed. Unpacked when the first one is asked for. */
let all: Promise<Readonly<Record<string, string>>> | undefined;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Reads the files that scripts/lib/single-file.mjs has put into the page: JSON, packed by gzip, as base64. */
async function unpack(): Promise<Readonly<Record<string, string>>> {
  const packed = bytesOf(document.getElementById('files')?.textContent?.trim() ?? '');
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as Readonly<Record<string, string>>;
}

/** Returns a file that stands in the page, as the answer of a server. */
export async function enclosed(name: string): Promise<Response> {
  all ??= unpack();
  const content = (await all)[name];
  if (content === undefined) return new Response(null, { status: 404 });
  return new Response(name.endsWith('.gz') ? bytesOf(content) : content);
}
