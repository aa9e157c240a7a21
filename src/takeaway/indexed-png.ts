/*
 * Writes a PNG with a palette. A browser writes four bytes for each pixel, three to five times as much for the few colours
 * of a drawing.
 */

/** Most colours of a palette. */
const MOST = 256;
/** Bits of a channel that are kept, until the colours fit into a palette. */
const BITS = [8, 6, 5, 4, 3] as const;

/** Pixels as a canvas gives them: four bytes each, opaque. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Returns a picture as a PNG file. */
export async function indexedPng({ width, height, data }: Pixels): Promise<Blob> {
  const { palette, indices } = indexed(data);
  // Each row begins with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 8);
  // Colours by a palette.
  head.setUint8(9, 3);
  const stream = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    signature,
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ];
  return new Blob(parts, { type: 'image/png' });
}

function indexed(data: Uint8ClampedArray): { readonly palette: Uint8Array; readonly indices: Uint8Array } {
  for (const bits of BITS) {
    const known = new Map<number, number>();
    const colours: number[] = [];
    const indices = new Uint8Array(data.length / 4);
    const mask = 256 - 2 ** (8 - bits);
    for (let at = 0; at < indices.length && known.size <= MOST; at += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
      const key = ((red & mask) << 16) | ((green & mask) << 8) | (blue & mask);
      let index = known.get(key);
      if (index === undefined) {
        index = known.size;
        known.set(key, index);
        // The first colour that it stands for: a plain area keeps its own.
        colours.push(red, green, blue);
      }
      indices[at] = index;
    }
    if (known.size <= MOST) return { palette: Uint8Array.from(colours), indices };
  }
  throw new Error('a picture with too many colours');
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((sign) => sign.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Cyclic redundancy check of ISO 3309, as PNG asks for it. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
