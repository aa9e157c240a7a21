/** What the lab's views and controls say in English beside that. Other pages show some of them. */
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
