import { SOURCE_FILES, type Visit } from '../source.ts';

/**
 * The walk hint of the shared list, `nvp_curr`: the list's note of its last position. `nvlist_next_nvpair` writes it for
 * every caller (nvpair.c 1480), and every worker traverses the shared list (libzfs_pool.c 543): once to get its pair,
 * before P1, and once more after the restore, where it finds the end of the list, before PACK. A worker that gives up on
 * its path does not traverse it again.
 *
 * No row of the model is such a step, since no answer depends on the hint. These accesses are for the race detector only,
 * not for dependence, states or counts. The report does not mention the hint, so the reported world has none.
 */
export const NEXT_PAIR: Visit = {
  object: 'walkHint',
  source: { file: SOURCE_FILES.nvpair, line: 1480, as: 'source' },
  caller: { file: SOURCE_FILES.pool, line: 543, as: 'source' },
};

/** By row of a worker: the visit just before it. Both visits are the same call. */
export const WALK_HINT = { P1: NEXT_PAIR, PACK: NEXT_PAIR };
