import { CONFIG_OF, DEFAULT_PATH, type MomentText } from '../scenarios/index.ts';
import type { Exercise, ExerciseId } from './exercise.ts';

/** Every copy intact, no use after free. */
const CLEAN = 'V=ok S=ok F=done flags=-';

const reported = (schedule: string, fix: readonly string[] = [], path = DEFAULT_PATH): MomentText => ({
  ...CONFIG_OF.article({ path, fix }),
  schedule,
});
const source = (threads: number, schedule: string, word = 'none', path = DEFAULT_PATH): MomentText => ({
  ...CONFIG_OF.faithful({ path, threads, fix: new Array<string>(threads).fill(word) }),
  schedule,
});

/** One thread after the other: no damage yet, and every step can be moved. */
const IN_TURN = { ...reported('V4.S5.F2'), step: 0 };

/** The exercises in the order of the page. */
export const EXERCISES: readonly Exercise[] = [
  {
    id: 'B1',
    slug: 'short-and-quiet',
    group: 'break',
    parts: [[{ kind: 'outcome', wanted: 'V=ok S=trunc:/var/cache F=done flags=-' }]],
    opening: IN_TURN,
    solutions: [[reported('V2.S5.V2.F2')]],
  },
  {
    id: 'B2',
    slug: 'one-slash-too-many',
    group: 'break',
    parts: [[{ kind: 'outcome', wanted: 'V=ok S=einval:/var/cache/ F=done flags=-' }]],
    opening: IN_TURN,
    solutions: [[reported('V3.S1.V1.S4.F2')]],
  },
  {
    id: 'B3',
    slug: 'three-answers',
    group: 'break',
    parts: [
      [
        { kind: 'outcome', wanted: 'ok|trunc:/var|trunc:/var/cache' },
        { kind: 'preemptions', most: 2 },
      ],
    ],
    opening: { ...source(3, 'A12.B12.C12'), step: 0 },
    solutions: [[source(3, 'A8.B8.C12.B4.A4')]],
  },
  {
    id: 'B4',
    slug: 'address-one',
    group: 'break',
    parts: [
      [
        { kind: 'slashes', count: 1 },
        { kind: 'outcome', wanted: 'crash|killed' },
        { kind: 'preemptions', most: 2 },
      ],
    ],
    opening: { ...source(2, 'A12.B12'), step: 0 },
    solutions: [[source(2, 'A5.B8.A2', 'none', '/zpool.cache')]],
  },
  {
    id: 'M1',
    slug: 'two-are-enough',
    group: 'mend',
    parts: [
      [
        { kind: 'fixCount', count: 2 },
        { kind: 'proof', outcome: CLEAN },
        { kind: 'outcome', wanted: CLEAN },
      ],
    ],
    opening: { ...reported('S3.V2.S2'), step: 7 },
    solutions: [
      [
        reported('S3.V3.S2.V2.F2', ['clone', 'join']),
        reported('V6.S6.F3', ['clone', 'refcount']),
        reported('S7.V6.F4', ['lock', 'join']),
      ],
    ],
  },
  {
    id: 'M2',
    slug: 'small-lock',
    group: 'mend',
    parts: [
      [
        { kind: 'fix', words: ['lock-narrow'] },
        { kind: 'outcome', wanted: 'ok|trunc:/var/cache' },
      ],
      [
        { kind: 'fix', words: ['lock'] },
        { kind: 'proof', outcome: 'ok|ok' },
      ],
    ],
    opening: { ...source(2, 'A14.B14', 'lock-narrow'), step: 0 },
    solutions: [[source(2, 'A10.B5.A4.B9', 'lock-narrow')], [source(2, 'A14.B14', 'lock')]],
  },
  {
    id: 'M3',
    slug: 'everyone-waits',
    group: 'mend',
    parts: [
      [
        { kind: 'fix', words: ['join-holding-lock'] },
        { kind: 'steps', count: 1 },
        { kind: 'outcome', wanted: 'V=blocked S=blocked F=blocked flags=-' },
      ],
      [
        { kind: 'fix', words: ['lock', 'join'] },
        { kind: 'proof', outcome: CLEAN },
      ],
    ],
    opening: { ...reported('', ['join-holding-lock']), step: 0 },
    solutions: [[reported('F1', ['join-holding-lock'])], [reported('S7.V6.F4', ['lock', 'join'])]],
  },
  {
    id: 'X1',
    slug: 'no-harm-done',
    group: 'explain',
    parts: [[{ kind: 'loan' }, { kind: 'outcome', wanted: CLEAN }, { kind: 'sentence', right: 'harmless' }]],
    opening: IN_TURN,
    solutions: [[reported('S1.V4.S4.F2')]],
  },
  {
    id: 'X2',
    slug: 'same-tear',
    group: 'explain',
    parts: [
      [
        { kind: 'lastName', directory: '/abcdefg/', length: 7 },
        { kind: 'schedule', text: 'S3.V2.S2' },
        { kind: 'outcome', wanted: 'V=killed S=efault F=killed flags=-' },
      ],
    ],
    opening: { ...reported('S3.V2.S2.V2.F2', [], '/abcdefg/c'), step: 7 },
    solutions: [[reported('S3.V2.S2', [], '/abcdefg/zpool.c')]],
  },
  {
    id: 'X3',
    slug: 'wrongly-accused',
    group: 'explain',
    parts: [[{ kind: 'outcome', wanted: 'baddir|ok' }, { kind: 'culprit' }]],
    opening: { ...source(2, 'A12.B12'), step: 0 },
    solutions: [[source(2, 'A7.B8.A5.B2')]],
    named: 18,
  },
];

const byId = new Map(EXERCISES.map((exercise) => [exercise.id, exercise]));

export function exerciseOf(id: ExerciseId): Exercise {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no exercise ${id}.`);
  return found;
}
