import type { SourceRef } from './row.ts';

const NVPAIR = 'module/nvpair/nvpair.c';
const POOL = 'lib/libzfs/libzfs_pool.c';
const UTIL = 'lib/libzfs/libzfs_util.c';
const IOCTL = 'module/zfs/zfs_ioctl.c';
const ZPOOL = 'cmd/zpool/zpool_main.c';

/** The commit all lines belong to: the parent of the fix 1f5bf91a85. */
export const SOURCE_COMMIT = 'bd949b10be';

const line = (file: string, number: number): SourceRef => ({ file, line: number, as: 'source' });

/** Where each row happens in the source (model.md sections 3 and 6). */
export const LINES = {
  measure: line(NVPAIR, 1057),
  copy: line(NVPAIR, 1259),
  isEmpty: line(POOL, 774),
  isNone: line(POOL, 777),
  isAbsolute: line(POOL, 780),
  find: line(POOL, 788),
  inspect: line(POOL, 790),
  cut: line(POOL, 798),
  stat: line(POOL, 800),
  restore: line(POOL, 811),
  pack: line(UTIL, 1224),
  submit: line(IOCTL, 7836),
  free: line(ZPOOL, 4631),
} as const satisfies Record<string, SourceRef>;

/** The same place, for a row that the report describes and the source does otherwise. */
export const asReported = (reference: SourceRef): SourceRef => ({ ...reference, as: 'report' });
