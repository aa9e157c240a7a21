import { createContext } from 'svelte';
import { FIGURES } from '../facts/index.ts';
import type { talk } from '../i18n/en/talk.ts';
import { partLoad, type PartCatalogue, type PartWords } from '../i18n/part.svelte.ts';
import { inWords, percent } from '../story/chapters/language.ts';
import { defined } from '../base/index.ts';
import type { FrameId } from './script/index.ts';
import { ownScene } from './stage/scene.ts';
import { copierOf } from './stage/tape.ts';
import { indexOfPlace, TALK } from './script/index.ts';

type Messages = typeof talk;

/** Loads the words of the hall in one language. */
export const loadHallWords = partLoad<Messages>({
  en: async () => (await import('../i18n/en/talk.ts')).talk,
  zh: async () => (await import('../i18n/zh/talk.ts')).talk,
});

export type HallCatalogue = PartCatalogue<Messages>;
/** The words of the hall, in the language that is loaded. */
export type TalkWords = PartWords<Messages>;

export const [getTalkWords, setTalkWords] = createContext<TalkWords>();

/** Returns the sentence of a frame. Its numbers come from the frame's own picture and from the table of facts. */
export function sentenceOf(words: TalkWords, id: FrameId): string {
  const spelled = (value: number): string => inWords(value, words.lang);
  switch (id) {
    case 'kernel': {
      const n = defined(TALK.find((frame) => frame.id === id)?.n, 'its number');
      const { run, at } = ownScene(indexOfPlace(n) ?? 0);
      const { room, need } = defined(at.requests[copierOf(run, at)]?.room, 'its room');
      return words.say('say.kernel', { room, need });
    }
    case 'count':
      return words.say('say.count', {
        orders: words.number(FIGURES.interleavingsOfTwo.value),
        states: words.number(FIGURES.statesOfTwo.value),
        traces: words.number(FIGURES.tracesOfTwo.value),
      });
    case 'grains':
      return words.say('say.grains', {
        call: percent(FIGURES.silent.value, 2),
        byte: percent(FIGURES.silentByByte.value, 2),
      });
    case 'hunt':
      return words.say('say.hunt', {
        casts: words.number(FIGURES.casts.value),
        written: spelled(FIGURES.castsWritten.value),
        functions: spelled(FIGURES.castFunctions.value),
      });
    default:
      return words.say(`say.${id}`);
  }
}
