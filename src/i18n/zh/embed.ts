import type { embed as english } from '../en/embed.ts';
import type { Translation } from '../translation.ts';

/** 把一次运行放进别的页面的对话框。需要时才加载。 */
export const embed: Translation<typeof english> = {
  'embed.title': '在别的页面里显示这一步',
  'embed.name': ({ n, total }) => `NUL and Void，第 ${n} 步，共 ${total} 步`,
  'embed.frame': 'HTML：可以拖动播放头的插图，480×320 像素起',
  'embed.link': 'Markdown：到实验室的链接',
  'embed.copyFrame': '复制 HTML',
  'embed.copyLink': '复制 Markdown',
  'embed.copied': '已复制。',
  'embed.refused': '浏览器不允许复制，请选中文字自行复制。',
  'embed.close': '关闭',
};
