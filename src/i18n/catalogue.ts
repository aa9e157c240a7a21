import type { AddressProblem } from '../address/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { ConfigReason } from '../threads/index.ts';
import type { English } from './en/index.ts';
import type { Translation } from './translation.ts';
import type { Typography } from './typography.ts';

export type { Translation } from './translation.ts';

/** Languages of the site, as `<html lang>` and the address write them. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** The messages of the site, in any language. */
export type Messages = Translation<English>;

/** The sentences of the areas that load late. */
export interface LateSentences {
  readonly configSentence: (messages: Messages, reason: ConfigReason, path: string) => string;
  readonly scheduleSentence: (
    messages: Messages,
    error: ScheduleTextError,
    letters: readonly string[],
  ) => string;
  readonly addressSentence: (messages: Messages, problem: AddressProblem) => string;
}

/** A language that has been loaded. */
export interface Catalogue extends Typography {
  readonly lang: Lang;
  /** Ids of areas that are not loaded are missing here; I18n handles that. */
  readonly messages: Messages;
  readonly late: LateSentences | null;
}

/** Every id of the catalogues. */
export type MessageId = keyof English;

type TakesArgs<M> = M extends (args: infer Args) => string ? (args: Args) => void : never;
/**
 * The arguments that `t` takes behind an id: none for a plain text. For a union of ids, arguments that satisfy each of
 * them, so that `t(link.id, link.args)` compiles where some links are plain.
 */
export type ArgsOf<Id extends MessageId> = [TakesArgs<English[Id]>] extends [never]
  ? []
  : TakesArgs<English[Id]> extends (args: infer All) => void
    ? [args: All]
    : never;
