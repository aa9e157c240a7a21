# The collision
> The room was measured while the path was whole, and the bytes were copied while the slash was missing.

@ a1
Now let two threads overlap. The {thread S | serializing thread} {step S1 | measures}: {size length} characters and a NUL, so the pair gets {byte packed room | room} for {size room}. It deals with header and name.

@ a2
Then the {thread V | validating thread} runs for two steps. It {step V1 | finds the last slash} and {step V2 | writes NUL over it}.

? The serializing thread goes on, as it decided before. What will it copy?
- The whole path: it was measured whole
- {size slash words capital} characters, and then it stops at the NUL
+ {size string} bytes, with the hole among them
!@ a
! {size string} bytes, with the hole among them.
!! A copy of a known length does not look for a NUL. The length was decided at {step S1}, the bytes are read at {step S4}.{^ noticed run}

@ a
% {byte packed hole | Byte #} should be {hex expected}. It is {hex actual}. Select it: the page names the thread that wrote the NUL, the step, and the index it came from.

% Alone, each thread does its work correctly. Now scrub across {step S3 | steps #} to {step S4 | #} and watch the byte fall in. This copy is called {term torn-copy | torn}: its length belongs to one string and its bytes to another.{^ noticed}

@ b
Move the validating thread behind {step S4}, as in {picture b | picture #}: the same steps, one whole path, and no trouble.{^ run} Nothing changed but the order.

? Now let V take its two steps first, and S all of its own after them. The string has the same hole when S copies it. Will the kernel notice?
- Yes, it finds the NUL in the middle of the path
+ No
!@ c
! No. The serializing thread ends with {token c.S}: the kernel has accepted the shorter path.
!! This time the measuring saw the hole too. Length and bytes agree, so the list is correct. Only its value is wrong.{^ noticed run}
