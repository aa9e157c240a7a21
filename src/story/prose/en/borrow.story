# Borrowing a slash
> To check the directory, the code writes NUL over the last slash and puts it back; in between everybody sees a shorter path.

@ a
~ Back to the world *as reported*: there one thread does nothing but validate, so one sees what it does to the string.

A cache file is accepted only if its directory exists. The path is {path}; the directory is what stands before the last slash. `stat` wants a string that ends there, so the code makes one in place.

It {step V1 | finds the last slash}, {step V2 | writes NUL over it}, {step V3 | asks about} `/var/cache`, and {step V4 | writes the slash back}.{^ cut-line stat-line restore-line} Two stores to one byte, and the string is as good as new. The pointer was `const`; a cast took that word away.{^ cut-line casts}

While one thread is alone, nobody can tell that anything happened. But between the two stores the string in memory *is* `/var/cache`, for everyone who holds the pointer.

A change that will be undone is still a change. The timeline shades this time: the slash is borrowed. Drag the playhead through the shade and watch {byte string slash | index #}, where the strip has a hole.

@ a1
? While the slash is borrowed, another thread calls `strlen` on the same pointer. What does it count?
- {size length}
- {size name}
+ {size slash}
!@ a
! {size slash}.
!! `strlen` counts up to the first NUL, which now stands at {byte string slash | index #}. The {byte string name | characters} of `zpool.cache`, {size name words} of them, are still there, behind the hole.{^ noticed run}

@ a2
Two steps later the slash is back. Whoever looked before or after saw the whole path. Whoever looked in between did not.
