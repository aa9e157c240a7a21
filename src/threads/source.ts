/** A line of OpenZFS at bd949b10be. */
export interface SourceRef {
  readonly file: string;
  readonly line: number;
  /** `source`: the row stands for that line. `report`: the row follows the report; the line is where it happens in fact. */
  readonly as: 'source' | 'report';
}

/** An access that no operation of the program makes, for the race detector only. */
export interface Visit {
  readonly object: string;
  readonly source: SourceRef;
  /** The line that calls it. */
  readonly caller: SourceRef;
}

/** Files of OpenZFS by a short name. */
export const SOURCE_FILES = {
  nvpair: 'module/nvpair/nvpair.c',
  pool: 'lib/libzfs/libzfs_pool.c',
  util: 'lib/libzfs/libzfs_util.c',
  ioctl: 'module/zfs/zfs_ioctl.c',
  zpool: 'cmd/zpool/zpool_main.c',
} as const;

/** The commit of all lines: the parent of the fix 1f5bf91a85. */
export const SOURCE_COMMIT = 'bd949b10be';

const line = (file: keyof typeof SOURCE_FILES, number: number): SourceRef => ({
  file: SOURCE_FILES[file],
  line: number,
  as: 'source',
});

/** Lines of the rows (model.md sections 3 and 6). */
export const LINES = {
  measure: line('nvpair', 1057),
  copy: line('nvpair', 1259),
  isEmpty: line('pool', 774),
  isNone: line('pool', 777),
  isAbsolute: line('pool', 780),
  find: line('pool', 788),
  inspect: line('pool', 790),
  cut: line('pool', 798),
  stat: line('pool', 800),
  restore: line('pool', 811),
  pack: line('util', 1224),
  submit: line('ioctl', 7836),
  free: line('zpool', 4631),
} as const satisfies Record<string, SourceRef>;

/** Returns the same line for a row that follows the report, where the source differs. */
export const asReported = (reference: SourceRef): SourceRef => ({ ...reference, as: 'report' });
