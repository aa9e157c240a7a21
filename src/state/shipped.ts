import type { Exploration, Summary } from '../explore/index.ts';
import { configKey, type Config } from '../threads/index.ts';
import { ANSWERS_FOLDER } from './answers-folder.ts';

/** Which answers are shipped: by `configKey`, the file with the whole answer, and the least that is said of it. */
type Index = Readonly<Record<string, { readonly file: string; readonly summary: Summary }>>;

let index: Promise<Index> | undefined;

/** The files come from the same build as this code, so their shape is known. */
async function fetched<T>(file: string): Promise<T> {
  const response = await fetch(`${ANSWERS_FOLDER}/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}

/** Fetched once, when first asked for. A failure counts as none: everything can be searched on the page. */
const indexed = (): Promise<Index> =>
  (index ??= ANSWERS_FOLDER === '' ? Promise.resolve({}) : fetched<Index>('index.json').catch(() => ({})));

/** The summary of the answer to a config, where that was computed at build time; else null. */
export const shippedSummary = async (config: Config): Promise<Summary | null> =>
  (await indexed())[configKey(config)]?.summary ?? null;

/** The whole answer to a config, where it was computed at build time and can be fetched; else null. */
export async function shippedAnswer(config: Config): Promise<Exploration | null> {
  const file = (await indexed())[configKey(config)]?.file;
  return file === undefined ? null : await fetched<Exploration>(file).catch(() => null);
}
