/** A file that was brought, with its path inside what was dropped. */
export interface BroughtFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Why a file is not read. */
export type Refusal = 'binary' | 'large' | 'unreadable' | 'cplusplus' | 'notC' | 'empty' | 'many';
export interface RefusedFile {
  readonly name: string;
  readonly why: Refusal;
}

/** What was dropped, chosen or pasted, sorted. */
export interface Brought {
  readonly files: readonly BroughtFile[];
  readonly logs: readonly BroughtFile[];
  readonly refused: readonly RefusedFile[];
  /** Files in folders that are not C. */
  readonly others: number;
}

/** Largest file, and largest set, in bytes. */
export const MOST_BYTES = 20_000_000;
export const MOST_TOGETHER = 100_000_000;
/** Most files of a set. */
const MOST_FILES = 20_000;

const isC = (name: string): boolean =>
  /\.(?:c|h|inc|in)$/i.test(name) && !/\.(?:am|json|txt)\.in$/i.test(name);
const isCPlusPlus = (name: string): boolean => /\.(?:cc|cpp|cxx|hpp|hh|hxx|mm|m)$/i.test(name);
/** Files whose name is that of a compiler's log. */
const isLog = (name: string): boolean => /\.(?:log|txt|out|err)$/i.test(name);

/** Sorts files by what they are. What nobody named one by one (a folder) is only counted where it is no C. */
export function sorted(all: readonly BroughtFile[], isFolder: boolean): Brought {
  const files: BroughtFile[] = [];
  const logs: BroughtFile[] = [];
  const refused: RefusedFile[] = [];
  let others = 0;
  let total = 0;
  for (const file of all) {
    const { name, blob } = file;
    if (isC(name)) {
      total += blob.size;
      if (blob.size > MOST_BYTES || total > MOST_TOGETHER) refused.push({ name, why: 'large' });
      else if (files.length >= MOST_FILES) refused.push({ name, why: 'many' });
      else files.push(file);
    } else if (!isFolder && isLog(name)) logs.push(file);
    else if (isFolder) others += 1;
    else refused.push({ name, why: isCPlusPlus(name) ? 'cplusplus' : 'notC' });
  }
  return { files, logs, refused, others };
}

/** Takes files out of an input; a chosen folder gives them paths. */
export function fromInput(list: FileList): readonly BroughtFile[] {
  return [...list].map((blob) => ({ name: blob.webkitRelativePath || blob.name, blob }));
}

/** Takes files and folders out of a drop. Entries have to be asked for at once; folders are then walked. */
export async function fromDrop(transfer: DataTransfer): Promise<{
  readonly all: readonly BroughtFile[];
  readonly isFolder: boolean;
  readonly unreadable: readonly string[];
}> {
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = [...transfer.files];
  const unreadable: string[] = [];
  const all: BroughtFile[] = [];
  if (entries.every((entry) => entry === null))
    return { all: plain.map((blob) => ({ name: blob.name, blob })), isFolder: false, unreadable };
  const isFolder = entries.some((entry) => entry?.isDirectory === true);
  for (const entry of entries) if (entry !== null) await walk(entry, all, unreadable);
  return { all, isFolder, unreadable };
}

async function walk(entry: FileSystemEntry, all: BroughtFile[], unreadable: string[]): Promise<void> {
  if (all.length > 2 * MOST_FILES) return;
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      all.push({ name, blob: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) });
    } else if (isDirectory(entry)) {
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
          reader.readEntries(resolve, reject),
        );
        if (some.length === 0) return;
        for (const each of some) await walk(each, all, unreadable);
      }
    }
  } catch {
    unreadable.push(name);
  }
}
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
