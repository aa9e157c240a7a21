/** What every page but the story's first picture says in English: outcomes, verdicts, rows of other runs, other pages. */
import { classes } from './classes.ts';
import { help } from './help.ts';
import { notices } from './notices.ts';
import { otherSteps } from './other-steps.ts';
import { verdict } from './verdict.ts';

export const common = {
  ...classes,
  ...help,
  ...notices,
  ...otherSteps,
  ...verdict,
};
