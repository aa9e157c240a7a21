import type { rain as english } from '../en/rain.ts';
import type { Translation } from '../translation.ts';

/** 搜索的一部分：随机调度器的运行，每次运行是一颗珠子。 */
export const rain: Translation<typeof english> = {
  'rain.start': ({ n }) => `导入 ${n} 次`,
  'rain.title': '随机调度器的运行',
  'rain.pause': '暂停',
  'rain.go': '继续',
  'rain.with': '加上 clone',
  'rain.without': '去掉修复',
  'rain.unread': ({ text }) => `链接里的种子“${text}”不是最多九位的整数，因此没有抽取运行。`,
  'rain.seed': ({ seed }) => `种子 ${seed}`,
  'rain.told': ({ started, landed }) => `已开始 ${started} 次，已落下 ${landed} 次`,
  'rain.of': ({ expected, all }) => `颗；${all} 次中应有 ${expected} 颗`,
  'rain.about':
    '每颗珠子是一次运行：它走过下面的图，落进所属类别的那一行。外框是精确概率给出的期望值。点一颗珠子，就把这次运行放到页头。',
  'rain.scheduler': '这是模型的调度器，概率与表中相同。',
  'rain.tooLarge': '这里的状态太多，无法按精确概率抽样。',
};
