/** 除故事的第一幅图外每一页都用到的中文：结局、判定、其他运行的步骤、其他页面。 */
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
