import { byteName } from './names.ts';

/** Returns positions in the string, from 0: "byte 10", "bytes 0 to 22", "bytes 4 and 10". */
const bytes = ({ ranges }: { readonly ranges: string }): string =>
  /^\d+$/.test(ranges) ? `byte ${ranges}` : `bytes ${ranges}`;

/** The part `races` of the search. Loaded with the search, not with the first view. */
export const races = {
  'races.title': 'What would a race detector say?',
  'races.lead':
    'Two accesses to the same byte by different threads are a ⟦data-race|data race⟧ when at least one of them writes and nothing in the program puts them in order. That is not the same as a ⟦race-condition|race condition⟧, which says that the outcome depends on the order. The detector here works out ⟦happens-before|happens-before⟧ for the run on the stage: each thread’s own order, the mutex, the wait, and the reference count. It lists the conflicting accesses that these leave without an order.',
  'races.none': 'No conflicting accesses in this run.',
  'races.noneOpen': 'No conflicting accesses so far. The run is not finished.',
  'races.count': ({ n, text }: { readonly n: number; readonly text: string }) =>
    n === 1 ? 'One data race in this run.' : `${text} data races in this run.`,
  'races.clean':
    'The run ends well, and races all the same: a data race is a property of the accesses, not of one lucky run.',
  'races.hintOnly':
    'Every access to the shared string is in order here. What is left is the list’s walk hint.',
  'races.picture': ({ n, schedule }: { readonly n: string; readonly schedule: string }) =>
    `The run ${schedule} with its data races as lines between two steps: ${n}`,

  'races.range': ({ from, to }: { readonly from: number; readonly to: number }) => `${from} to ${to}`,
  'races.and': ({ first, last }: { readonly first: string; readonly last: string }) => `${first} and ${last}`,
  'races.on.value': ({ ranges }: { readonly ranges: string }) =>
    `Data race on ${bytes({ ranges })} of the shared string`,
  'races.on.header': 'Data race on the header of the shared pair',
  'races.on.name': 'Data race on the name of the shared pair',
  'races.on.head': 'Data race on the head of the shared list',
  'races.on.walkHint': 'Data race on the list’s walk hint',
  'races.free.value': ({ ranges }: { readonly ranges: string }) =>
    `Data race with a free, on ${bytes({ ranges })} of the shared string`,
  'races.free.header': 'Data race with a free, on the header of the shared pair',
  'races.free.name': 'Data race with a free, on the name of the shared pair',
  'races.free.head': 'Data race with a free, on the head of the shared list',

  'races.step': ({ step }: { readonly step: string }) => `Step ${step}`,
  'races.before': 'before it',
  'races.read.one': ({ byte }: { readonly byte: number }) => `reads ${byteName(byte)}`,
  'races.read.many': ({ n }: { readonly n: string }) => `reads ${n} bytes`,
  'races.write.one': ({ byte }: { readonly byte: number }) => `writes ${byteName(byte)}`,
  'races.write.many': ({ n }: { readonly n: string }) => `writes ${n} bytes`,
  'races.write.free': 'frees it',
  'races.write.hint': 'writes the hint',
  'races.just': ({ row }: { readonly row: string }) => `just before ${row}`,
  'races.comma': ', ',

  'races.seen': 'The read saw what was written: in this run, this race did damage.',
  'races.stands': ({ n, ranges }: { readonly n: string; readonly ranges: string }) =>
    ranges === ''
      ? `Stands for ${n} pairs of steps.`
      : `Stands for ${n} pairs of steps, on ${bytes({ ranges })}.`,
  'races.order.nothing': 'No mutex, no wait, and no reference count orders the two.',
  'races.order.holder': ({ holder, other }: { readonly holder: string; readonly other: string }) =>
    `${holder} holds the mutex, ${other} does not: a mutex orders only those who take it.`,
  'races.order.outside': 'Both stand outside of the mutex.',
  'races.order.join': 'The wait orders the free behind the others. It does not order these two.',
  'races.order.refcount':
    'The reference count orders the free behind the others. It does not order these two.',

  'races.hint.what': ({ caller }: { readonly caller: string }) =>
    `Each worker walks the shared list (from ${caller}), and nvlist_next_nvpair notes in the list where it stands: once before P1, once more at the end of the list, before PACK. A hint that does not match only makes the function search the list, so the race is harmless in effect. By the rules of the language it is a data race all the same.`,
  'races.hint.model':
    'No row of the model touches the hint. It is known to this detector only, and changes no outcome and no count.',
  'races.hint.lock':
    'The model puts UN right behind the last row that looks at the string, so the write at the end of the list stands outside of the mutex. Held to the end of the list, the mutex would cover it. Whether the first write comes before LK or behind it, the model does not say; the race is left either way.',
  'races.hint.merged': ({ n }: { readonly n: number }) =>
    `The merged fix leaves it too. Measured: ThreadSanitizer, on the real code with a private copy, gives ${n === 1 ? 'one report' : `${n} reports`}, this one.`,
  'races.measured': ({
    threads,
    rounds,
    reports,
  }: {
    readonly threads: number;
    readonly rounds: string;
    readonly reports: number;
  }) =>
    `Measured: ThreadSanitizer, on the real code with ${threads} threads and ${rounds} rounds, gives ${reports} reports: the NUL store against strlen, the NUL store against strrchr, the restoring store against the plain read of the first byte, and the walk hint. Each of them can be found here, in a run that comes to those steps.`,

  'races.copy': 'Copy as text',
  'races.copied': 'The report is copied.',
  'races.copyFailed': 'The browser did not let this page copy. The text stands below.',
  'races.text': 'The report as text',
  'races.text.of': ({ n, all }: { readonly n: string; readonly all: string }) => `data race ${n} of ${all}`,
  'races.text.access': ({
    step,
    thread,
    row,
    what,
  }: {
    readonly step: string;
    readonly thread: string;
    readonly row: string;
    readonly what: string;
  }) => `step ${step}, ${thread}: ${row}, ${what}`,
  'races.text.run': ({
    world,
    path,
    fix,
    grain,
    schedule,
  }: {
    readonly world: string;
    readonly path: string;
    readonly fix: string;
    readonly grain: string;
    readonly schedule: string;
  }) => `world ${world}, path ${path}, fix ${fix}, grain ${grain}, schedule ${schedule}`,
};
