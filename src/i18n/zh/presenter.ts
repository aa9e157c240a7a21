import type { Translation } from '../translation.ts';
import type { presenter as english } from '../en/presenter.ts';

/** 演讲者窗口。 */
export const presenter: Translation<typeof english> = {
  'show.stage': '会场屏幕上',
  'show.where': ({ picture, step }) => `画面 ${picture}，第 ${step} 步`,
  'show.inStep': '已连接会场屏幕，画面同步',
  'show.lost': '没有连接会场屏幕',
  'show.openScreen': '打开会场屏幕',
  'show.here': '由本窗口控制',
  'show.there': '由会场窗口控制',
  'show.takeOver': '接管',
  'show.byHand': '手动',
  'show.own': '自己的运行',
  'show.branches': ({ n }) => `留下 ${n} 次运行`,
  'show.bringBack': '取回最近一次',

  'time.title': '时间',
  'time.start': '开始计时',
  'time.again': '重新计时',
  'time.ahead': ({ by }) => `提前 ${by}`,
  'time.onTime': '准时',
  'time.behind': ({ by }) => `落后 ${by}`,
  'time.plan': ({ from, to }) => `计划 ${from} 到 ${to}`,
  'time.left': ({ time }) => `本帧还剩 ${time}`,
  'time.over': ({ time }) => `本帧超时 ${time}`,
  'time.now': ({ time }) => `现在 ${time}`,
  'time.short': '15 分钟，略去标 ◇ 的帧',
  'time.frame': ({ n }) => `第 ${n} 帧`,
  'time.bar': '演讲计划',

  'next.title': '接下来',
  'next.minutes': ({ n }) => `${n} 分钟`,
  'next.end': '结束',
  'next.further': ({ name }) => `本帧的画面 ${name}`,

  'notes.title': '讲稿',
  'notes.smaller': 'A−，缩小讲稿',
  'notes.larger': 'A+，放大讲稿',

  'notes.joint': '',
  'scrub.title': '手动拖动',
  'scrub.at': ({ step }) => `第 ${step} 步`,
  'scrub.home': ({ step }) => `Home：第 ${step} 步`,

  'choice.title': '如果运行',
  'choice.exact': '精确值，按随机调度；只有你看得到',
  'choice.script': '剧本',
  'choice.key': ({ n }) => `先 T，再 ${n}`,
  'choice.counting': '正在计数',
  'choice.tooMany': '状态太多，没有计数',
  'choice.decided': '已成定局',

  'act.back': '上一幕',
  'act.next': '下一幕',
  'act.home': '回到原画面',
  'act.black': '黑屏',
  'act.overview': '全部帧',
  'act.keys': '按键',
  'act.code': '二维码',

  'check.title': '检查和排练',
  'check.run': '检查演讲',
  'check.size': ({ width, height }) => `按 ${width} × ${height}`,
  'check.fine': ({ n }) => `${n} 幅画面都能到达，没有一幅超出屏幕。`,
  'check.bad': ({ names }) => `有问题的画面：${names}`,
  'check.stored': '演讲需要的内容都已存好，可以离线使用。',
  'check.notStored': '还没有存好离线内容：别关闭本页，或者连上网络。',
  'check.frame': '帧',
  'check.plan': '计划',
  'check.this': '这次',
  'check.last': '上次',
  'check.keep': '保存这次的时间',

  'code.title': '在手机上打开这一刻',
  'code.says':
    '这是指向这一刻的链接。手机打开以后各看各的：没有服务器，只有同一台机器、同一个浏览器里的窗口才会互相跟随。',
};
