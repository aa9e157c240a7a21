# Two fixes, and the tempting ones
> Stop changing the shared string, and free only when the last user is done; the merged fix does the first, the source already did the second.

@ a
~ Back to the world *as reported*, the only one in which both defects exist; then the same fixes *as in the source*.

The first fix: do not borrow. Copy the string, cut the {term clone | copy}, free it. The second: let the list live until its last user is done, by {term join | waiting} or by {term reference-count | counting references}.

As reported, where both defects exist, neither alone is enough. With `clone` alone the {thread F | freeing thread} can still come too soon.{^ reported-searched run}

@ b
With `join` alone the borrowed slash still tears the copy.{^ run}

@ c
`clone` with `join`, `clone` with a reference count, or `lock` with `join` leave one {term outcome | outcome}, and it is good; here `lock` is one {term mutex | mutex} around everything that reads or writes the string, from the measuring on.{^ fixes-searched} Watch {byte string slash | index #}: {step V2 | the cut} happens in a private copy.

@ f
The source already waited, so the merged change, the clone, is enough: no worker writes the string any more, at any {term grain | grain}.{^ pull wait fixes-searched}

? You put a {term mutex | mutex} around the steps that borrow the slash, C4 to C8, and nothing else. Which bad outcome disappears?
+ Only `baddir`, the false “not a directory”
- All of them
- A silently shorter path
!@ d
! Only `baddir`.
!! Measuring and copying, P1 and P2, still read the string without the lock. The silently shorter path, EFAULT and EINVAL stay reachable.{^ fixes-searched}

@ d
% Some repairs only look right. A lock around the borrowing alone, `lock-narrow`, leaves the copying outside it: {thread B | worker B} copies while {thread A | A} holds the mutex.{^ run}

@ e
A lock held while waiting for the others, `join-holding-lock`, stops everybody: they wait for the lock, and its holder waits for them.{^ run}

@ f
## Fix by fix
%= fixes-table

One race is left after the merged fix: each worker still writes the shared list’s {term walk-hint | walk hint}, a pointer in the list to where the last search through it stopped, so that the next one can begin there. By the language rules that is a {term data-race | data race}; its only effect is that the function may search the list from its beginning.{^ hint hint-line}
