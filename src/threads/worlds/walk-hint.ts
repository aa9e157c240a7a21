import { SOURCE_FILES, type Visit } from '../source.ts';

/**
 * The walk hint of the shared list, `nvp_curr`: the list's note of where the last walk stood. `nvlist_next_nvpair`
 * writes it for every caller (nvpair.c 1480), and every worker walks the shared list (libzfs_pool.c 543): once to get its
 * pair, before P1; once more behind the restored slash, where it finds the end of the list, before PACK. A worker that
 * gives up on its path does not walk again.
 *
 * No row of the model is such a step: the hint decides nothing that the model asks for. These accesses are for the race
 * detector alone, never for dependence, states or counts. As reported there is no such fact, so no entry.
 */
export const NEXT_PAIR: Visit = {
  object: 'walkHint',
  source: { file: SOURCE_FILES.nvpair, line: 1480, as: 'source' },
  caller: { file: SOURCE_FILES.pool, line: 543, as: 'source' },
};

/** The rows of a worker right before which a visit happens, in the worker's order. Both visits are that one call. */
export const WALK_HINT = { P1: NEXT_PAIR, PACK: NEXT_PAIR };
