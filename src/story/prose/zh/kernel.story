# 内核看到了什么
> 切短之后该占的地方变小了，内核才会发现；有些路径切短后占地不变，就发现不了；量的时候洞已经在了，也发现不了。

@ a
内核解包列表，逐对检查。遇到字符串，它找第一个 NUL，把长度按{term alignment | 八}对齐，再与这一对留出的地方比较。{^ room-line noticed}

这里{byte packed room | 留了} {size room} 字节，而字符串到第 {size cut} 个字节就结束了，只需要 {size need}。内核返回 {link efault | EFAULT}。它并没有认出路径不对，只是发现大小对不上。{^ run}

@ b
把路径换成 {path}，{term schedule | 调度序列}不变：完整时要 {size string /etc/zfs/pools} 字节，切断后要 {size cut /etc/zfs/pools} 字节，对齐以后都是 {size room /etc/zfs/pools}。检查通过，这个池的缓存文件成了 `/etc/zfs`。{^ noticed run}而如果量的时候洞就已经在了，像{chapter collision | 第 # 章}末尾那样，无论什么路径，大小都对得上。

规律是：设 L 为路径长度，p 为那个斜杠的下标，当且仅当 `⌊L/8⌋` 与 `⌊p/8⌋` 不相等时，撕裂会被发现。最后一段名字有{size safeName words}个字符以上（含{size safeName words}个），撕裂就一定会被发现。{^ noticed}

换成另一种编码 XDR 也一样，实测中出错的情形完全相同。{^ xdr}

? `/my/zfs/c` 和 `/abcdefg/c` 的最后一段都只有一个字母。同样的调度下，有一个会被发现，是哪个？
+ `/my/zfs/c`
- `/abcdefg/c`
! `/my/zfs/c`。
!! L = {size length /my/zfs/c} 与 p = {size slash /my/zfs/c} 分属两个八字节组；L = {size length /abcdefg/c} 与 p = {size slash /abcdefg/c} 同属一组。{^ noticed rule}
