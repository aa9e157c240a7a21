/** 实验台的视图和控件另外用到的中文，其他页面也会显示其中一些。 */
import { chain } from './chain.ts';
import { chart } from './chart.ts';
import { controls } from './controls.ts';
import { details } from './details.ts';
import { foot } from './foot.ts';
import { freed } from './freed.ts';
import { held } from './held.ts';
import { otherEnds } from './other-ends.ts';
import { reply } from './reply.ts';

export const workshop = {
  ...chain,
  ...chart,
  ...controls,
  ...details,
  ...foot,
  ...freed,
  ...held,
  ...otherEnds,
  ...reply,
};
