import type { held as english } from '../en/held.ts';
import type { Translation } from '../translation.ts';
import { classes } from './classes.ts';

/** 线程持有什么、怎样结束，用几个字说。 */
export const held: Translation<typeof english> = {
  'lane.held': ({ id, n, of, who }) =>
    ({
      counted: `已数 ${n}`,
      measured: `长度 ${n}`,
      copying: `已复制 ${n}/${of}`,
      copied: `已复制 ${n}`,
      copy: '有私有副本',
      slashAt: `斜杠在 ${n}`,
      noSlash: '没有斜杠',
      slash: `改写着 ${n}`,
      gave: `已恢复 ${n}`,
      packed: '已打包',
      freeing: `已释放 ${n}/${of}`,
      freed: '已释放名值对',
      mutex: '持有锁',
      waits: `等待 ${who}`,
      reference: '引用 1',
      noReference: '无引用',
      killed: '被终止',
    })[id],
  'lane.ended': ({ kind, text }) => {
    if (kind === 'fine') return '已结束';
    if (kind === 'silent' && text !== '') return `得到 ${text}`;
    return [classes[`class.short.${kind}`], text].join(' ').trimEnd();
  },
};
