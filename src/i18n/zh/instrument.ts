import type { Translation } from '../catalogue.ts';
import type { instrument as english } from '../en/instrument.ts';

export const instrument: Translation<typeof english> = {
  'overview.title': '整次运行',
  'overview.brush': '窗口中的部分',
  'overview.seen': ({ from, to, of }) => `第 ${from}–${to} 步，共 ${of} 步`,
  'zoom.in': '放大步骤',
  'zoom.out': '缩小步骤',
  'zoom.fit': '全览',
  'zoom.fit.long': '让整次运行进入窗口',
};
