# 七十二个字节
> 打包把列表复制成 {size list} 个连续字节，其中字符串要读两次：先取长度，再复制内容。

@ a
内存里的列表由指针连接而成，发送给内核之前要先{term pack | 打包}，也就是平铺到一块连续的缓冲区里（一般也叫序列化）。这份列表打包后是 {size list} 字节。{^ wire codec}

{byte packed header | 开头四个字节的头部}说明它是原生编码、小端；{byte packed preamble | 随后八个字节}是版本和标志；再往后是{byte packed pair | 名值对}，长 {size pair} 字节，这个数就写在{byte packed pairSize | 偏移 #} 处。名称占{byte packed name | 偏移 # 到 ##}，字符串从{byte packed value | 偏移 #} 开始，整个名值对按{term alignment | 八}字节对齐。{byte packed endMark | 最后四个零字节}表示列表结束。{^ wire}

有两种字节读不出文字。*填充*是把字段补齐到规定大小的零，不属于任何内容；*strlen 到不了*的字节是路径里 NUL 之后的部分：它们也被复制了，但所有字符串函数都停在它们之前。

@ a1
字符串要读两次：{step S1 | 第一次}取长度，决定这个名值对占多少空间；{^ measure-line}{step S4 | 第二次}按取得的长度复制字节。{^ copy-line}没有任何机制保证两次读到的是同一个字符串。

在源码里，取长度和复制都发生得更早一些，是在工作线程往自己的列表里添加这个名值对的时候，{chapter really | 第 # 章}会指出具体位置。

? 假如值是 `/var/cache`，打包后有多长？
- {size list} 字节，不变
+ {size list /var/cache} 字节
- 长度与值无关
! {size list /var/cache} 字节。
!! 十个字符加 NUL，按八字节对齐是 {size room /var/cache} 而不是 {size room}，名值对就从 {size pair} 字节变成 {size pair /var/cache} 字节。记住这个差别：字符串变短，名值对也应该变小。{^ codec}
