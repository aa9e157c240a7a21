/** What the views of bytes say of freed memory, which the first chapter's run does not show. Backticks set a part in code type. */
export const freed = {
  'strip.reachNone': 'no NUL is left, so a string function runs past the end',
  'strip.titleFreed': 'The shared string, freed.',
  'strip.reachNoneShort': 'no NUL is left',
  'strip.freed': 'hatched: freed, belongs to nobody; `5a` is the poison of this model',
  'strip.freedShort': 'hatched: freed, `5a` is poison',
  'verdict.holdsPoison': 'well formed, but the value holds poison',
  'verdict.poison': ({ offset }: { offset: number }) => `poison at ${offset}: this is no list`,
  'verdict.noNul': ({ room }: { room: number }) => `no NUL in ${room} bytes; the reader runs past the pair`,
};
