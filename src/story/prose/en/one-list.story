# One list, many hands
> `zpool import -a` parses the options once and gives every pool’s task the same list.

@ a
~ The stage changes to the world *as in the source*, for what the code does with one list: {thread A | four workers}, all alike. Each block is one of their steps; the sentence at the flag tells what it did.

`zpool import -a` turns the `-o` options into one {term nvlist | name-value list} before it touches any pool. Ours has a single pair: the name `cachefile` and the path.

Then it makes one {term task | task} per pool and hands the tasks to a {term thread-pool | thread pool}, at most {fact threadsPerCpu words} threads for each CPU.{^ dispatch order} Every task gets the same pointer.{^ one-pointer} Nobody makes a copy first.

That is safe as long as everybody only reads, and reading is all that is meant to happen here: a {term worker | worker} goes through the pairs, copies each into a list of its own, checks it, packs its list, and asks the kernel to import its pool.{^ order}

@ a1
Press Play. With nobody in the way, {thread A | four workers} run one after the other, and each ends with {token A}.{^ run}

Nothing in this picture waits for anybody, and nothing guards the string. It needs only one reader who also writes.

? You import a single pool by name, with the same `-o cachefile`. Can one worker spoil the path for itself?
- Yes, whenever it cuts the slash before it copies the string
+ No
- Only if the path has a single slash
! No.
!! Only `import -a` uses the thread pool, and a worker copies the string before it cuts the slash. Only another worker’s cut can hurt it.{^ order}
