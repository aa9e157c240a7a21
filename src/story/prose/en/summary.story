title: The whole thing in two minutes
share: `zpool import -a` parses its options once. Then a thread for each pool reads the same list, and the same string in it: the path of the cache file. ({chapter one-list | Chapter #})
borrow: To check the directory, a thread writes NUL over the last slash, asks, and puts the slash back. In between the string is shorter for everybody. ({chapter borrow | Chapter #})
torn: Whoever measures the string whole and copies it cut has a list with a NUL inside. The kernel answers EFAULT; `zpool` unpacks a reply that nobody wrote, and says “out of memory”. (Chapters {chapter collision | #}, {chapter kernel | #} and {chapter message | #})
cut: Whoever measures and copies it cut has a correct list with a shorter path. Nobody says anything, and where it was measured, that is the usual case. ({chapter really | Chapter #})
mend: The fix cuts a copy. Then no thread writes what others read. ({chapter fixes | Chapter #})
worlds: *As reported* gives V, S and F one part of the work each, so that one can watch it; *as in the source* every worker does all of it, as the code does. From {chapter really | chapter #} on, what counts is the second.
path: From the command to the kernel
command: parses the options, once
list: one list, one string, for all
worker: worker, for one pool
copy: copy the list
check: check the path: borrows the slash
pack: pack the copy
kernel: each asks for its own pool
loan: Borrowing, as it was
fix: The fix
