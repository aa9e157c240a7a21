import type { AddressProblem } from '../address/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { ConfigReason } from '../threads/index.ts';
import type { English } from './en/index.ts';
import type { Translation } from './translation.ts';
import type { Typography } from './typography.ts';

export type { Translation } from './translation.ts';

/** Languages of the site, as in `<html lang>` and in addresses. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** All messages of the site in one language. */
export type Messages = Translation<English>;

/**
 * What is loaded beyond the first view: `common` is what every other page says, `workshop` what the views and controls of the lab
 * add, `trouble` what went wrong with a text, an address or a change.
 */
export const TIERS = ['common', 'workshop', 'trouble'] as const;
export type Tier = (typeof TIERS)[number];

/** Functions that build the sentences of trouble: refusals of what a reader brings. */
export interface Refusals {
  readonly configSentence: (messages: Messages, reason: ConfigReason, path: string) => string;
  readonly scheduleSentence: (
    messages: Messages,
    error: ScheduleTextError,
    letters: readonly string[],
  ) => string;
  readonly addressSentence: (messages: Messages, problem: AddressProblem) => string;
}

/** A loaded language. */
export interface Catalogue extends Typography {
  readonly lang: Lang;
  /** Lacks the ids of tiers that are not loaded; `I18n` handles that. */
  readonly messages: Messages;
  readonly tiers: readonly Tier[];
  /** Comes with the words of trouble. */
  readonly refusals: Refusals | null;
}

/** Any id of the catalogues. */
export type MessageId = keyof English;

type TakesArgs<M> = M extends (args: infer Args) => string ? (args: Args) => void : never;
/**
 * The arguments that `t` takes after an id: none for a plain text. For a union of ids, arguments that satisfy all of them,
 * so that `t(link.id, link.args)` compiles even if some links are plain.
 */
export type ArgsOf<Id extends MessageId> = [TakesArgs<English[Id]>] extends [never]
  ? []
  : TakesArgs<English[Id]> extends (args: infer All) => void
    ? [args: All]
    : never;
