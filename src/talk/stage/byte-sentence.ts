import type { Selection } from '../../address/index.ts';
import type { OriginView } from '../../frames/index.ts';
import type { TalkWords } from '../words.ts';
import type { Standing } from './scene.ts';

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Returns what a slide says of the selected byte: who wrote it, and who wrote what was copied; null where none is selected. */
export function byteSentence(
  words: TalkWords,
  { run, at }: Standing,
  select: Selection | null,
): string | null {
  if (select === null) return null;
  const { object, index: offset } = select;
  const cell =
    object === 'string' ? at.string[offset] : at.requests[select.thread ?? at.shownThread]?.cells[offset];
  if (!cell) return null;
  const letterOf = ({ thread }: OriginView): string => run.threads[thread]?.letter ?? '';
  const args = { offset, byte: hex(cell.byte) };
  const { origin } = cell;
  if (!origin) return words.say(object === 'string' ? 'hall.byteParsed' : 'hall.byteUnwritten', args);
  const told = { ...args, letter: letterOf(origin), step: origin.step };
  const { source } = origin;
  if (!source) return words.say('hall.byteWritten', { ...told, previous: hex(origin.previous) });
  const first = source.origin;
  return first
    ? words.say('hall.byteCopied', { ...told, by: letterOf(first), before: first.step })
    : words.say('hall.byteCopiedWhole', told);
}
