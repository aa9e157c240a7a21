import { hexview } from './hexview.ts';
import { lab } from './lab.ts';
import type { workshop } from './workshop.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';

export { story } from './story.ts';
export { typography } from './typography.ts';

/** The English texts of the first view. */
export const messages = {
  ...steps,
  ...outcomes,
  ...timeline,
  ...hexview,
  ...terminal,
  ...lab,
};
/** The reference for other languages, which have the same ids and arguments. */
export type English = typeof messages & typeof workshop;
