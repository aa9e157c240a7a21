import type { help as english } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** 其他页面的名称。 */
export const help: Translation<typeof english> = {
  'more.pads': '由你来调度',
  'more.glossary': '术语表',
  'more.affected': '你受影响吗？',
  'more.race': '你的竞态',
  'more.audit': '审计',
  'more.facts': '事实与出处',
  'more.maintainers': '维护者',
  'more.whole': '整个故事，一页读完',
  'more.licences': '许可证',
};
