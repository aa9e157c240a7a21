# 全部交错
> 搜索能说清什么可能发生、最少要几次抢占，却说不出你的机器上多久发生一次。

@ a
两个工作线程，一次调用算一步：共有 {search interleavings source-2} 种{term interleaving | 交错}，途经的{term state | 状态}却只有 {search states source-2} 个；若独立的相邻步对调不算不同，就归为 {search traces source-2} 条 {term mazurkiewicz-trace | Mazurkiewicz 迹}。{^ searched}

@ b
三个工作线程：{search interleavings source-3} 种交错，{search states source-3} 个状态。{^ searched}没有谁能把这么多次序都测一遍，遍历状态却一个不漏。

~ 三个工作线程时，{term grain | 粗粒度}可达 {search outcomes source-3} 种结局，再细的步子可达 {search outcomes source-3-slot} 种。{^ byte-search}所谓搜遍，只是在这个粒度上搜遍。

@ a
让{term random-scheduler | 随机调度器}逐步挑选，两个工作线程时，全部正常占 {chance source-2 allOk 2}；{chance source-2 anyBadDir 2} 把好端端的路径说成不是目录；{chance source-2 anyDetected 2} 得到 EFAULT，{term silent-truncation | 静默截断} {chance source-2 anySilentTruncation 3}，被拒绝 {chance source-2 anyKernelReject 3}。{^ searched}

? 同一场竞态，把每步从一次调用改成一个字节。随机调度器下静默截断的概率，升还是降？
- 升：可以插进来的地方更多
- 不变：还是同一场竞态
+ 降
! 降，从 {chance source-2 anySilentTruncation 2} 降到 {chance source-2-byte anySilentTruncation 2}。
!! 一个线程要趁另一个不动，连续走很多步。公平的硬币几乎不会连出这么多次同一面。这个概率随步子切得多细而变，不是竞态本身的性质。{^ byte-search}

别把这些数字搬到你的服务器上：这个调度器给 `stat` 的时间和别的步一样多。{^ scheduler}换成字节粒度，静默截断几乎消失；而在真实机器上，它才是常见的那个。{^ rates}

靠得住的是两件事：什么可能发生，以及最少要几次{term preemption | 抢占}。静默截断要{fewest source-2 anySilentTruncation words}次，其余几种坏结局要{fewest source-2 anyDetected words}次。{^ searched}
