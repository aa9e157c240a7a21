import type { Config, ConfigError } from '../threads/index.ts';

/** Why a text is refused, as data. Steps count from 1, states from 0. */
export type Refusal =
  | { readonly kind: 'empty' | 'syntax' | 'tlaText' | 'tlcText' }
  /** `told`: what it is instead, if that is known. */
  | { readonly kind: 'unknownFormat'; readonly told: string | null }
  | {
      readonly kind: 'tooLarge';
      readonly of: 'characters' | 'states' | 'steps';
      readonly found: number;
      readonly max: number;
    }
  | { readonly kind: 'tooDeep'; readonly max: number }
  | { readonly kind: 'version'; readonly found: string }
  | { readonly kind: 'shape'; readonly state: number | null; readonly what: string }
  | { readonly kind: 'noStates' | 'noSteps' | 'noWrite' }
  | { readonly kind: 'gap'; readonly state: number }
  | { readonly kind: 'otherModel'; readonly what: string }
  | { readonly kind: 'otherConfig'; readonly what: string; readonly offers: Config | null }
  | { readonly kind: 'noConfig' }
  | { readonly kind: 'unknownThread'; readonly name: string; readonly state: number | null }
  | { readonly kind: 'unknownRow'; readonly state: number; readonly row: string }
  | {
      readonly kind: 'notEnabled';
      readonly step: number;
      readonly thread: string;
      readonly row: string;
      readonly why: string;
    }
  | {
      readonly kind: 'differs';
      /** Null where it is about the end of the run. */
      readonly step: number | null;
      readonly variable: string;
      readonly found: string;
      readonly model: string;
    }
  | { readonly kind: 'schedule'; readonly text: string; readonly why: string }
  | { readonly kind: 'config'; readonly field: string; readonly message: string }
  | { readonly kind: 'noReport'; readonly kinds: readonly string[] }
  | { readonly kind: 'halfReport' }
  | { readonly kind: 'unsymbolised' }
  | { readonly kind: 'oneThread'; readonly thread: string }
  | { readonly kind: 'noRow'; readonly places: readonly string[]; readonly known: string | null }
  | { readonly kind: 'noMeeting'; readonly earlier: string; readonly later: string };

const number = (value: number): string => value.toLocaleString('en');

/** Returns the step or state of a refusal; null if it is about the whole text. */
export function placeOf(refusal: Refusal): number | null {
  switch (refusal.kind) {
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
export const configRefusal = ({ field, message }: ConfigError): Refusal => ({
  kind: 'config',
  field: field === 'threads' ? 'pools' : field,
  message,
});

/** The one place of the English sentences. */
export function sentenceOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'There is nothing in it.';
    case 'syntax':
      return 'This is no JSON: it is broken off, holds two files, or uses other quotes or another encoding.';
    case 'unknownFormat':
      return `${refusal.told === null ? '' : `This is ${refusal.told}. `}It is none of the forms that can be opened: a TLC counterexample (-dumpTrace json), an ITF trace, a listing of SPIN (spin -t -p), a report of ThreadSanitizer, a run saved here, or a schedule.`;
    case 'tlaText':
      return 'This is a trace as TLA+ text. TLC writes one that can be opened with -dumpTrace json.';
    case 'tlcText':
      return 'This is what TLC prints. TLC writes a trace that can be opened with -dumpTrace json.';
    case 'tooLarge':
      return `It has ${number(refusal.found)} ${refusal.of}; at most ${number(refusal.max)} are read.`;
    case 'tooDeep':
      return `Its lists and objects are nested more than ${refusal.max} deep.`;
    case 'version':
      return `This run was saved in version ${refusal.found} of the format, which this site does not know.`;
    case 'shape':
      return refusal.state === null
        ? `A part is missing or of another kind: ${refusal.what}.`
        : `In state ${refusal.state} a part is missing or of another kind: ${refusal.what}.`;
    case 'noStates':
      return 'There is no state in it.';
    case 'noSteps':
      return 'SPIN tells the end of a run here, and no steps. Ask for them with -p: spin -t -p MODEL.pml.';
    case 'noWrite':
      return 'Neither of the two accesses writes, so this is no race on the string.';
    case 'gap':
      return `A state is missing: that with the number ${refusal.state + 1}.`;
    case 'otherModel':
      return `This is a trace of another model: ${refusal.what}.`;
    case 'otherConfig':
      return `This is a trace of our model in another setting (world, fix, grain or path): ${refusal.what}.`;
    case 'noConfig':
      return 'The text does not tell which world, path and fix the run is of, and no setting was given.';
    case 'unknownThread':
      return `There is no thread ${refusal.name}.`;
    case 'unknownRow':
      return `In state ${refusal.state} a thread stands at ${refusal.row}, which is no row of the model.`;
    case 'notEnabled':
      return `At step ${refusal.step} thread ${refusal.thread} cannot take ${refusal.row || 'a step'}: ${refusal.why}.`;
    case 'differs':
      return `${refusal.step === null ? 'At the end' : `At step ${refusal.step}`} the text says ${refusal.variable} is ${refusal.found}, and the model comes to ${refusal.model}.`;
    case 'schedule':
      return `The schedule cannot be read at "${refusal.text}": ${refusal.why}.`;
    case 'config':
      return `There is no such setting (${refusal.field}): ${refusal.message}`;
    case 'noReport':
      return refusal.kinds.length === 0
        ? 'There is no report of ThreadSanitizer in it.'
        : `There is no data race in it. ThreadSanitizer reports: ${refusal.kinds.join(', ')}.`;
    case 'halfReport':
      return 'The second access of the report is missing.';
    case 'unsymbolised':
      return 'No frame of an access names a function or a line. Run the program where llvm-symbolizer or addr2line is found.';
    case 'oneThread':
      return `Both accesses are by ${refusal.thread}.`;
    case 'noRow':
      return `${refusal.known === null ? '' : `${refusal.known} `}No frame of an access is a row of the model: ${refusal.places.join(', ')}.`;
    case 'noMeeting':
      return `No run of up to four threads has ${refusal.earlier} and then ${refusal.later} as its last two steps, by two threads on one byte.`;
  }
}
