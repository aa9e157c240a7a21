/** 初始画面用不到的文字，用到时才加载。 */
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
