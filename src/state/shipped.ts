import { ownFile } from '../files/own-file.ts';
import { runFile } from '../explore/map-files.ts';
import type { Exploration, RunAnswers, Summary } from '../explore/index.ts';
import { configKey, type Config, type WorldName } from '../threads/index.ts';
import { ANSWERS_FOLDER } from './answers-folder.ts';

/** The shipped answers by `configKey`: the file with the whole answer, and its summary. */
type Index = Readonly<Record<string, { readonly file: string; readonly summary: Summary }>>;

let index: Promise<Index> | undefined;

/** Fetches a file. It comes from the same build as this code, so its shape is known. */
async function fetched<T>(file: string): Promise<T> {
  const response = await ownFile(`${ANSWERS_FOLDER}/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}

/** Fetches the index when it is first needed. A failure gives an empty index, since the page can search everything. */
const indexed = (): Promise<Index> =>
  (index ??= ANSWERS_FOLDER === '' ? Promise.resolve({}) : fetched<Index>('index.json').catch(() => ({})));

/** Returns the summary of a config's answer if it was computed at build time; else null. */
export const shippedSummary = async (config: Config): Promise<Summary | null> =>
  (await indexed())[configKey(config)]?.summary ?? null;

/** Returns the whole answer to a config if it was computed at build time and can be fetched; else null. */
export async function shippedAnswer(config: Config): Promise<Exploration | null> {
  const file = (await indexed())[configKey(config)]?.file;
  return file === undefined ? null : await fetched<Exploration>(file).catch(() => null);
}

const kept = new Map<string, Promise<unknown>>();

/** Fetches a file on the opening of a world, once; null where it was not computed at build time or cannot be fetched. */
export function shippedFile<T>(file: string): Promise<T | null> {
  if (ANSWERS_FOLDER === '') return Promise.resolve(null);
  const known = (kept.get(file) as Promise<T | null> | undefined) ?? fetched<T>(file).catch(() => null);
  kept.set(file, known);
  return known;
}

/** Returns what can happen along the opening run of a world if it was computed at build time and can be fetched; else null. */
export const shippedOpening = (world: WorldName): Promise<RunAnswers | null> => shippedFile(runFile(world));
