# 内核看到了什么
> 只有截断后的字符串所需的空间变小，内核才会发现；有些路径截断前后对齐到同样的大小，就不会被发现；如果取长度时就已截断，则无论什么路径都不会被发现。

@ a
内核解包列表，并逐个检查名值对。遇到字符串，它查找第一个 NUL，把长度按{term alignment | 八}字节对齐，再与名值对预留的空间比较。{^ room-line noticed}

这里{byte packed room | 预留了} {size room} 字节，而字符串到第 {size cut} 个字节就结束了，只需要 {size need} 字节。内核返回 {link efault | EFAULT}。它并没有识别出路径不对，只是发现大小不一致。{^ run}

@ b
把路径换成 {path}，{term schedule | 调度序列}不变：完整时需要 {size string /etc/zfs/pools} 字节，截断后需要 {size cut /etc/zfs/pools} 字节，对齐后都是 {size room /etc/zfs/pools} 字节。检查通过，这个池的缓存文件变成了 `/etc/zfs`。{^ noticed run}而如果取长度时就已截断，像{chapter collision | 第 # 章}末尾那样，那么无论什么路径，大小都一致。

规律是：设 L 为路径长度，p 为那个斜杠的下标，则当且仅当 `⌊L/8⌋` 与 `⌊p/8⌋` 不相等时，撕裂会被发现。最后一段文件名达到{size safeName words}个字符，撕裂就一定会被发现。{^ noticed}

另一种编码 XDR 并不更安全：它在完全相同的情形下出错。{^ xdr}

? `/my/zfs/c` 和 `/abcdefg/c` 的最后一段都只有一个字母。在同样的调度序列下，只有一次撕裂会被发现。是哪一条路径？
+ `/my/zfs/c`
- `/abcdefg/c`
! `/my/zfs/c`。
!! L = {size length /my/zfs/c} 与 p = {size slash /my/zfs/c} 落在不同的八字节组里；L = {size length /abcdefg/c} 与 p = {size slash /abcdefg/c} 落在同一组里。{^ noticed rule}
