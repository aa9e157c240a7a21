/**
 * The statements that the site leans on, `fact.` and the id, each in our own words. `{name}` is a value of
 * facts/figures.ts. docs/facts.md is made of the English ones.
 */
export const facts = {
  'facts.title': 'Facts and sources',
  'facts.lead':
    'What this site leans on, and how it is known: measured with the real library or program, read in the source, reported by somebody else, or computed here. Lines are those of OpenZFS at commit `bd949b10be`, the parent of the fix.',
  'facts.unknown': (args: { readonly text: string }) => `There is no fact “${args.text}”.`,
  'facts.link': (args: { readonly id: string }) => `Link to this fact: ${args.id}`,

  'known.measured': 'measured',
  'known.read': 'read',
  'known.reported': 'reported',
  'known.computed': 'computed here',
  'source.issue': (args: { readonly number: number }) => `issue ${args.number}`,
  'source.pull': (args: { readonly number: number }) => `pull request ${args.number}`,
  'source.library': 'the real libnvpair and libzfs, run by us',
  'source.writeUp': 'an article about the issue (in Chinese)',
  'source.model': 'docs/model.md',
  'source.search': 'the search of this site',

  'section.report': 'Who reported what',
  'section.bytes': 'The bytes',
  'section.order': 'Who touches what, in which order',
  'section.rates': 'How often',
  'section.versions': 'Versions',
  'section.casts': 'Other casts that drop const',
  'section.model': 'This model',
  'section.corrected': 'What was corrected',

  'fact.report-setup':
    'A FreeBSD 14.1 system with OpenZFS 2.2.4 and parallel import backported; {pools} pools on about {disks} disks, encrypted with `aes-256-gcm`, created with `-o cachefile=/var/cache/zpool.cache`, imported with `zpool import -al`.',
  'fact.report-message':
    'The import sometimes printed `internal error: out of memory` and left pools out. The report traced that to `nvlist_unpack`, which answered EOPNOTSUPP, and says that memory had nothing to do with it. Only the beginning of its analysis was at hand.',
  'fact.pull-request':
    'The shared list must not be modified by the threads; checking `cachefile` did so for a moment; now it works on a copy. Two test servers: one failed about half the time and then ran {iterationsWithFix} times in a row without a failure, the other, without encryption, failed every time and then succeeded about a hundred times. So encryption is no part of the cause. Freeing is not mentioned.',
  'fact.article-claims':
    'An article about the issue names two defects: the value that is changed while it is shared, and a list that `zpool_import_props` frees too soon. It asks for an audit of casts that drop const. The source does not bear out the second defect.',
  'fact.request-bytes':
    'For `/var/cache/zpool.cache` each worker sends {requestBytes} bytes, native encoding, little-endian: {headerBytes} of header, {versionAndFlagsBytes} of version and flags, a pair of {pairBytes} whose size stands at byte {pairSizeOffset}, the name in bytes {nameFrom} to {nameTo}, the value from byte {valueFrom}, and {endBytes} zero bytes at the end. With `/var/cache` the list takes {shortRequestBytes}.',
  'fact.torn-byte':
    'A torn list differs from the whole one in byte {tornOffset} alone, index {tornIndex} of the string: `00` for `2f`. The pair has room for {room} bytes, the string that is left needs {need}: EFAULT.',
  'fact.three-copies':
    'A copy goes wrong in three ways, by what its two reads saw: torn (measured whole, copied cut), cut (both cut), grown (measured cut, copied whole). A cut copy is never noticed. A grown one unpacks as the directory with its slash, where padding ends the string.',
  'fact.rule-of-eight':
    'With L the length of the path and p the index of the slash, a torn copy is noticed exactly when ⌊L/8⌋ and ⌊p/8⌋ differ. A last name of {noticedName} or more characters is always noticed.',
  'fact.over-read':
    'A grown copy whose directory and slash fill a multiple of {alignment} has no NUL inside its pair: the reader runs past the block. AddressSanitizer reports it; the release build then answered EFAULT.',
  'fact.xdr':
    'XDR carries the length of the string and also the size of the decoded pair; the two disagree in exactly the same cases, so it is not safer. The kernel request is always native.',
  'fact.zero-reply':
    'Four or more zero bytes unpack to ENOTSUP on a little-endian machine: byte {orderOffset} says big-endian. On s390x, a big-endian machine, {bigEndianZeros} zero bytes are an empty list.',
  'fact.cache-files':
    'A cache file is native today: `spa_config_write` packs by `fnvlist_pack`, which packs native. The labels on disks are XDR, and cache files of old were.',
  'fact.one-list':
    'The `-o` options become one list. Every pool’s task gets the same pointer and goes to a thread pool, at most {threadsPerCpu} threads for each CPU; only `import -a` does so.',
  'fact.copy-before-cut':
    'A worker measures and copies the string into a list of its own before it cuts. So its own cut never hurts it, only another’s does.',
  'fact.borrow':
    'Find the last slash, look at what stands behind it, write NUL over it, ask `stat` about the rest, write the slash back. The pointer was const; a cast took that away.',
  'fact.before-the-slash':
    'With `-o cachefile=none`, and with an empty value, the check leaves before it looks for a slash: nothing is cut, and such an import is not affected. The import service that comes with OpenZFS, `zfs-import-scan.service`, gives `none`.',
  'fact.nested-cuts':
    'A worker that starts while the slash is out checks the shorter path, finds an earlier slash, and cuts there. Each puts back its own; in every measured run the string was whole in the end.',
  'fact.who-frees':
    'The function points its variable at its private list and frees that. The main thread frees the shared one, after it has waited for all workers.',
  'fact.kernel-first':
    'The kernel unpacks the request first. Where that fails it leaves at once, with its errno and before it has written a reply.',
  'fact.reply-read-anyway':
    'The errno is stored, but the reply is unpacked whatever the request returned. The reply buffer comes from `calloc`.',
  'fact.out-of-memory':
    'Reading an all-zero reply prints `internal error: out of memory` and ends the process with status {exitStatus}. Requests already in the kernel may finish; pools not yet asked for are not imported, and for the others no keys are loaded and nothing is mounted. The EFAULT is never shown.',
  'fact.after-cut':
    'The kernel looks at the text only: it accepts `/var/cache` as a cache file, and an empty value as the default. `zpool` says nothing.',
  'fact.after-grown':
    'A path that ends in a slash is refused with EINVAL after the pool was loaded; that one import fails and the others go on.',
  'fact.bad-directory':
    'If another worker puts the slash back between the cut and the `stat`, the file itself is asked about: “not a valid directory”. That pool is not imported.',
  'fact.address-one':
    'For `/zpool.cache` the cut leaves an empty string. Between the test for a leading slash and the search for the last one, another’s cut makes the search find nothing, and address {faultAddress} is read. Seen when that order was forced; never in {passesWithoutCrash} free-running passes.',
  'fact.rates':
    'Two threads, {harnessCpus} CPUs, a real `stat`: {wholePercent}% of worker passes whole, {tornPercent}% torn, {silentPercent}% cut or grown. The usual damage is the silent one.',
  'fact.spread':
    'Rates swing several-fold between runs, with the number of threads, and with what stands in place of `stat`. The shares that the report gives were not reproduced.',
  'fact.allocation-gap':
    'Measuring and copying are one small allocation apart. Slowing that allocation makes torn copies more frequent, with two threads and a few microseconds more frequent than cut ones.',
  'fact.race-reports':
    'ThreadSanitizer reports the NUL store against a measuring read and against the search for the slash, the restoring store against a plain read, and the walk hint against itself.',
  'fact.walk-hint':
    'After the fix one report is left: every worker writes the shared list’s walk hint. By the rules of the language that is a data race; its effect is that the function may search the list.',
  'fact.two-commits':
    'Parallel import (`c183d164aa`) reached master on 22 April 2024, the fix (`1f5bf91a85`) on 7 August 2024: {daysApart} days and {commitsApart} commits apart.',
  'fact.tags':
    'No tag has the first without the second. The first tag with either is `zfs-2.3.0-rc1`; it has both, and so has 2.3.0. The 2.2 releases that were looked at (2.2.4, 2.2.5, 2.2.9) have no parallel import.',
  'fact.who-is-affected':
    'Builds of master from those days, and systems that took master or backported parallel import, such as the reporter’s FreeBSD.',
  'fact.version-strings':
    'Between 2.2 and 2.3, master calls itself 2.2.99. FreeBSD 15.0-CURRENT printed `zfs-2.2.99-456` on one of those days; TrueNAS 24.10 prints `zfs-2.2.99-1`. Such a number does not tell on which side of the fix a build stands. Its commit does.',
  'fact.not-kept':
    'A pool keeps no `cachefile` over an export and an import: the property is set again by each import. So a default cache file that one finds later is no trace of this race.',
  'fact.const-casts':
    'gcc’s `-Wcast-qual`, together with a header in which `strchr` and its kin keep const, finds {casts} places in the libraries and the two commands (Linux build). {castsWritten} are written through, in {castFunctions} functions; {castsWrittenHere} of them are the stores of this story. All of them cut a string and put the byte back.',
  'fact.second-place':
    'Another of them, `discover_cached_paths`, cuts and restores a string inside a list ({castsWrittenInDiscover} casts). It runs in the main thread before the scan threads start, so it is no race today.',
  'fact.third-place':
    'The last of them, `zfs_compare`, cuts and restores the names of two datasets while it sorts a listing ({castsWrittenInCompare} casts over `strchr`). That is one thread, so it is not known to be a race; but a property is read from a handle whose name is cut.',
  'fact.cast-history':
    'The cut is as old as the first import, and was legal. When the strings became const (`d1807f168e`), {castsSilenced} casts silenced the compiler, and a commit of the same pull request (`47a7062772`) wrote down the condition: nothing may access the string concurrently. {conditionDays} days later threads shared it.',
  'fact.model-two':
    'Two workers, by call, no fix: {interleavingsOfTwo} interleavings, {statesOfTwo} states, {tracesOfTwo} Mazurkiewicz traces. Under the random scheduler: clean {allOk}, good path turned away {badDirectory}, EFAULT {detected}, silently shorter {silent}, refused with EINVAL {refused}. Fewest preemptions: {silentPreemptions} for silently shorter, {otherPreemptions} for the others.',
  'fact.model-three':
    'Three workers: {interleavingsOfThree} interleavings, {statesOfThree} states. By call they reach {outcomesOfThree} outcomes; by visible access and by byte, {outcomesOfThreeFiner}.',
  'fact.model-grain':
    'The silent outcome falls from {silent} by call to {silentByByte} by byte, though nothing about the race has changed: a probability belongs to its grain and scheduler, and to no machine.',
  'fact.model-fixes':
    'With `clone` or `lock` every interleaving of the workers ends well. `lock-narrow` still reaches EFAULT, truncation, and refusal. A proof holds for its number of workers, path, fix, and grain.',
  'fact.model-reported':
    'As reported, a fix for the content and one for the lifetime are needed together: `clone` or `lock` with `join` or `refcount`. Neither alone is enough.',
  'fact.model-limits':
    'The model is sequentially consistent, knows one property, and takes the request as one step. Freed bytes read `5a`: a choice of the model.',

  'corrected.when': ({ month }: { readonly month: string }) => `Corrected in ${month}`,
  'corrected.casts':
    'Here stood {castsBefore} places, {castsWrittenBefore} of them written through, in {castFunctionsBefore} functions. Two passes of the compiler had been run apart, and each alone is blind to a cast over a search function. Together they find {casts}, {castsWritten} and {castFunctions}.',
  'corrected.cacheFiles': 'Cache files were said to be XDR. They were once; today they are native.',
  'corrected.none': 'Every `-o cachefile=…` counted as affected. `none` and an empty value are not.',
  'corrected.versions':
    'A build that calls itself 2.2.99 fell under “2.2 or older: probably not affected”. Affected builds of master call themselves so.',
  'corrected.trace':
    'A default cache file was named as the trace of a silent cut. It is not: the property is not kept.',
  'corrected.grown':
    'In a copy that grew back, only the measuring was drawn in alarm. The read of the restored slash is half of the harm, and is now drawn so too.',
};
