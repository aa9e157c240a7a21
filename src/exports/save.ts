import type { TextFile } from './text-file.ts';

/** Hands a file to the browser's downloads. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The same for a file of text. */
export const saveText = ({ name, type, text }: TextFile): void => save(new Blob([text], { type }), name);
