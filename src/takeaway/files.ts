import { hrefOf, labAddress } from '../address/index.ts';
import { fileStem } from '../exports/text-file.ts';
import { exportName } from '../formal/index.ts';
import { placeNotes } from '../frames/step-notes.ts';
import type { Lab } from '../state/index.ts';
import { EXTENSIONS, exportRun, type ExportKind, type RunNote } from '../traces/index.ts';
import type { PictureWords } from './run-picture.ts';
import type { Words } from './words.ts';

/** What is saved: its name, and its content. */
export interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

const TYPES: Readonly<Record<ExportKind, string>> = {
  tlc: 'application/json',
  itf: 'application/json',
  chrome: 'application/json',
  own: 'application/json',
  shiviz: 'text/plain',
  csv: 'text/csv',
  markdown: 'text/markdown',
  machines: 'text/plain',
};

/** Most characters of a schedule in a name. */
const MAX_SCHEDULE = 48;

/**
 * Returns the name of a file without its ending: the config, as a reader of it decodes it, then the run, so that two runs of
 * one config do not share one.
 */
export function stemOf({ config, scheduleText }: Pick<Lab, 'config' | 'scheduleText'>, isRun = true): string {
  const run = fileStem(scheduleText).slice(0, MAX_SCHEDULE).replace(/\W$/, '');
  return isRun && run !== '' ? `${exportName(config)}.${run}` : exportName(config);
}

/** Returns the notes of a lab that have a step in its run. */
export const notesAt = ({ run, notes }: Lab): readonly RunNote[] =>
  placeNotes(run.trace, notes).placed.map(({ step, note: { text } }) => ({ step, text }));

/** Prints the run on the stage for another tool. */
export function fileOf(lab: Lab, kind: ExportKind): Saved {
  const text = exportRun(lab.config, lab.schedule, kind, { notes: notesAt(lab), step: lab.position });
  return {
    name: `${stemOf(lab, kind !== 'machines')}${EXTENSIONS[kind]}`,
    blob: new Blob([text], { type: TYPES[kind] }),
  };
}

/** What the picture of the run says. */
export function pictureWords(lab: Lab, words: Words): PictureWords {
  const { config, run, frame, position } = lab;
  const { i18n } = words;
  const [page = ''] = location.href.split('#');
  return {
    caption: words.say('take.caption', {
      world: i18n.t(`world.${config.world}`),
      fix: words.fix(config),
      path: config.path,
      step: position,
      steps: run.length,
    }),
    sentence: position === 0 ? words.say('take.start') : i18n.say(frame.sentence, run.threads),
    verdict: i18n.outcome(run),
    address: page + hrefOf(labAddress(lab.moment)),
    part: (from, to, of) => words.say('take.part', { from, to, of }),
    notes: notesAt(lab),
    more: (n) => words.say('take.moreNotes', { n }),
  };
}
