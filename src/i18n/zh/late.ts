/** 初始画面用不到的文字，用到时才加载。 */
import { chart } from './chart.ts';
import { controls } from './controls.ts';
import { details } from './details.ts';
import { foot } from './foot.ts';
import { help } from './help.ts';
import { trouble } from './trouble.ts';

export const late = { ...chart, ...controls, ...details, ...foot, ...help, ...trouble };
