# 真正发生的事
> 源码里的工作线程都一样；实测中，常见的后果是路径悄悄变短；只有一层的路径还可能让进程崩溃。

@ a
源码里只有工作线程，个个一样：先把共享字符串{step A.P1 | 量好}、{step A.P2 | 抄进}自己的列表，再去校验它，{step A.C6 | 借走斜杠}。{^ order measure-line copy-line}由此会出好几种事故。

斜杠若在量*和*抄时都不在，副本只是短了一截：列表没有毛病，值却是错的。{thread B | 工作线程 B} 在 {thread A | A} 借走斜杠时起步，得到 `/var/cache`。池就用它当缓存文件，`zpool` 一声不吭。{^ silent-path run}

? B 接着校验它看到的 `/var/cache`。校验会失败吗？
- 会：没有叫这个名字的文件
+ 不会
! 不会。
!! B 在{byte string before | 下标 #} 找到斜杠，切断后询问 `/var`，这个目录存在。B 在别人借过的字符串上又借了一次，每一关都通过。{^ order run}

@ b
斜杠若恰在量与抄*之间*不见，副本就{term torn-copy | 撕裂}了，内核返回 EFAULT。{^ run}

量与抄之间只隔着一次小小的内存分配，斜杠很难恰好在这时不见。静默的事故要斜杠在两次读取时都不在，而斜杠一借走，要等一次 `stat` 做完才还。用真实的库、{fact harnessThreads words}个线程、真实的 `stat` 实测，按工作线程的趟数计：撕裂占 {fact tornShare}；{term cut-copy | 截短}或{term grown-copy | 复长}（量时斜杠不在，抄时已经还回）占 {fact cutShare}，其中几乎全是截短。{^ rates}在实测里，常见的是没有声响的那一种。

~ 这些比例来自一台有 {fact harnessCpus} 个 CPU 的机器上的测试程序，各次运行之间能差好几倍。{^ rates}两台服务器上，会报错的那种后果一台约占一半，另一台次次都是。{^ pull-servers}没有声响的不打印任何东西，这样的计数里就不会有它。会报错的占多大份额，取决于平台的分配器和时序，测试程序没能重现。

@ c
{picture c | 画面 #} 的路径只有一个斜杠。{thread B | B} {step B.C6 | 借走它}，字符串就空了；{thread A | A} 已经过了{step A.C3 | 开头斜杠的检查}，{step A.C4 | 什么也找不到}：找斜杠得到的是 NULL，代码接着读它后面的字节，也就是地址 {fact faultAddress}。{^ root-level run}

还有两种轻一些，只损失一个池，也会有提示。B 切断之后、`stat` 之前，A 若正好把斜杠还了回来，B 的 `stat` 碰到的就是完整的路径，那是个文件：好端端的路径被说成不是目录，即 `baddir`。复长的副本则以斜杠结尾，会被内核拒绝，即 `einval`。{^ order silent-path}

~ 这种崩溃在强制按这个次序运行时看到过；任其自由运行的试验里没有出现。{^ root-level}
