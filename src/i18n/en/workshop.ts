/** What lab, other runs, controls and refusals say in English, beside the run of the first chapter. Loaded on demand. */
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
