import type { TextFile } from './text-file.ts';

/** Offers a file as a download of the browser. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has started to read the URL.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Offers a text file as a download. */
export const saveText = ({ name, type, text }: TextFile): void => save(new Blob([text], { type }), name);
