# 报错，报错了
> 报错说内存不足，真正出错的是路径里的一个字节。

@ a
一台存储服务器上有{fact pools words}个大型加密{term pool | 存储池}，合计约 {fact disks} 块盘，加密算法是 {fact cipher}。一条命令把它们全部导入并加载密钥：`zpool import -al`。{^ issue}再用 `-o cachefile=/var/cache/zpool.cache` 指明缓存文件的位置。{^ pull}

命令有时成功，有时打印 {link outOfMemory | internal error: out of memory}，而且少导入了几个池。{^ issue}这与内存无关。

这条命令为每个池向内核发送 {size list} 字节的属性列表。{^ wire}其中有一个字节是错的：{byte packed hole | 偏移 #} 处应为 {hex expected}，实际是 {hex actual}。那里本该是路径里的最后一个斜杠；其余每个字节都正确。{^ wire codec}

? 这些池都加了密，命令还要加载密钥。不加密的池也会导入失败吗？
- 不会：缺的就是加载密钥的内存
- 会，但次数少一些
+ 会，而且每次都失败
! 会，而且每次都失败。
!! 那个 PR 还提到另一台没有加密的服务器，在它上面每次导入都失败。{^ pull-servers}加密与起因无关。

报告者逐级往回追查：报错来自 `nvlist_unpack` 返回的 EOPNOTSUPP；{^ issue}再往前，内核解包时属性列表已经损坏，缓存文件路径里多了一个 NUL。{^ report-analysis}舞台上的 {link efault | EFAULT} 由内核返回，发生得比这些都早；它怎样变成那句报错，留到{chapter message | 第 # 章}再讲。

有一篇介绍这个问题的文章指出两处缺陷：一个值在其他线程读取期间被临时改写，一份列表被过早释放。{^ article}本站逐步、逐字节地验证这两个说法。

验证分别在{term two-worlds | 两个世界}里进行，舞台上方标明当前是哪一个。*按报告所述*的世界照那篇文章的讲法，把工作分给三个线程：{thread V} 校验路径，{thread S} 打包列表，{thread F} 释放列表；这样容易看清，也能同时容纳两处缺陷。*按源码*的世界则与代码一致：所有线程都相同，每个线程都做完整的工作。到{chapter freed | 第 # 章}为止多用前者，从{chapter really | 第 # 章}起，由后者说明真正发生的事。{^ worlds}

画面停在一次出错运行的末尾。{^ run}抓住{term playhead | 播放头}，也就是泳道上方的黑旗，向左拖动。也可以继续往下读，舞台会随正文变化。
