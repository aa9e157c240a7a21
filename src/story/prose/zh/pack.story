# 七十二个字节
> 打包把列表抄成 {size list} 个连续字节，字符串要读两次：先量长度，再抄内容。

@ a
内存里的列表靠指针连起来，送进内核之前先要{term pack | 打包}：平铺到一块连续的缓冲区里。这份列表打包后是 {size list} 字节。{^ wire codec}

{byte packed header | 开头四个字节的头部}说明它是原生编码、小端；{byte packed preamble | 随后八个字节}是版本和标志；再往后是{byte packed pair | 那一对}，长 {size pair} 字节，这个数就写在{byte packed pairSize | 偏移 #} 处。名字占{byte packed name | 偏移 # 到 ##}，字符串从{byte packed value | 偏移 #} 开始，整对补齐到{term alignment | 八}的倍数。{byte packed endMark | 最后四个零字节}表示列表结束。{^ wire}

@ a1
字符串要读两次：{step S1 | 第一次}量长度，决定这一对占多少地方；{^ measure-line}{step S4 | 第二次}按量好的长度抄字节。{^ copy-line}此处没有什么能保证两次读到的是同一个字符串。

在源码里，量和抄都发生得更早一些，是在工作线程往自己的列表里添加这一对的时候，{chapter really | 第 # 章}会指给你看。

? 假如值是 `/var/cache`，打包后有多长？
- {size list} 字节，不变
+ {size list /var/cache} 字节
- 长度与值无关
! {size list /var/cache} 字节。
!! 十个字符加 NUL，按八对齐是 {size room /var/cache} 而不是 {size room}，这一对就从 {size pair} 字节变成 {size pair /var/cache}。记住这个差别：字符串短了，这一对也该变小。{^ codec}
