# Every interleaving
> A search can say what is possible and how few preemptions it takes; it cannot say how often your machine will do it.

@ a
Two workers as in the source, by call: {search interleavings source-2} {term interleaving | interleavings}. They pass through only {search states source-2} {term state | states}, and they fall into {search traces source-2} {term mazurkiewicz-trace | Mazurkiewicz traces}, where swapping independent neighbours makes no difference.{^ searched}

@ b
Three workers: {search interleavings source-3} interleavings, {search states source-3} states.{^ searched} Nobody tests that many orders; a search through the states covers them all.

~ How much is one step? That is the {term grain | grain}: *by call*, a whole call; *by visible access*, as much as other threads cannot tell apart; *by byte*, one byte. With three workers it reaches {search outcomes source-3} outcomes by call and {search outcomes source-3-slot} by visible access.{^ byte-search} A search is complete for its grain only.

@ a
Let a {term random-scheduler | random scheduler} choose at each step. With two workers everything ends well in {chance source-2 allOk 2}; in {chance source-2 anyBadDir 2} a good path is turned away; EFAULT follows in {chance source-2 anyDetected 2}, a {term silent-truncation | silently shorter} path in {chance source-2 anySilentTruncation 3}, a refusal in {chance source-2 anyKernelReject 3}.{^ searched}

? The same race, by byte instead of by call. Does the chance of a silently shorter path under the random scheduler rise or fall?
- It rises: there are more places to interrupt
- It stays: it is the same race
+ It falls
! It falls, from {chance source-2 anySilentTruncation 2} to {chance source-2-byte anySilentTruncation 2}.
!! One worker must run through many steps while the other rests. A fair coin almost never gives one side so many in a row. The probability belongs to the grain, not to the race.{^ byte-search}

% Do not take these numbers to your server. This scheduler gives `stat` no more time than any other step.{^ scheduler} Stepped by byte the silent outcome almost vanishes; on a real machine it was the usual one.{^ rates}

What holds is the possible, and the fewest {term preemption | preemptions}. With two workers as in the source, by call: {fewest source-2 anySilentTruncation words} for a silently shorter path, {fewest source-2 anyDetected words} for the other failures.{^ searched}
