/** What can stand on the hall's stage: at most three of these at once. */
export type Sight =
  | 'string'
  | 'name'
  | 'lanes'
  | 'copy'
  | 'bytes'
  | 'room'
  | 'chain'
  | 'reply'
  | 'terminal'
  | 'verdict'
  | 'graph'
  | 'costs'
  | 'chances'
  | 'casts';

/** One picture as it is written here. */
interface ScriptedPicture {
  /** A stage line of the script. */
  readonly stage: string;
  readonly sees: readonly Sight[];
  /** Letters of the lanes in sight; they are the first ones of the run. */
  readonly lanes?: string;
}

/** A frame as it is written here. Its title, sentence and notes are in the catalogues under the same id. */
export interface ScriptedFrame {
  readonly id: string;
  /** Planned time. */
  readonly minutes: number;
  /** Whether a talk of 15 minutes leaves it out. */
  readonly isDroppable?: boolean;
  readonly pictures: readonly ScriptedPicture[];
}

/** The script: every frame with its stage lines. */
export const SCRIPT = [
  {
    id: 'title',
    minutes: 0.5,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=5 focus=string:10 ends="V=killed S=efault F=killed flags=-"',
        sees: ['string', 'name'],
      },
    ],
  },
  {
    id: 'symptom',
    minutes: 1.5,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=7 focus=terminal,outcome ends="V=killed S=efault F=killed flags=-"',
        sees: ['terminal', 'verdict'],
      },
    ],
  },
  {
    id: 'list',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=4 fix=none schedule=A12.B12.C12.D12 step=0 focus=string,pools,timeline ends="ok|ok|ok|ok"',
        sees: ['string', 'lanes'],
        lanes: 'ABCD',
      },
    ],
  },
  {
    id: 'borrow',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=V4.S5.F2 step=2 play=0-4 focus=string:10,borrowed,lane:V ends="V=ok S=ok F=done flags=-"',
        sees: ['string', 'lanes'],
        lanes: 'V',
      },
    ],
  },
  {
    id: 'wire',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S5.V4.F2 step=4 focus=packed:12-15,packed:44-67 ends="V=ok S=ok F=done flags=-"',
        sees: ['bytes'],
      },
    ],
  },
  {
    id: 'collision',
    minutes: 2,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=6 play=3-7 focus=race,string:10,packed:54 ends="V=killed S=efault F=killed flags=-"',
        sees: ['string', 'lanes', 'copy'],
        lanes: 'VS',
      },
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S4.V4.S1.F2 step=4 focus=timeline,packed:54 ends="V=ok S=ok F=done flags=-"',
        sees: ['string', 'lanes', 'copy'],
        lanes: 'VS',
      },
    ],
  },
  {
    id: 'kernel',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=7 focus=packed:12-15,packed:54,outcome ends="V=killed S=efault F=killed flags=-"',
        sees: ['bytes', 'room'],
      },
    ],
  },
  {
    id: 'silent',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=article path=/etc/zfs/pools fix=none schedule=S3.V2.S2.V2.F2 step=7 focus=path,packed,outcome ends="V=ok S=trunc:/etc/zfs F=done flags=-"',
        sees: ['string', 'copy', 'room'],
      },
    ],
  },
  {
    id: 'message',
    minutes: 1.5,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=7 focus=chain:1-9,reply:0-1,terminal ends="V=killed S=efault F=killed flags=-"',
        sees: ['chain', 'reply', 'terminal'],
      },
    ],
  },
  {
    id: 'freed',
    minutes: 1,
    isDroppable: true,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.F2.S2.V2 step=6 focus=string,packed:44-67,lane:F ends="V=crash S=einval:garbage F=done flags=uafRead:serializer,uafRead:validator"',
        sees: ['string', 'lanes', 'copy'],
        lanes: 'VSF',
      },
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=none schedule=A12.B12 step=12 focus=thread:A,string ends="ok|ok"',
        sees: ['string', 'lanes'],
        lanes: 'AB',
      },
    ],
  },
  {
    id: 'workers',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=none schedule=A8.B12.A4 step=10 play=7-22 focus=borrowed,lane:B,string:10,outcome ends="ok|trunc:/var/cache"',
        sees: ['string', 'lanes', 'verdict'],
        lanes: 'AB',
      },
    ],
  },
  {
    id: 'address',
    minutes: 1,
    isDroppable: true,
    pictures: [
      {
        stage:
          'world=faithful path=/zpool.cache pools=2 fix=none schedule=A5.B8.A2 step=15 play=12-15 focus=string:0,lane:A,terminal ends="crash|killed"',
        sees: ['string', 'lanes', 'terminal'],
        lanes: 'AB',
      },
    ],
  },
  {
    id: 'count',
    minutes: 1.5,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=none schedule=A8.B12.A4 step=24 focus=search,progress ends="ok|trunc:/var/cache"',
        sees: ['graph', 'costs'],
      },
    ],
  },
  {
    id: 'grains',
    minutes: 1,
    isDroppable: true,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=none schedule=A8.B12.A4 step=24 focus=search ends="ok|trunc:/var/cache"',
        sees: ['chances'],
      },
    ],
  },
  {
    id: 'narrow',
    minutes: 1,
    isDroppable: true,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=lock-narrow schedule=A10.B5.A4.B9 step=12 play=10-12 focus=fix,lane:B,outcome ends="ok|trunc:/var/cache"',
        sees: ['string', 'lanes', 'verdict'],
        lanes: 'AB',
      },
    ],
  },
  {
    id: 'clone',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=clone schedule=A9.B13.A4 step=9 play=5-12 focus=fix,string:10,search ends="ok|ok"',
        sees: ['string', 'lanes', 'verdict'],
        lanes: 'AB',
      },
    ],
  },
  {
    id: 'hunt',
    minutes: 1,
    isDroppable: true,
    pictures: [
      {
        stage:
          'world=faithful path=/var/cache/zpool.cache pools=2 fix=none schedule=A8.B12.A4 step=8 focus=thread:A,string:10 ends="ok|trunc:/var/cache"',
        sees: ['string', 'casts'],
      },
    ],
  },
  {
    id: 'home',
    minutes: 1,
    pictures: [
      {
        stage:
          'world=article path=/var/cache/zpool.cache fix=none schedule=S3.V2.S2 step=5 focus=string:10 ends="V=killed S=efault F=killed flags=-"',
        sees: ['string'],
      },
    ],
  },
] as const satisfies readonly ScriptedFrame[];
