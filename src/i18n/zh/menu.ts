import type { menu as english } from '../en/menu.ts';
import type { Translation } from '../translation.ts';

/** 顶栏下的面板和每页的页脚。需要时才加载。 */
export const menu: Translation<typeof english> = {
  'menu.all': '所有页面',
  'menu.see': '看',
  'menu.do': '做',
  'menu.lookUp': '查',
  'menu.take': '带走',
  'menu.keys': '快捷键',
  'offline.storing': '正在保存，供离线使用……',
  'offline.ready': '可离线使用',
  'offline.newer': '新版本已就绪，下次打开时生效',
  'offline.failed': '未能存下离线所需的全部文件，下次打开时重试',
  'offline.insecure': '浏览器只为 https 站点保存离线副本',
  'offline.none': '此浏览器不保存离线副本',
  'menu.pads': '由你决定下一步轮到谁，触发这场竞态',
  'menu.race': '写一段竞态，看遍所有结局',
  'menu.affected': '回答五个问题，看你的构建是否受影响',
  'menu.audit': '你的 C 文件在哪里去掉 const',
  'menu.maintainers': '源码对照、评审清单、阅读顺序',
  'menu.facts': '每一条陈述和它的依据',
  'menu.glossary': '本站用到的术语',
  'menu.handout': '演讲讲义',
  'menu.whole': '可以打印，不用脚本也能阅读',
};
