import { DEFAULT_PATH } from '../../scenarios/index.ts';
import { WORLDS } from '../../threads/index.ts';
import { defined } from '../../base/index.ts';
import type { ChapterId } from './ids.ts';
import { pictureOf, type Picture, type PictureText } from './picture-text.ts';

export type { Picture } from './picture-text.ts';

const TORN = 'V=killed S=efault F=killed flags=-';
const CLEAN = 'V=ok S=ok F=done flags=-';
const reported = { world: WORLDS.article.name, path: DEFAULT_PATH, pools: 3, fix: 'none' } as const;
const source = { world: WORLDS.faithful.name, path: DEFAULT_PATH, pools: 2, fix: 'none' } as const;
const torn = { ...reported, schedule: 'S3.V2.S2', ends: TORN } as const;
const alone = { ...reported, schedule: 'V4.S5.F2', ends: CLEAN } as const;
const packed = { ...reported, schedule: 'S5.V4.F2', ends: CLEAN } as const;
const four = { ...source, pools: 4, schedule: 'A12.B12.C12.D12', ends: 'ok|ok|ok|ok' } as const;
const shorter = { ...source, schedule: 'A8.B12.A4', ends: 'ok|trunc:/var/cache' } as const;

/** The pictures of each chapter, in the order of the prose. A letter with a digit is the same run at another step. */
const LINES: Readonly<Record<ChapterId, readonly PictureText[]>> = {
  symptom: [{ id: 'a', ...torn, step: 7, focus: 'terminal,outcome,timeline,packed:54' }],
  'one-list': [
    { id: 'a', ...four, step: 0, focus: 'string,pools,timeline,thread:A' },
    { id: 'a1', ...four, step: 12, focus: 'string,pools,timeline,lane:A,thread:A' },
  ],
  borrow: [
    { id: 'a', ...alone, step: 2, focus: 'string:10,borrowed,lane:V' },
    { id: 'a1', ...alone, step: 1, focus: 'string:10,lane:V' },
    { id: 'a2', ...alone, step: 4, focus: 'string:10,borrowed,lane:V' },
  ],
  pack: [
    { id: 'a', ...packed, step: 4, focus: 'packed:12-15,packed:44-67,lane:S' },
    { id: 'a1', ...packed, step: 1, focus: 'string,packed:44-67,lane:S' },
  ],
  collision: [
    { id: 'a1', ...torn, step: 3, focus: 'lane:S,packed:44-67' },
    { id: 'a2', ...torn, step: 5, focus: 'string:10,lane:V' },
    { id: 'a', ...torn, step: 6, focus: 'race,string:10,packed:54' },
    {
      id: 'b',
      ...reported,
      schedule: 'S4.V4.S1.F2',
      step: 4,
      focus: 'timeline,packed:54',
      ends: CLEAN,
    },
    {
      id: 'c',
      ...reported,
      schedule: 'V2.S5.V2.F2',
      step: 7,
      focus: 'packed,outcome',
      ends: 'V=ok S=trunc:/var/cache F=done flags=-',
    },
  ],
  kernel: [
    { id: 'a', ...torn, step: 7, focus: 'packed:12-15,packed:54,outcome' },
    {
      id: 'b',
      ...reported,
      path: '/etc/zfs/pools',
      schedule: 'S3.V2.S2.V2.F2',
      step: 7,
      focus: 'path,packed,outcome',
      ends: 'V=ok S=trunc:/etc/zfs F=done flags=-',
    },
  ],
  message: [{ id: 'a', ...torn, step: 7, focus: 'chain:1-9,reply:0-1,terminal' }],
  freed: [
    {
      id: 'a',
      ...reported,
      schedule: 'S3.F2.S2.V2',
      step: 6,
      focus: 'string,packed:44-67,lane:F',
      ends: 'V=crash S=einval:garbage F=done flags=uafRead:serializer,uafRead:validator',
    },
    { id: 'c', ...source, schedule: 'A12.B12', step: 12, focus: 'thread:A,string', ends: 'ok|ok' },
    { id: 'b', ...torn, fix: 'join', step: 7, focus: 'fix,outcome' },
  ],
  really: [
    { id: 'a1', ...source, schedule: 'A8.B2', step: 10, focus: 'borrowed,lane:B,string:10', ends: null },
    { id: 'a', ...shorter, step: 10, focus: 'borrowed,lane:B,string:10,packed,outcome' },
    {
      id: 'b',
      ...source,
      schedule: 'A1.B8.A11',
      step: 10,
      focus: 'race,lane:A,packed:54,outcome',
      ends: 'efault|killed',
    },
    {
      id: 'c',
      ...source,
      path: '/zpool.cache',
      schedule: 'A5.B8.A2',
      step: 15,
      focus: 'string:0,lane:A,terminal',
      ends: 'crash|killed',
    },
  ],
  search: [
    { id: 'a', ...shorter, step: 24, focus: 'search,progress' },
    {
      id: 'b',
      ...source,
      pools: 3,
      schedule: 'A8.B8.C12.B4.A4',
      step: 36,
      focus: 'search,string',
      ends: 'ok|trunc:/var|trunc:/var/cache',
    },
  ],
  fixes: [
    {
      id: 'a',
      ...reported,
      fix: 'clone',
      schedule: 'F2.S2',
      step: 4,
      focus: 'fix,outcome,lane:F',
      ends: 'V=killed S=crash F=done flags=uafRead:serializer',
    },
    { id: 'b', ...torn, fix: 'join', step: 7, focus: 'fix,outcome' },
    {
      id: 'c',
      ...reported,
      fix: 'clone+join',
      schedule: 'S3.V3.S2.V2.F2',
      step: 6,
      focus: 'fix,string:10,outcome',
      ends: CLEAN,
    },
    {
      id: 'f',
      ...source,
      fix: 'clone',
      schedule: 'A9.B13.A4',
      step: 9,
      focus: 'fix,string:10,search',
      ends: 'ok|ok',
    },
    {
      id: 'd',
      ...source,
      fix: 'lock-narrow',
      schedule: 'A10.B5.A4.B9',
      step: 12,
      focus: 'fix,lane:B,outcome',
      ends: 'ok|trunc:/var/cache',
    },
    {
      id: 'e',
      ...reported,
      fix: 'join-holding-lock',
      schedule: 'F1',
      step: 1,
      focus: 'fix,outcome',
      ends: 'V=blocked S=blocked F=blocked flags=-',
    },
  ],
  audit: [{ id: 'a', ...shorter, step: 8, focus: 'thread:A,string:10' }],
  affected: [
    {
      id: 'a',
      ...source,
      fix: 'clone',
      schedule: 'A9.B13.A4',
      step: 26,
      focus: 'search,outcome',
      ends: 'ok|ok',
    },
  ],
};

/** Returns the pictures of a chapter. The chapter opens with the first. */
export const picturesOf = (chapter: ChapterId): readonly Picture[] => LINES[chapter].map(pictureOf);

/** Returns one picture of a chapter, which must exist. */
export const pictureIn = (chapter: ChapterId, id: string): Picture =>
  defined(
    picturesOf(chapter).find((picture) => picture.id === id),
    `picture ${id} of ${chapter}`,
  );
