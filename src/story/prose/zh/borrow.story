# 借走一个斜杠
> 为了检查目录，代码把最后一个斜杠临时改写成 NUL，用完再恢复；这期间，所有线程看到的路径都变短了。

@ a
缓存文件所在的目录必须存在，`zpool` 才会接受它。路径是 {path}，目录就是最后一个斜杠之前的部分。`stat` 需要一个只到目录为止的字符串，代码没有另外复制一份，而是在原字符串上就地截断，等于向它“借走”了一个斜杠。

它{step V1 | 找到最后一个斜杠}，{step V2 | 改写成 NUL}，{step V3 | 对} `/var/cache` 调用 `stat`，再{step V4 | 恢复斜杠}。{^ cut-line stat-line restore-line}对同一个字节写了两次，字符串最终与原来相同。这个指针原本带有 `const`，一次类型转换把它去掉了。{^ cut-line casts}

只有一个线程时，看不出任何异常。可是在两次写之间，内存里的字符串*就是* `/var/cache`，任何持有这个指针的线程看到的都是它。

会恢复的改动也是改动。时间线上的阴影标出了这段时间，也就是竞态窗口。拖动播放头穿过阴影，注意{byte string slash | 下标 #}：那里是一个 NUL 字节，图上画成一个洞。

@ a1
? 斜杠被临时改写期间，另一个线程对同一个指针调用 `strlen`，返回多少？
- {size length}
- {size name}
+ {size slash}
!@ a
! {size slash}。
!! `strlen` 数到第一个 NUL 为止，它现在位于{byte string slash | 下标 #}。后面 `zpool.cache` 的{byte string name | 那些字符}（{size name} 个）仍在内存里，只是 `strlen` 到不了。{^ noticed run}

@ a2
再过两步，斜杠恢复了。在此之前和之后读到的都是完整的路径，中间读到的则不是。
