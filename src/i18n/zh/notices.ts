import type { notices as english } from '../en/notices.ts';
import type { Translation } from '../translation.ts';

/** 提示栏和世界的选择，每一页都可能有。 */
export const notices: Translation<typeof english> = {
  'notice.title': '关于刚才的改动',
  'notice.dismiss': '关闭这条提示',
  'notice.return': '回到另一种走向',
  'world.group': '世界',
};
