# 借走一个斜杠
> 为了检查目录，代码用 NUL 盖住最后一个斜杠，再写回去；这期间，所有人看到的路径都变短了。

@ a
缓存文件所在的目录必须存在，`zpool` 才会接受它。路径是 {path}，目录就是最后一个斜杠之前的部分。`stat` 要的是只到目录为止的字符串，代码没有另抄一份，而是直接在原来的字符串上截断。

它{step V1 | 找到最后一个斜杠}，{step V2 | 用 NUL 盖住}，{step V3 | 询问} `/var/cache`，再{step V4 | 把斜杠写回去}。{^ cut-line stat-line restore-line}对同一个字节写了两次，字符串完好如初。这个指针原本带着 `const`，一次类型转换把它去掉了。{^ cut-line casts}

只有一个线程时，谁也看不出发生过什么。可是在两次写之间，内存里的字符串*就是* `/var/cache`，凡是拿着这个指针的人看到的都是它。

会还原的改动也是改动。时间线上的阴影标出了这段时间：斜杠被借走了。拖动播放头穿过阴影，盯住{byte string slash | 下标 #}，那里有一个洞。

? 斜杠被借走时，另一个线程对同一个指针调用 `strlen`，得到多少？
- {size length}
- {size name}
+ {size slash}
! {size slash}。
!! `strlen` 数到第一个 NUL 为止，它现在位于{byte string slash | 下标 #}。后面 `zpool.cache` 的{byte string name | 那些字符}（{size name} 个）还在，只是隔着一个洞。{^ noticed run}

@ a2
再过两步，斜杠回来了。之前看的、之后看的，见到的都是完整的路径；夹在中间看的，见到的不是。
