# From EFAULT to “out of memory”
> `zpool` unpacked a reply that nobody had written, and took that failure for a lack of memory.

@ a
The {link efault | EFAULT} of the kernel is never shown to anybody. The kernel refused the request {link noReply | before it wrote any reply}.{^ order} The {term reply-buffer | reply buffer} came from `calloc`, so {link zeroBytes | all its bytes are zero}.{^ order}

`zpool` stores the {term errno | errno}, but unpacks the reply first, whatever the request returned.{^ reply-line} {byte reply encoding | Byte #} is zero: native encoding. {byte reply endian | Byte #} gives the {term byte-order | byte order}, and {link endianByte | zero means big-endian}. This machine is little-endian, so `nvlist_unpack` answers {link enotsup | ENOTSUP}, the EOPNOTSUPP of the report.{^ reply}

The caller takes any failure to unpack for a lack of memory, prints {link outOfMemory | internal error: out of memory}, and {link exit | calls} `exit(1)`.{^ memory-line exit-line exit-measured} That ends the whole process, not one import.

Requests already in the kernel may finish. {link otherPools | Pools that were not yet asked for} are not imported, and for those that were, no keys are loaded and nothing is mounted.{^ after-exit}

One byte has become a sentence about something else.

? The same zero-filled reply on a big-endian machine: what does `nvlist_unpack` answer?
- ENOTSUP, as here
- EFAULT
+ Success, with an empty list
! Success, with an empty list. That was measured on {fact bigEndianMachine} with {fact bigEndianReply} zero bytes.{^ reply}
!! There, zero is the machine’s own byte order. The message depends on a byte that nobody wrote. What `zpool` would then print was not measured.
