caption: Every fix in both worlds, path {path}. As reported: three threads, {term grain | by byte}. In the source: {workers fewest words} and {workers most words} workers, by visible access. “Enough” is proved for these models: every {term interleaving | interleaving} was searched. “Not enough” links to a run in the lab that shows it. The source waits already, and a worker there has one fix at a time, so its column has gaps.{^ fixes-searched}
fix: Fix
article: As reported
faithful: As in the source
enough: Enough
short: Not enough
absent: No such fix here
well: only `ok` is left
borrowed: the borrowed slash still gets into a copy
refused: a good path is turned away
freed: the list is freed too early
deadlock: deadlock, everybody waits
