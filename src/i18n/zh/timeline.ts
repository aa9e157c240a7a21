import type { timeline as en } from '../en/timeline.ts';

/** 时间线和播放控制的文字。 */
export const timeline: typeof en = {
  'timeline.region': '时间线',
  'timeline.playhead': '播放头',
  'timeline.steps': '这次运行的各步',
  'timeline.help':
    '用方向键逐步移动。按 Enter，把播放头放到这一步之后。按住 Alt 再按方向键，把这一步移到下一个允许的位置。',
  'timeline.asParsed': '解析结果',

  'lane.validator': '校验',
  'lane.serializer': '打包',
  'lane.freer': '释放',
  'lane.worker': '工作线程',
  'lane.steps': ({ n }) => `${n} 步`,

  'block.name': ({ step, thread, row, name, access }) =>
    `第 ${step} 步，${thread}：${row} ${name}，${access}`,
  'block.nameRun': ({ from, to, thread, row, name, access }) =>
    `第 ${from} 到 ${to} 步，${thread}：${row} ${name}，${access}`,
  'block.open': ({ row, n }) => `展开 ${row}，${n} 步`,
  'block.fold': ({ row, n }) => `折叠 ${row}，${n} 步`,

  'race.title': ({ from, to }) => (from === to ? `下标 ${from} 上的竞争` : `下标 ${from} 到 ${to} 上的竞争`),
  'race.titleOn': ({ name }) => `${name} 上的竞争`,
  'race.titleMany': ({ n }) => `${n} 个字节上的竞争`,
  'race.who': ({ writer, reader }) => `${writer} 写，${reader} 读`,
  'race.order': '无 happens-before',

  'loan.label': '斜杠被临时改写',

  'offer.instead': ({ letter }) => `改为运行 ${letter}`,
  'offer.run': ({ letter }) => `运行 ${letter}`,
  'offer.mutex': ({ holder }) => `${holder} 持有互斥锁`,
  'offer.join': ({ threads }) => `等待 ${threads}`,
  'offer.dead': '进程已退出',

  'end.exit': 'exit(1)',
  'end.crash': '崩溃',
  'end.killed': ({ threads }) => `终止：${threads}`,
  'end.blocked': ({ threads }) => `阻塞：${threads}`,

  'switch.preemption': ({ step }) => `第 ${step} 步之前有抢占：前一个线程本来还能继续`,
  'switch.plain': ({ step }) => `第 ${step} 步之前有上下文切换`,

  'transport.group': '播放控制',
  'transport.back': '后退一步',
  'transport.forward': '前进一步',
  'transport.play': '播放',
  'transport.pause': '暂停',
  'transport.first': '回到开头',
  'transport.last': '跳到结尾',
  'transport.place': ({ step, steps }) => `第 ${step} 步，共 ${steps} 步`,
  'transport.speed': '速度',
  'transport.speedValue': ({ n }) => `${n}×`,
};
