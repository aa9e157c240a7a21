# 两类修复方案，和几个诱人的错误方案
> 不再改写共享字符串；等最后一个使用者结束再释放。合并的修复做了第一件，第二件源码本来就做到了。

@ a
~ 回到“按报告所述”的世界，只有它同时存在两处缺陷；随后再看同样的方案在“按源码”的世界里效果如何。

第一类：不再改写共享字符串，而是{term clone | 克隆（clone）}一份，在副本上截断，用完释放。第二类：让列表一直存活到最后一个使用者结束，可以用{term join | 等待（join）}，也可以用{term reference-count | 引用计数（refcount）}。

在“按报告所述”的世界里两处缺陷都存在，只修一处不够。只用 `clone`，{thread F | 释放线程}仍可能过早释放。{^ reported-searched run}

@ b
只用 `join`，副本照样会因为斜杠被临时改写而撕裂。{^ run}

@ c
`clone` 配 `join`、`clone` 配 `refcount`、`lock` 配 `join`，都只剩一种{term outcome | 结局}，而且是正常的；这里的 `lock` 是一把{term mutex | 互斥锁}，从取长度起，对这个字符串的每次读写都在锁内。{^ fixes-searched}注意{byte string slash | 下标 #}：{step V2 | 截断}发生在私有副本里。

@ f
源码本来就会等待，所以合并的那处改动，也就是克隆，已经足够：无论哪种{term grain | 粒度}，都不再有线程写这个字符串。{^ pull wait fixes-searched}

? 只给改写斜杠的那几步（C4 到 C8）加一把{term mutex | 互斥锁}。哪种异常结局会消失？
+ 只有 `baddir`，也就是误报“不是目录”
- 全部
- 静默截断
!@ d
! 只有 `baddir`。
!! 取长度和复制（P1、P2）仍在锁外读字符串，静默截断、EFAULT 和 EINVAL 照样可达。{^ fixes-searched}

@ d
% 有些方案只是看起来正确。锁得太窄（`lock-narrow`）：只给改写斜杠的那一段加锁，复制却在锁外，{thread A | A} 持有锁的时候，{thread B | 工作线程 B} 照样在复制。{^ run}

@ e
持有锁去等其他线程结束（`join-holding-lock`），就会死锁：其他线程等它释放锁，它又等其他线程结束。{^ run}

@ f
## 逐个比较修复方案
%= fixes-table

修复之后还剩一处竞争：每个工作线程仍会写共享列表里{term walk-hint | 缓存的查找位置（walk hint）}，也就是列表里的一个指针，它记录上次查找停在哪里，下次查找从那里开始。按 C 内存模型这是{term data-race | 数据竞争}，实际影响只是函数可能要从头查找一遍列表。{^ hint hint-line}
