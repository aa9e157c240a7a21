import type { foot as english } from '../en/foot.ts';
import type { Translation } from '../translation.ts';

/** 实验室底部：全部交错得出什么。不在初始画面里。 */
export const foot: Translation<typeof english> = {
  'foot.label': '全部交错',
  'foot.interleavings': '种交错',
  'foot.search': '搜索全部交错',
};
