import { indexedPng } from './indexed-png.ts';
import { INKS } from './site-inks.ts';
import { paint, type Picture } from './shapes.ts';

/** Most bytes of a picture. */
const MAX_BYTES = 40_000;
/** Pixels for each px of the picture: sharp on dense screens, less where the file would be too large. */
const SCALES = [2, 1.5, 1.25, 1];

/** Paints a picture as PNG of at most `MAX_BYTES`. Null where the browser cannot. */
export async function pngOf(picture: Picture, theme: keyof typeof INKS): Promise<Blob | null> {
  let blob: Blob | null = null;
  for (const scale of SCALES) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.width * scale);
    canvas.height = Math.ceil(picture.height * scale);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return null;
    context.scale(scale, scale);
    paint(context, picture, INKS[theme]);
    blob = await indexedPng(context.getImageData(0, 0, canvas.width, canvas.height));
    if (blob.size <= MAX_BYTES) break;
  }
  return blob;
}
