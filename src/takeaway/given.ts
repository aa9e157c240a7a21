/** What a reader dropped, pasted, or chose to be opened. */
export interface Given {
  readonly files: readonly File[];
  readonly text: string;
}

/** Returns what a drop or a paste holds; null for nothing that could be a run. Read at once: the browser takes it back. */
export function givenOf(transfer: Pick<DataTransfer, 'files' | 'getData'> | null): Given | null {
  const files = [...(transfer?.files ?? [])];
  const text = files.length > 0 ? '' : (transfer?.getData('text/plain') ?? '');
  return files.length === 0 && text.trim() === '' ? null : { files, text };
}
