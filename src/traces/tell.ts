import type { ConfigReason } from '../threads/index.ts';
import { refusalWords } from './english.ts';
import type { Compared, Detail, Refusal } from './refusal.ts';

/** How a page says a reason in its language. */
export interface Language {
  /** Says what stands in the table of the language under `trace.` and the id, with the values of the reason. */
  readonly say: (id: string, values: object) => string;
  /** Says why a config is invalid. */
  readonly sayConfig: (reason: ConfigReason, path: string) => string;
}

/** Returns the sentence of a refusal in a language. */
export function tellRefusal(refusal: Refusal, language: Language): string {
  const detail = (part: Detail): string => {
    if (part.kind === 'config') return language.sayConfig(part.reason, part.path) || part.message;
    if (part.kind === 'also') return tellRefusal(part.refusal, language);
    return language.say(`is.${part.kind}`, part);
  };
  const said = Object.entries(refusal).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === 'variable' && isCompared(value)) return [key, language.say(value, {})];
    if (key === 'offers') return [key, ''];
    if (Array.isArray(value)) return [key, value.join(', ')];
    return [key, isDetail(value) ? detail(value) : value];
  });
  return language.say(`no.${refusal.kind}`, Object.fromEntries(said));
}

const COMPARED: readonly unknown[] = ['the row', 'the outcome', 'the list of steps'] satisfies Compared[];
const isCompared = (value: unknown): value is Compared => COMPARED.includes(value);
const isDetail = (value: unknown): value is Detail => typeof value === 'object' && value !== null;

/** A message for each kind, which takes the reason of that kind; or a plain text. */
const ENGLISH: ReadonlyMap<string, unknown> = new Map(Object.entries(refusalWords));

/** Returns the English sentence of a refusal. */
export const sentenceOf = (refusal: Refusal): string =>
  tellRefusal(refusal, {
    say: (id, values) => {
      const words = ENGLISH.get(`trace.${id}`);
      return String(typeof words === 'function' ? Reflect.apply(words, undefined, [values]) : words);
    },
    sayConfig: () => '',
  });
