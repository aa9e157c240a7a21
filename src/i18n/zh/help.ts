import type { help as english } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** 按键的列表，以及一个世界是什么。有人问才加载。 */
export const help: Translation<typeof english> = {
  'keys.title': '快捷键',
  'keys.close': '关闭',
  'keys.on': '允许用单键操作时间线',
  'keys.arrows': '后退一步、前进一步',
  'keys.ends': '焦点在时间线上：回到开头、跳到结尾',
  'keys.space': '焦点在时间线上：播放或暂停',
  'keys.digits': '按泳道的序号，让该线程执行下一步',
  'keys.alt': '沿泳道移动当前选中的一步',
  'keys.undo': '撤销、重做',
  'keys.race': '实验室：上一处、下一处数据竞争',
  'keys.damage': '实验室：上一个、下一个造成损坏或以损坏告终的步骤',
  'keys.switch': '实验室：上一次、下一次上下文切换',
  'keys.thread': '实验室：刚运行的线程的上一步、下一步',
  'keys.find': '实验室：查找步骤，用表格查看全部步骤',
  'keys.note': '实验室：为播放头处的步骤写备注，或修改备注',
  'keys.zoom': '放大步骤、缩小步骤、让整次运行进入窗口；也可按住控制键滚动滚轮，或用两指',
  'keys.pan': '沿较长的运行移动窗口',
  'keys.chapters': '故事：上一章、下一章',
  'keys.compare': '并排显示第二次运行，或收起它',
  'keys.parting': '对照两次运行时：上一处、下一处分开的位置',
  'keys.halves': '对照两次运行时：从选中的一步到另一次运行的那一步；左右方向键到相邻的步骤',
  'keys.help': '本列表',
  'more.pads': '由你来调度',
  'more.glossary': '术语表',
  'more.affected': '你受影响吗？',
  'more.race': '你的竞态',
  'more.audit': '审计',
  'more.facts': '事实与出处',
  'more.maintainers': '维护者',
  'more.whole': '整个故事，一页读完',
  'more.licences': '许可证',
  'about.article':
    '“按报告所述”是用于教学的模型：三个线程共用一份列表，这是一篇介绍文章的讲法，做了简化。在源码里，每个工作线程自己完成校验、复制和打包；打包的列表是私有副本；工作线程释放的列表也是它自己的。与释放线程之间的竞态，是那篇文章的说法，在源码里不成立。',
  'about.faithful':
    '“按源码”依照 OpenZFS 的提交 bd949b10be，也就是修复的父提交。每个工作线程都在同一个共享字符串上执行同样的步骤。在实测中，常见的后果是静默截断。只有一层的路径可能导致崩溃：用真实的库强制按那个次序运行时出现过，在自由运行的试验里从未出现。这些都不需要有列表被释放。',
  'about.model':
    '一步是一次调用或一个字节，由你选择哪个线程运行。真实的机器按机器字读取，还会重排访问次序；这个模型按顺序一致性计算，对代码有利。某种结局在机器上多久出现一次，从本页看不出来。',
  'about.bytes': '打包的字节由编解码器生成，测试会拿它与真实的库输出的字节对照。',
  'about.poison': '释放后的字节在这里读作 5a（毒值）。这是本模型的约定，并不是哪个分配器的保证。',
};
