/** 初始画面用不到的文字，用到时才加载。 */
import { details } from './details.ts';
import { foot } from './foot.ts';
import { help } from './help.ts';
import { trouble } from './trouble.ts';

export const late = { ...details, ...foot, ...help, ...trouble };
