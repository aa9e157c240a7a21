/** English texts beyond the first view, loaded on demand. */
import { chain } from './chain.ts';
import { chart } from './chart.ts';
import { controls } from './controls.ts';
import { details } from './details.ts';
import { foot } from './foot.ts';
import { help } from './help.ts';
import { reply } from './reply.ts';
import { stepsLate } from './steps-late.ts';
import { trouble } from './trouble.ts';

export const late = {
  ...chain,
  ...chart,
  ...controls,
  ...details,
  ...foot,
  ...help,
  ...reply,
  ...stepsLate,
  ...trouble,
};
