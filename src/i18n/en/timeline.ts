/** Texts of the timeline and its transport. */
export const timeline = {
  'timeline.region': 'Timeline',
  'timeline.playhead': 'Playhead',
  'timeline.steps': 'Steps of the run',
  'timeline.help':
    'Arrow keys go from step to step. Enter puts the playhead behind a step. Alt with an arrow key moves a step to the next place where it may stand.',
  'timeline.asParsed': 'as parsed',

  'lane.validator': 'validating',
  'lane.serializer': 'serializing',
  'lane.freer': 'freeing',
  'lane.worker': 'worker',
  'lane.steps': ({ n }: { n: number }) => (n === 1 ? '1 step' : `${n} steps`),

  'block.name': (args: { step: number; thread: string; row: string; name: string; access: string }) =>
    `Step ${args.step}, ${args.thread}: ${args.row} ${args.name}, ${args.access}`,
  'block.nameRun': (args: {
    from: number;
    to: number;
    thread: string;
    row: string;
    name: string;
    access: string;
  }) => `Steps ${args.from} to ${args.to}, ${args.thread}: ${args.row} ${args.name}, ${args.access}`,
  'block.open': ({ row, n }: { row: string; n: number }) => `Open ${row}, ${n} steps`,
  'block.fold': ({ row, n }: { row: string; n: number }) => `Fold ${row}, ${n} steps`,

  'race.title': ({ from, to }: { from: number; to: number }) =>
    from === to ? `race on byte ${from}` : `race on bytes ${from} to ${to}`,
  'race.titleOn': ({ name }: { name: string }) => `race on ${name}`,
  'race.titleMany': ({ n }: { n: number }) => `race on ${n} bytes`,
  'race.who': ({ writer, reader, isMany }: { writer: string; reader: string; isMany: boolean }) => {
    const what = isMany ? 'them' : 'it';
    return `${writer} writes ${what}, ${reader} reads ${what}`;
  },
  'race.order': 'no order between them',

  'loan.label': 'the slash is borrowed',

  'offer.instead': ({ letter }: { letter: string }) => `or run ${letter}`,
  'offer.run': ({ letter }: { letter: string }) => `run ${letter}`,
  'offer.mutex': ({ holder }: { holder: string }) => `${holder} holds the mutex`,
  'offer.join': ({ threads }: { threads: string }) => `waits for ${threads}`,
  'offer.dead': 'process has ended',

  'end.exit': 'exit(1)',
  'end.crash': 'crash',
  'end.killed': ({ threads }: { threads: string }) => `${threads} killed`,
  'end.blocked': ({ threads }: { threads: string }) => `${threads} blocked`,

  'switch.preemption': ({ step }: { step: number }) =>
    `Preemption before step ${step}: the thread before could go on`,
  'switch.plain': ({ step }: { step: number }) => `Context switch before step ${step}`,

  'transport.group': 'Transport',
  'transport.back': 'Step back',
  'transport.forward': 'Step forward',
  'transport.play': 'Play',
  'transport.pause': 'Pause',
  'transport.first': 'First step',
  'transport.last': 'Last step',
  'transport.place': ({ step, steps }: { step: number; steps: number }) => `step ${step} of ${steps}`,
  'transport.speed': 'Speed',
  'transport.speedValue': ({ n }: { n: number }) => `${n}×`,
};
