import type { JsonWant } from '../base/json-fault.ts';
import type { Config, ConfigError, ConfigReason } from '../threads/index.ts';

/** A part of a reason that is said in words too, as data. */
export type Detail =
  /** A part of the text that is missing or of another kind. */
  | { readonly kind: 'part' | 'lacks' | 'lacksThread'; readonly name: string }
  | { readonly kind: 'noPair' | 'noObject' | 'severalRuns' | 'verbose' }
  | { readonly kind: 'holds' | 'is'; readonly name: string; readonly value: string }
  /** What belongs at a place of JSON, and the sign that stands there; '' at the end of the text. */
  | { readonly kind: `json.${JsonWant}`; readonly found: string }
  | { readonly kind: 'noEvent'; readonly line: number }
  | { readonly kind: 'stepNoObject'; readonly step: number }
  /** What tells another model. */
  | { readonly kind: 'noPc' | 'processes' | 'threads'; readonly names: string }
  /** What tells another setting. */
  | { readonly kind: 'hasProcess' | 'hasThread' | 'noThread' | 'hasVariable'; readonly name: string }
  | { readonly kind: 'noForm' }
  | { readonly kind: 'begins'; readonly variable: string; readonly found: string }
  | { readonly kind: 'length'; readonly found: number; readonly model: number }
  | { readonly kind: 'also'; readonly refusal: Refusal }
  /** What keeps a thread from its step. */
  | { readonly kind: 'finished' | 'dead' | 'mutex' | 'join' | 'unknown' | 'waits' }
  /** What is wrong with a schedule. */
  | { readonly kind: 'threadsAre'; readonly names: string }
  | { readonly kind: 'count' | 'separator' | 'long' | 'noAddress' }
  /** What is wrong with a setting. */
  | { readonly kind: 'none'; readonly found: string }
  | {
      readonly kind: 'config';
      readonly reason: ConfigReason;
      readonly message: string;
      readonly path: string;
    }
  /** What a text says of a run, or the model comes to, where that is no value. */
  | { readonly kind: 'inLine'; readonly line: number }
  | { readonly kind: 'steps'; readonly count: number }
  | { readonly kind: 'noEnd' | 'noStep' }
  /** What a text or a place is known to be. */
  | { readonly kind: 'report'; readonly of: string }
  | { readonly kind: 'walkHint' };

/** What is compared that is no variable of the model. */
export type Compared = 'the row' | 'the outcome' | 'the list of steps';

/** Why a text is refused, as data. Steps count from 1, states from 0. */
export type Refusal =
  | { readonly kind: 'empty' | 'tlaText' | 'tlcText' | 'unreadable' }
  /** No JSON. Lines and columns count from 1. */
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number; readonly what: Detail }
  /** A text in UTF-16 that was read as another encoding, or JSON at which the engine's own parser fails. */
  | { readonly kind: 'encoding' | 'unparsed' }
  /** `told`: what it is instead, if that is known. */
  | { readonly kind: 'unknownFormat'; readonly told: Detail | null }
  | {
      readonly kind: 'tooLarge';
      readonly of: 'bytes' | 'characters' | 'states' | 'steps';
      readonly found: number;
      readonly max: number;
    }
  | { readonly kind: 'tooDeep'; readonly max: number }
  | { readonly kind: 'version'; readonly found: string }
  | { readonly kind: 'shape'; readonly state: number | null; readonly what: Detail }
  | { readonly kind: 'noStates' | 'noSteps' | 'noWrite' }
  | { readonly kind: 'gap'; readonly state: number }
  | { readonly kind: 'otherModel'; readonly what: Detail }
  | { readonly kind: 'otherConfig'; readonly what: Detail; readonly offers: Config | null }
  | { readonly kind: 'noConfig' }
  | { readonly kind: 'unknownThread'; readonly name: string; readonly state: number | null }
  | { readonly kind: 'unknownRow'; readonly state: number; readonly row: string }
  | {
      readonly kind: 'notEnabled';
      readonly step: number;
      readonly thread: string;
      readonly row: string;
      readonly why: Detail;
    }
  | {
      readonly kind: 'differs';
      /** Null where it is about the end of the run. */
      readonly step: number | null;
      /** Name of a variable, or one of `Compared`. */
      readonly variable: string;
      readonly found: string | Detail;
      readonly model: string | Detail;
    }
  | { readonly kind: 'schedule'; readonly text: string; readonly why: Detail }
  | { readonly kind: 'config'; readonly field: string; readonly why: Detail }
  | { readonly kind: 'noReport'; readonly kinds: readonly string[] }
  | { readonly kind: 'halfReport' }
  | { readonly kind: 'unsymbolised' }
  | { readonly kind: 'oneThread'; readonly thread: string }
  | { readonly kind: 'noRow'; readonly places: readonly string[]; readonly known: Detail | null }
  | { readonly kind: 'noMeeting'; readonly earlier: string; readonly later: string };

/** The values of a reason as a sentence takes them: parts that are words themselves have been said, lists joined. */
type Said<Reason> = {
  readonly [Key in keyof Reason]: Reason[Key] extends string | number | null
    ? Reason[Key]
    : Exclude<Reason[Key], Detail | readonly string[] | Refusal> | string;
};

/** The sentences of one language, by the kind of the reason. */
export type RefusalWords = {
  readonly [One in Refusal as `trace.no.${One['kind']}`]: (reason: Said<One>) => string;
} & {
  readonly [One in Detail as `trace.is.${One['kind']}`]: (detail: Said<One>) => string;
} & { readonly [Name in Compared as `trace.${Name}`]: string };

/** Returns the step, the state or the line of a refusal; null if it is about the whole text. */
export function placeOf(refusal: Refusal): number | null {
  switch (refusal.kind) {
    case 'syntax':
      return refusal.line;
    case 'shape':
    case 'gap':
    case 'unknownRow':
    case 'unknownThread':
      return refusal.state;
    case 'notEnabled':
    case 'differs':
      return refusal.step;
    default:
      return null;
  }
}

/** Returns the refusal of an invalid config. */
export const configRefusal = ({ field, message, reason }: ConfigError, path: string): Refusal => ({
  kind: 'config',
  field: field === 'threads' ? 'pools' : field,
  why: { kind: 'config', reason, message, path },
});
