/** What was dropped, or pasted on the page. */
export interface Dropped {
  readonly files: readonly File[];
  /** Names of folders, which a page cannot open as one file. */
  readonly folders: readonly string[];
  readonly text: string;
}

/** The part of a `DataTransfer` that is read here. */
type Transfer = Pick<DataTransfer, 'getData'> & {
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>>;
};

/** Sorts what a drop or a paste holds. A folder looks like a file until its entry is asked for. */
export function droppedOf(transfer: Transfer): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  const text = transfer.getData('text/plain');
  const names = [...files.map(({ name }) => name), ...folders];
  return { files, folders, text: isPaths(text, names) ? '' : text };
}

/** Whether a text is only the paths of the files, which file managers add. */
const isPaths = (text: string, names: readonly string[]): boolean =>
  names.length > 0 &&
  text.split('\n').every((line) => {
    const path = line.trim();
    return (
      path === '' || names.some((name) => path.endsWith(name) || path.endsWith(encodeURIComponent(name)))
    );
  });
