/** 实验台、其他运行、控件和报错用的中文，第一章的运行用不到，用到时才加载。 */
import { chain } from './chain.ts';
import { chart } from './chart.ts';
import { classes } from './classes.ts';
import { controls } from './controls.ts';
import { details } from './details.ts';
import { foot } from './foot.ts';
import { held } from './held.ts';
import { help } from './help.ts';
import { reply } from './reply.ts';
import { otherSteps } from './other-steps.ts';
import { trouble } from './trouble.ts';
import { verdict } from './verdict.ts';

export const workshop = {
  ...chain,
  ...chart,
  ...classes,
  ...controls,
  ...details,
  ...foot,
  ...held,
  ...help,
  ...reply,
  ...otherSteps,
  ...trouble,
  ...verdict,
};
