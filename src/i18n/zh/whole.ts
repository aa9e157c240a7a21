import type { whole as english } from '../en/whole.ts';
import type { Translation } from '../translation.ts';

/** The part `whole`. */
export const whole: Translation<typeof english> = {
  'whole.title': '完整的故事',
  'whole.about': ({ total }) =>
    `一个被临时改写的斜杠，怎样变成了“out of memory”：全文共 ${total} 章，正文讲到哪里，图就画到哪里。`,
  'whole.back': '对照可拖动的舞台阅读',
};
