import type { keys as english } from '../en/keys.ts';
import type { Translation } from '../translation.ts';

/** 按键的列表，随对话框加载。 */
export const keys: Translation<typeof english> = {
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
};
