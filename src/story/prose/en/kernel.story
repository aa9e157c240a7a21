# What the kernel sees
> The kernel notices only when the cut string would have needed a smaller pair; for some paths it would not, and never where the measuring saw the hole too.

@ a
The kernel unpacks the list and checks each pair. For a string it looks for the first NUL, rounds up to {term alignment | eight}, and compares the result with the room the pair has.{^ room-line noticed}

Our pair has {byte packed room | room for} {size room}. The string now ends after {size cut} bytes and needs {size need}. The kernel answers {link efault | EFAULT}. It did not recognise a wrong path; it noticed a wrong size.{^ run}

@ b
Change the path to {path} and run the same {term schedule | schedule}. Whole, that string needs {size string /etc/zfs/pools} bytes; cut, it needs {size cut /etc/zfs/pools}. Both round up to {size room /etc/zfs/pools}. The check passes, and the pool gets `/etc/zfs` as its cache file.{^ noticed run} And where already the measuring saw the hole, as at the end of {chapter collision | chapter #}, no size is wrong for any path.

The rule: let L be the length of the path and p the index of the slash. The tear is noticed exactly when `⌊L/8⌋` and `⌊p/8⌋` differ. If the last name has {size safeName words} or more characters, a tear is always noticed.{^ noticed}

The other encoding, XDR, is no safer: it fails in the same cases.{^ xdr}

? `/my/zfs/c` and `/abcdefg/c` both end in a one-letter name. Under this schedule one tear is noticed. Which?
+ `/my/zfs/c`
- `/abcdefg/c`
! `/my/zfs/c`.
!! L = {size length /my/zfs/c} and p = {size slash /my/zfs/c} lie in different groups of {size alignment words}. L = {size length /abcdefg/c} and p = {size slash /abcdefg/c} lie in the same one.{^ noticed rule}
