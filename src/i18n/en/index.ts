import type { common } from './common.ts';
import { hexview } from './hexview.ts';
import { lab } from './lab.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';
import type { trouble } from './trouble.ts';
import type { workshop } from './workshop.ts';

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
export type English = typeof messages & typeof common & typeof workshop & typeof trouble;
