import { worldOf, type WorldName } from '../threads/index.ts';
import { printFix } from './print.ts';

/** What is wrong with a fix: an unknown word, words that do not go together, or too many or too few of them. */
export type FixReason = 'unknown' | 'pair' | 'count';
type Report = (reason: FixReason, text: string, used: string) => void;

/** More words than any fix has. The rest is treated as damage. */
const MOST_WORDS = 8;

/** Parses `none`, `clone+join` or `clone,none` to the fix of a `Config`. Reports the first error. */
export function parseFix(
  text: string | undefined,
  world: WorldName,
  threads: number,
  report: Report,
): readonly string[] {
  return worldOf(world).fixes.isPerThread
    ? wordEach(text ?? 'none', world, threads, report)
    : setOfWords(text ?? '', world, report);
}

/** Takes the words in order while they are compatible. */
function setOfWords(text: string, world: WorldName, report: Report): readonly string[] {
  if (text === '' || text === 'none') return [];
  const kept: string[] = [];
  let first: readonly [FixReason, string] | null = null;
  for (const word of text.split('+', MOST_WORDS)) {
    const wrong = worldOf(world).fixes.check([...kept, word], kept.length + 1)?.kind;
    const known = wrong !== 'fixUnknown';
    if (wrong === undefined && !kept.includes(word)) kept.push(word);
    else first ??= [known ? 'pair' : 'unknown', word];
  }
  if (first) report(...first, printFix(world, kept));
  return kept;
}

/** Reads one word for all workers, or one for each. A worker with an invalid word gets none. */
function wordEach(text: string, world: WorldName, threads: number, report: Report): readonly string[] {
  const { words: every } = worldOf(world).fixes;
  const words = text.split(',', MOST_WORDS);
  const first = words[0] ?? 'none';
  const each = words.length === 1 ? new Array<string>(threads).fill(first) : words.slice(0, threads);
  const known = each.map((word): string => every.find((fix) => fix === word) ?? 'none');
  while (known.length < threads) known.push('none');
  const unknown = each.find((word) => !every.some((fix) => fix === word));
  const used = printFix(world, known);
  if (unknown !== undefined) report('unknown', unknown, used);
  else if (words.length > 1 && words.length !== threads) report('count', text, used);
  return known;
}
