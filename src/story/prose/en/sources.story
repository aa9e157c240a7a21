issue: The report, `openzfs/zfs#16405`. Its words, not ours.
report-analysis: The report’s own analysis, as the article retells it; only the beginning of the issue was at hand.
pull: The pull request that fixed it: the options, and what was tested.
pull-servers: The pull request, which tested two servers: one with encryption that failed about half the time, one without that failed every time.
article: The article about the bug, in Chinese. Its first claim is borne out here, its second is not ({chapter freed | chapter #}).
article-lifetime: The article’s second claim. It stands neither in the issue nor in the pull request.
article-audit: The article asks for an audit of casts that drop `const`.
one-pointer: Read in the source: the one list is stored in every task.
dispatch: Read in the source: each task goes to the thread pool.
wait: Read in the source: the main thread waits for the whole pool.
free-shared: Read in the source: the main thread frees the list afterwards.
measure-line: Read in the source: the length of the string is taken here.
copy-line: Read in the source: the bytes are copied here.
room-line: Read in the source: the decoder compares the room with what the string needs.
cut-line: Read in the source: the write through the cast.
stat-line: Read in the source: the directory is looked up here.
restore-line: Read in the source: the slash is put back.
reply-line: Read in the source: the reply is unpacked whatever the request returned.
overwrite-line: Read in the source: the variable now names the private list.
free-private: Read in the source: the private list is freed.
memory-line: Read in the source: any failure to unpack is told as a lack of memory.
exit-line: Read in the source: with error printing on, the process exits.
cached-paths: Read in the source: another place with this pattern.
compare-line: Read in the source: a third place with this pattern.
none-line: Read in the source: here the check leaves for an empty value, and right below it for `none`.
hint-line: Read in the source: the walk hint is written here.
wire: Measured: the bytes that the real library packs, whole and torn.
noticed: Measured with the real library: which cut strings the decoder notices, for fifteen paths and at every index.
xdr: Measured with the real library: the same tears in XDR.
reply: Measured with the real library: replies of zero bytes, on a little-endian and a big-endian machine.
order: Read in the source, line by line: who touches what, in which order.
exit-measured: Measured with the real `libzfs_util.c`: a reply of zeros prints this line and exits with status {fact exitStatus}.
after-exit: Read in the source: what the end of the process leaves undone. The model takes a request as one step.
silent-path: Read in the source: the kernel looks at the text only, and a directory is accepted in silence.
root-level: Measured: two threads on a real list, in this order, crash at this address; in {fact freeRuns} free-running passes it did not occur.
rates: Measured with the real library in a harness of our own: {fact harnessThreads words} threads, a real `stat`, {fact rounds} rounds. Not a rate on your machine.
hint: Measured with ThreadSanitizer: one report is left after the fix.
versions: Read in the repository: commits, dates, and tags.
not-kept: Read in the source: importing sets the property anew, and nothing stores it in the pool.
casts: Measured: the warnings of gcc on Linux; then each place was read.
cast-history: Read in the history of the repository: the two commits of March 2023, and the one that let threads share the list.
run: Computed here: this very run, replayed.
codec: Computed here: packed by this site’s codec, which equals the real library byte for byte.
rule: Computed here from the lengths of the two paths.
searched: Computed here: every interleaving searched, path {path}, no fix, by call.
byte-search: Computed here: the same search at a finer grain.
fixes-searched: Computed here: every interleaving with each fix, searched.
reported-searched: Computed here: every interleaving as reported, searched with each fix alone.
worlds: A choice of this site: two models, so that what was claimed and what the code does are never mixed.
poison: A choice of this model: freed bytes read so. A real allocator may leave anything.
scheduler: The random scheduler of this model: every thread that can run has the same chance at each step.
advice: Advice that follows from what was read in the source. It was not measured.
