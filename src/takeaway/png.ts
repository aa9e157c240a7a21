import { INKS } from './inks.ts';
import { paint, type Picture } from './shapes.ts';

/** Most bytes of a picture. */
export const MAX_BYTES = 40_000;
/** Pixels for each px of the picture: sharp on dense screens, less where the file would be too large. */
const SCALES = [2, 1.5, 1.25, 1, 0.75];

/** Paints a picture as PNG of at most `MAX_BYTES`. Null where the browser cannot. */
export async function pngOf(picture: Picture, theme: keyof typeof INKS): Promise<Blob | null> {
  for (const scale of SCALES) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.width * scale);
    canvas.height = Math.ceil(picture.height * scale);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.scale(scale, scale);
    paint(context, picture, INKS[theme]);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob || blob.size <= MAX_BYTES || scale === SCALES.at(-1)) return blob;
  }
  return null;
}
