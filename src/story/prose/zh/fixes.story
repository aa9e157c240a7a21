# 两种修法，和几种诱人的错法
> 不再改动共享字符串；等最后一个使用者结束再释放。合并的修复做了第一件，第二件源码本来就做到了。

@ a
第一种修法：不借了。复制一份字符串，切{term clone | 副本}，用完释放。第二种：让列表活到最后一个使用者结束，靠{term join | 等待}，或者靠{term reference-count | 引用计数}。

在报告所述的世界里两处缺陷都在，只做一样不够。只有 `clone`，{thread F | 释放线程}仍可能来得太早。{^ reported-searched run}

@ b
只有 `join`，借走的斜杠照样撕裂副本。{^ run}

@ c
`clone` 配 `join`、`clone` 配 `refcount`、`lock` 配 `join`，都只剩一种{term outcome | 结局}，而且是好的；这里的 `lock` 是一把{term mutex | 互斥锁}，从量长度起，凡是读写这个字符串都在锁内。{^ fixes-searched}看{byte string slash | 下标 #}：{step V2 | 切断}发生在私有副本里。

@ f
源码本来就会等，所以合并的改动，也就是克隆，已经足够：无论哪种{term grain | 粒度}，都不再有人写这个字符串。{^ pull wait fixes-searched}

? 只给借斜杠的那几步（C4 到 C8）加一把{term mutex | 互斥锁}。哪种坏结局会消失？
+ 只有 `baddir`，也就是误报“不是目录”
- 全部
- 静默截断
!@ d
! 只有 `baddir`。
!! 量和抄（P1、P2）仍在锁外读字符串，截断、EFAULT 和拒绝照样可达。{^ fixes-searched}

@ d
有些修法只是看着对。只给借斜杠那一段加锁（`lock-narrow`），抄写却在锁外：{thread A | A} 拿着锁的时候，{thread B | 工作线程 B} 照样在抄。{^ run}

@ e
拿着锁去等别人结束（`join-holding-lock`），就死锁了：别人等它放锁，它等别人结束。{^ run}

@ f
## 逐个看修法
= fixes-table

修复之后还留有一处竞争：每个工作线程仍会写共享列表的{term walk-hint | 遍历提示}。按语言规则这是{term data-race | 数据竞争}，实际影响只是函数可能要把列表找一遍。{^ hint hint-line}
