# What really happens
> In the source all workers are alike; where it was measured, the usual damage is a silently shorter path, and a path one level deep can crash.

@ a1
~ The stage changes to the world *as in the source*, since only that tells what happens in the code. What V and S did apart, every worker does alone, one after the other; whatever held for V and S holds for two workers that meet.

In the source there are only workers, all alike. Each first {step A.P1 | measures} and {step A.P2 | copies} the shared string into its own list; then it checks the string and {step A.C6 | borrows the slash}.{^ order measure-line copy-line} Several accidents can follow.

If the slash is missing while a worker measures *and* copies, the copy comes out shorter: a correct list with a wrong value. {thread B | Worker B} starts while {thread A | A’s} slash is borrowed, and gets `/var/cache`.{^ run}

? B goes on and validates the `/var/cache` that it sees. Does its check fail?
- Yes: there is no file of that name
+ No
!@ a
! No.
!! B finds a slash at {byte string before | index #}, cuts there, and asks about `/var`, which exists. B borrows from a borrowed string, and every check passes.{^ order run}

@ a
% The pool takes `/var/cache` as its cache file, and `zpool` says nothing.{^ silent-path}

@ b
If the slash goes missing *between* measuring and copying, the copy is {term torn-copy | torn}, and the kernel answers EFAULT.{^ run}

Between measuring and copying lies one small allocation; there is little time to lose the slash in. For the silent accident the slash must be away for both, and it is away as long as a `stat` takes. Measured with the real library, {fact harnessThreads words} threads and a real `stat`: of all worker passes {fact tornShare} were torn, and {fact cutShare} {term cut-copy | cut} or {term grown-copy | grown} (measured without the slash, copied with it). Nearly all of those are cut.{^ rates} Where it was measured, the silent outcome is the usual one.

~ Rates are from one harness on {fact harnessCpus words} CPUs and swing several-fold between runs.{^ rates} The loud outcome was seen on two servers: on one in about half of all runs, on the other in every run.{^ pull-servers} A silent one prints nothing, so no such count has it. How large the loud share is depends on the allocator and the timing of the platform; the harness did not reproduce it.

@ c
{picture c | Picture #} has a path with a single slash. When {thread B | B} {step B.C6 | borrows it}, the string is empty; {thread A | A}, already past {step A.C3 | the test for a leading slash}, {step A.C4 | finds none}: the search for a slash answers NULL, and the byte behind it is at address {fact faultAddress}.{^ root-level run}

Two milder accidents cost one pool and are told. If A’s slash comes back while B is between its own cut and its `stat`, B’s `stat` meets the whole path, which names a file: a good path is turned away as no directory, `baddir`. And a grown copy ends in a slash, which the kernel refuses, `einval`.{^ order silent-path}

~ The crash was seen when that order was forced; in free-running trials it did not occur.{^ root-level}
