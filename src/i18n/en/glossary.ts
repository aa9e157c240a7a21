import { fields } from './fields.ts';

/** Technical terms: `name.` and `mean.`, the name on the site and the meaning. Loaded with the first term that is shown. */
export const glossary = {
  'glossary.title': 'Glossary',
  'glossary.lead':
    'The words of this site, each with one meaning. In the text a dotted line marks them; point at one or reach it by keyboard to read it in place.',
  'glossary.find': 'Find a term',
  'glossary.none': 'No term has these letters.',
  'glossary.count': (args: { readonly n: number }) => (args.n === 1 ? '1 term' : `${args.n} terms`),
  'glossary.unknown': (args: { readonly text: string }) => `The glossary has no term “${args.text}”.`,
  'glossary.link': (args: { readonly name: string }) => `Link to ${args.name}`,

  'group.run': 'The run',
  'group.concurrency': 'Concurrency',
  'group.memory': 'Memory and strings',
  'group.bytes': 'Packed bytes',
  'group.openzfs': 'OpenZFS',
  'group.page': 'This page',

  'name.step': 'step',
  'mean.step': 'One indivisible move of one thread. Between two steps any thread that can run may go next.',
  'name.operation': 'operation',
  'mean.operation': 'The one access to memory, to the mutex, or to the kernel that a step makes.',
  'name.grain': 'grain',
  'mean.grain':
    'How much one step does: a whole call (by call), one access that others can notice (by visible access), or one byte (by byte). To copy a string of 23 bytes is one step by call and 23 by byte; by visible access the bytes that no thread ever writes melt into the step before, and only the slashes stay steps of their own. Counts and probabilities belong to a grain.',
  'name.interleaving': 'interleaving',
  'mean.interleaving':
    'One order in which the steps of all threads can follow each other, from the first step until nobody can run.',
  'name.schedule': 'schedule',
  'mean.schedule':
    'Who runs when, as text. `S3.V2.S2` is: S runs 3 steps, V 2, S 2. A letter with a number is here a thread and how often it runs; a step is named the same way, so prose says “step S3”. The same schedule always gives the same run.',
  'name.random-scheduler': 'random scheduler',
  'mean.random-scheduler':
    'An imagined scheduler that gives every thread that can run the same chance at every step. No machine schedules like that.',
  'name.probability': 'probability under the random scheduler',
  'mean.probability':
    'How likely an outcome is if the random scheduler chooses each step. It belongs to the grain and says nothing about how often a machine does it.',
  'name.enabled': 'can run',
  'mean.enabled':
    'A thread can run when its next step is possible now: it has not finished, the process lives, and it waits for nobody. Papers say “enabled”.',
  'name.context-switch': 'context switch',
  'mean.context-switch': 'A step by another thread than the step before.',
  'name.preemption': 'preemption',
  'mean.preemption':
    'A context switch away from a thread that could still have run. A bug that needs few preemptions is easier to meet.',
  'name.replay': 'replay',
  'mean.replay':
    'Running a schedule again, step by step. A step that cannot be taken ends the replay with a reason.',
  'name.run': 'recorded run',
  'mean.run': 'Every step of one replay with all memory before and after it. The stage draws it.',
  'name.fork': 'fork',
  'mean.fork':
    'Choosing another thread than the recorded one at the playhead. The old future stays reachable.',
  'name.state': 'state',
  'mean.state':
    'Everything that can still matter at one moment: shared memory, the mutex, and where each thread stands. Many interleavings pass through one state.',
  'name.outcome': 'outcome',
  'mean.outcome':
    'How a whole run ends, in one word for each thread: `ok` where all went well, `efault` where the kernel refused its list, `trunc:/var/cache` where its pool was imported with the shorter path `/var/cache`.',

  'name.race-condition': 'race condition',
  'mean.race-condition': 'The result depends on the order in which threads happen to run.',
  'name.data-race': 'data race',
  'mean.data-race':
    'Two threads access the same memory, at least one writes, and nothing orders the two. In C the program then has no defined meaning.',
  'name.benign-race': 'benign race',
  'mean.benign-race':
    'A data race without a visible effect. By the rules of the language it is a race all the same.',
  'name.conflict': 'conflict',
  'mean.conflict': 'Two accesses to the same object by different threads, at least one of them a write.',
  'name.independent': 'independent',
  'mean.independent':
    'Two steps of different threads are independent when exchanging them changes nothing; otherwise they are dependent.',
  'name.happens-before': 'happens-before',
  'mean.happens-before':
    'The order that the program itself guarantees between two accesses: by one thread’s own sequence, by a lock, or by waiting.',
  'name.mazurkiewicz-trace': 'Mazurkiewicz trace',
  'mean.mazurkiewicz-trace':
    'All interleavings that differ only by exchanging independent neighbours, counted as one.',
  'name.progress-graph': 'progress graph',
  'mean.progress-graph':
    'A map of two threads: one axis for the steps of each. Every interleaving is a staircase from corner to corner.',
  'name.exhaustive-search': 'exhaustive search',
  'mean.exhaustive-search':
    'Visiting every reachable state, so that no interleaving is left out. What it does not find does not exist in the model at that grain.',
  'name.sequential-consistency': 'sequential consistency',
  'mean.sequential-consistency':
    'Every read sees the latest write, in one order for all threads. Real machines and compilers promise less; the model is the charitable reading.',
  'name.mutex': 'mutex',
  'mean.mutex':
    'A lock that one thread holds at a time. The fix `lock` puts one around every use of the string.',
  'name.deadlock': 'deadlock',
  'mean.deadlock': 'Threads wait for each other, and none can ever run again.',
  'name.join': 'join',
  'mean.join':
    'Waiting until other threads have ended. As the fix `join` it keeps the list alive until nobody reads it.',
  'name.reference-count': 'reference count',
  'mean.reference-count':
    'A number of users kept with an object; whoever brings it to zero frees the object. The fix `refcount` works so.',
  'name.clone': 'clone',
  'mean.clone':
    'A private copy to work on, so that nobody else sees the changes. The fix `clone` is the merged one. Unrelated to `zfs clone`.',
  'name.window': 'window',
  'mean.window': 'The time in which the race can strike: here, while the slash is out.',
  'name.thread-pool': 'thread pool',
  'mean.thread-pool': 'A set of threads that take waiting tasks one after the other.',
  'name.task': 'task',
  'mean.task': 'One piece of work handed to a thread pool: here, the import of one pool.',
  'name.worker': 'worker',
  'mean.worker':
    'A thread that imports one pool as the source does it: it copies the list, checks it, packs it, and asks the kernel. Called A to D.',
  'name.two-worlds': 'as reported, as in the source',
  'mean.two-worlds':
    'Two models. As reported: three threads (V, S, F) over one list, as an article about the bug tells it. As in the source: workers that are all alike.',

  'name.nul': 'NUL',
  'mean.nul': 'The byte `00`. It ends a string in C.',
  'name.null-pointer': 'NULL pointer',
  'mean.null-pointer': 'The address that points to nothing. Not the same as NUL, which is a byte.',
  'name.shared-string': 'shared string',
  'mean.shared-string': 'The path of the cache file in the one list that all threads hold a pointer to.',
  'name.private-copy': 'private copy',
  'mean.private-copy': 'A copy that only one thread can reach. Nobody can change it under that thread.',
  'name.borrow': 'borrowing the slash',
  'mean.borrow':
    'Our picture for two writes: the cut puts NUL over the last slash, the restore puts the slash back. In between everybody sees a shorter path.',
  'name.torn-copy': 'torn copy',
  'mean.torn-copy':
    'Measured while the path was whole, copied while the slash was out: the length of one string with the bytes of another.',
  'name.cut-copy': 'cut copy',
  'mean.cut-copy':
    'Measured and copied while the slash was out: well-formed, with the wrong value. Nobody notices.',
  'name.grown-copy': 'grown copy',
  'mean.grown-copy':
    'Measured while the slash was out, copied after it was back: room for the short string, filled up to and including the slash.',
  'name.silent-truncation': 'silently shorter',
  'mean.silent-truncation':
    'The pool is imported with a shorter cache file path, and nobody is told. An outcome writes it as `trunc:` with that path behind it.',
  'name.use-after-free': 'use after free',
  'mean.use-after-free':
    'Reading memory that was given back, or writing to it. What is found there is anybody’s guess.',
  'name.poison': 'poison',
  'mean.poison':
    'The byte `5a` with which this model fills freed memory, so that its use can be seen. A choice of the model, not a promise of any allocator.',
  'name.over-read': 'over-read',
  'mean.over-read': 'Reading past the end of a block because no NUL stopped the reader.',
  'name.provenance': 'provenance',
  'mean.provenance': 'Which thread wrote a byte, in which step, and from which byte it was copied.',
  'name.const-cast': 'cast that drops const',
  'mean.const-cast':
    'A conversion that turns “you may only read this” into “you may write”. The compiler then no longer objects.',
  'name.walk-hint': 'walk hint (`nvp_curr`)',
  'mean.walk-hint':
    'The list’s note of where the last walk through it stood. Every worker still writes it after the fix; a hint that does not match only costs a search.',

  'name.nvlist': 'name-value list (nvlist)',
  'mean.nvlist':
    'OpenZFS’s list of named, typed values. Options, properties, and pool configurations travel as such lists.',
  'name.nvpair': 'name-value pair (nvpair)',
  'mean.nvpair': 'One entry of a list: a name, a type, and a value. It knows its own size.',
  'name.pack': 'pack, unpack',
  'mean.pack':
    'Laying a list out as one flat run of bytes, and reading it back. Nothing is compressed. In general also called serialize.',
  'name.packed-buffer': 'packed buffer',
  'mean.packed-buffer': 'The flat bytes of a packed list on their way to the kernel.',
  'name.reply-buffer': 'reply buffer',
  'mean.reply-buffer':
    'The zero-filled memory into which the kernel writes its answer. After a refusal it is still all zero.',
  'name.encoding': 'encoding: native, XDR',
  'mean.encoding':
    'Two ways to pack a list. Native keeps the layout of the machine; XDR is the same on every machine. Requests to the kernel and cache files are native; the labels on disks are XDR.',
  'name.byte-order': 'byte order',
  'mean.byte-order':
    'Whether a number begins with its least significant byte (little-endian) or its most significant one (big-endian).',
  'name.alignment': 'alignment, padding',
  'mean.alignment':
    'Values begin at multiples of eight; the unused bytes in between are padding. That is why some shorter strings need just as much room.',
  'name.header': 'header',
  'mean.header': 'The first four bytes of a packed list: encoding, byte order, and two reserved.',
  'name.verdict': 'verdict',
  'mean.verdict': 'The decoder’s answer about one field: it fits, or why it does not.',
  ...fields,
  'name.errno': 'errno',
  'mean.errno':
    'The name of an error as a call reports it: `EFAULT` for bytes that do not add up, `EINVAL` for a refused value, `ENOTSUP` for a format it does not know.',

  'name.pool': 'pool',
  'mean.pool': 'A set of disks that ZFS runs as one store.',
  'name.import': 'import, parallel import',
  'mean.import':
    'Making pools of attached disks available. With `-a` all of them; since parallel import, several at once, each in a task of its own.',
  'name.cache-file': 'cache file',
  'mean.cache-file':
    'The file that remembers which pools belong to this machine. The property `cachefile` says where it is; `none` says that there is none.',
  'name.ioctl': 'ioctl',
  'mean.ioctl': 'The call with which `zpool` hands a request to the kernel and gets a reply.',
  'name.vdev': 'vdev',
  'mean.vdev': 'A virtual device: a disk, or a group of disks, of which a pool is built.',
  'name.load-keys': 'load keys',
  'mean.load-keys':
    'Giving the kernel the key of an encrypted pool, so that it can be mounted. `zpool import -l` does it.',
  'name.backport': 'backport',
  'mean.backport':
    'Taking a change from a newer version into an older one. The version number does not show it.',

  'name.playhead': 'playhead',
  'mean.playhead':
    'The line on the timeline that says how many steps have been done. Drag it, or use the arrow keys.',
  'name.lane': 'lane',
  'mean.lane': 'The row (on a phone the column) of one thread on the timeline.',
  'name.scrub': 'scrub',
  'mean.scrub': 'Pulling the playhead to and fro through a run. Not `zpool scrub`, which checks a pool.',
  'name.statechart': 'statechart',
  'mean.statechart':
    'A thread drawn as its states and the answers that lead from one to the next. The model runs on the same charts.',
  'name.chain': 'chain of consequences',
  'mean.chain': 'The way from one byte to the message that a user reads, one link a hop.',
  'name.measured-read': 'measured, read, reported, computed',
  'mean.measured-read':
    'How a fact is known: run with the real library, read in its source, said by somebody else, or worked out by this site.',
};
