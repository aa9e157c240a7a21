import { hexview } from './hexview.ts';
import { lab } from './lab.ts';
import type { late } from './late.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';

export { typography } from './typography.ts';

/** English as the first view needs it. */
export const messages = {
  ...steps,
  ...outcomes,
  ...timeline,
  ...hexview,
  ...terminal,
  ...lab,
};
/** English is the measure: the other languages have its ids and its arguments. */
export type English = typeof messages & typeof late;
