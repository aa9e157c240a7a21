/** What the first view does not say: loaded when it is asked for. */
import { chart } from './chart.ts';
import { controls } from './controls.ts';
import { details } from './details.ts';
import { foot } from './foot.ts';
import { help } from './help.ts';
import { trouble } from './trouble.ts';

export const late = { ...chart, ...controls, ...details, ...foot, ...help, ...trouble };
