import type { sheet as english } from '../en/sheet.ts';
import type { Translation } from '../translation.ts';

const SHOWN = 4;

export const sheet: Translation<typeof english> = {
  'sheet.title': '本次运行的步骤',
  'sheet.close': '关闭',
  'sheet.find': '查找步骤',
  'sheet.hint': '例如：写入字节 10，C6，由 B，第 12 步，或句子里的词；按回车跳到下一个',
  'sheet.found': ({ n, of }) =>
    n === of ? `共 ${of} 步` : n === 0 ? '没有这样的步骤' : `${of} 步中有 ${n} 步符合`,
  'sheet.go': '跳到',
  'sheet.race': '数据竞争',
  'sheet.damage': '损坏',
  'sheet.switch': '上下文切换',
  'sheet.thread': '该线程的步骤',
  'sheet.before': ({ goal }) => `上一个${goal}`,
  'sheet.next': ({ goal }) => `下一个${goal}`,
  'sheet.lanes': '泳道',
  'sheet.memory': '在泳道下方显示内存',
  'sheet.number': '步',
  'sheet.lane': '线程',
  'sheet.row': '行',
  'sheet.sentence': '发生了什么',
  'sheet.changed': '改动的字节',
  'sheet.bytes': ({ object, letter, from, to, bytes, hex }) => {
    const name = { value: '字符串', request: '列表', lookup: '查询的路径' }[object] ?? object;
    const whose = letter === '' ? name : `${letter} 的${name}`;
    const place = from === to ? `${from}` : `${from}–${to}`;
    return bytes.length > SHOWN ? `${whose} ${place}：${bytes.length} 字节` : `${whose} ${place}：${hex}`;
  },
};
