# 全部交错
> 搜索能确定什么可能发生、最少需要几次抢占，但不能说明它在你的机器上多久发生一次。

@ a
“按源码”的两个工作线程，按调用：共有 {search interleavings source-2} 种{term interleaving | 交错}，但只经过 {search states source-2} 个{term state | 状态}；如果把只差独立相邻步次序的交错算作同一种，就归为 {search traces source-2} 条 {term mazurkiewicz-trace | Mazurkiewicz 迹}。{^ searched}

@ b
三个工作线程：{search interleavings source-3} 种交错，{search states source-3} 个状态。{^ searched}没有哪个测试能跑遍这么多次序，遍历状态却可以一个不漏。

~ 一步有多大，就是{term grain | 粒度}：*按调用*，一步是整个调用；*按可见访问*，一步包含其他线程分辨不出先后的全部操作；*按字节*，一步是一个字节。三个工作线程时，按调用可达 {search outcomes source-3} 种结局，按可见访问可达 {search outcomes source-3-slot} 种。{^ byte-search}所谓穷举，只是在这个粒度上穷举。

@ a
让{term random-scheduler | 随机调度器}在每一步选择线程。两个工作线程时，全部正常的概率是 {chance source-2 allOk 2}；正确的路径被误报为不是目录的概率是 {chance source-2 anyBadDir 2}；其余依次是 EFAULT {chance source-2 anyDetected 2}，{term silent-truncation | 静默截断} {chance source-2 anySilentTruncation 3}，被内核拒绝 {chance source-2 anyKernelReject 3}。{^ searched}

? 同一场竞态，把一步从一次调用改成一个字节。随机调度器下静默截断的概率会上升还是下降？
- 上升：可以交错的位置更多
- 不变：还是同一场竞态
+ 下降
! 下降，从 {chance source-2 anySilentTruncation 2} 降到 {chance source-2-byte anySilentTruncation 2}。
!! 一个线程必须在另一个停住时连续执行很多步，公平的硬币几乎不会连续这么多次掷出同一面。这个概率随粒度而变，不是竞态本身的性质。{^ byte-search}

% 不要把这些数字套用到你的服务器上：这个调度器给 `stat` 的时间和其他步一样多。{^ scheduler}换成按字节，静默截断几乎消失；而在真实机器上，它才是常见的那个。{^ rates}

可靠的是两件事：什么可能发生，以及最少需要几次{term preemption | 抢占}。在“按源码”的世界里，两个工作线程、按调用：静默截断需要{fewest source-2 anySilentTruncation words}次，其余几种异常结局需要{fewest source-2 anyDetected words}次。{^ searched}
