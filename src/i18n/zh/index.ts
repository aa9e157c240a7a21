import type { messages as english } from '../en/index.ts';
import type { Translation } from '../translation.ts';
import { hexview } from './hexview.ts';
import { lab } from './lab.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';

/** The Chinese texts of the first view. */
export const messages: Translation<typeof english> = {
  ...steps,
  ...outcomes,
  ...timeline,
  ...hexview,
  ...terminal,
  ...lab,
};

export { story } from './story.ts';
export { typography } from './typography.ts';
