import type { Translation } from '../catalogue.ts';
import type { lab as english } from '../en/lab.ts';

export const lab: Translation<typeof english> = {
  'site.name': 'NUL and Void',
  'site.tagline': '一场可以来回拖动的竞态',
  'site.skip': '跳到舞台',
  'nav.main': '主导航',
  'nav.story': '故事',
  'nav.lab': '实验室',
  'nav.search': '搜索',
  'nav.bytes': '字节',
  'nav.exercises': '练习',
  'nav.talk': '演讲',
  'nav.more': '更多',
  'nav.menu': '菜单',
  'page.failed': '本页没能加载。',
  'late.failed': '页面的这一部分没能加载。',
  'late.again': '再试一次',
  'lang.failed': '另一种语言没有加载成功，页面仍用中文。',
  'world.article': '按报告所述',
  'world.faithful': '按源码',
  'theme.toDark': '深色',
  'theme.toLight': '浅色',
  'lang.switch': 'English',
  'lab.panels': '字节、线程与后果',
  'lab.title': '在真实字节上来回拖动这场竞态',
  'outcome.label': '结局',
};
