# The message was wrong
> The message says “out of memory”; what was wrong is one byte of a path.

@ a
A storage server has {fact pools words} large {term pool | pools}, about {fact disks} disks in all, encrypted with {fact cipher}. One command imports them and loads their keys: `zpool import -al`.{^ issue} With it goes `-o cachefile=/var/cache/zpool.cache`, which says where the cache file belongs.{^ pull}

Sometimes it works. Sometimes it prints {link outOfMemory | internal error: out of memory}, and some of the pools are missing.{^ issue} Memory has nothing to do with it.

For this command `zpool` sends {size list | # bytes} of properties with each pool.{^ wire} One of them was wrong: {byte packed hole | byte #}, {hex actual} in place of {hex expected}. It holds the last slash of the path; every other byte is as it should be.{^ wire codec}

? The pools are encrypted, and the command loads their keys. Does the import also fail without encryption?
- No: the keys are what there was no memory for
- Yes, but less often
+ Yes, and there it failed every time
! Yes, and there it failed every time.
!! The pull request names a second server, without encryption, on which no import came through.{^ pull-servers} Encryption is no part of the cause.

The report traced the message to `nvlist_unpack`, which had answered EOPNOTSUPP.{^ issue} Further back, the list of properties was already damaged when the kernel unpacked it, and the damage was a NUL inside the path of the cache file.{^ report-analysis} The {link efault | EFAULT} on the stage comes from the kernel, before all that; {chapter message | chapter #} follows it to the message.

An article about this bug blames two things: a value that is changed for a moment while others read it, and a list that is freed too soon.{^ article} These pages check both, step by step and byte by byte.

They do so in {term two-worlds | two worlds}; the stage names its world above the string. *As reported* tells it as that article does, and gives each part of the work a thread of its own: {thread V} validates the path, {thread S} serializes the list, {thread F} frees it. That is easy to watch, and both claims can be tried. *As in the source* does what the code does: all threads alike, each doing all of the work. Up to {chapter freed | chapter #} most pictures show the first; from {chapter really | chapter #} on, the second tells what really happens.{^ worlds}

The stage begins at the end of one bad run.{^ run} Take the {term playhead | playhead}, the black flag above the lanes, and pull it to the left. Or read on: the stage follows the text.
