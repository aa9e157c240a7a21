# 报错，报错了
> 报错说内存不足，真正出错的是路径里的一个字节。

@ a
一台存储服务器上有{fact pools words}个大型加密{term pool | 存储池}，合计约 {fact disks} 块盘，加密算法是 {fact cipher}。一条命令把它们全部导入并加载密钥：`zpool import -al`。{^ issue}再用 `-o cachefile=/var/cache/zpool.cache` 指明缓存文件的位置。{^ pull}

它有时成功，有时打印 {link outOfMemory | internal error: out of memory}，事后一看，少了几个池。{^ issue}这与内存无关。

? 这条命令为每个池送出 {size list} 字节的属性。{^ wire}其中错了几个？
- 整条路径都错了：没内存，抄不了
+ 一个
- 文件名那 {size name} 个字符
! 一个：{byte packed hole | 偏移 #}，该是 {hex expected}，成了 {hex actual}。
!! 完整的与撕裂的两份打包结果逐字节比较，只差这一处，它正是路径里最后一个斜杠。{^ wire codec}

报告者往回追：报错的源头是 `nvlist_unpack`，它返回了 EOPNOTSUPP；{^ issue}再往前，内核解包时属性列表已经损坏，损坏之处是缓存文件路径里有一个 NUL。{^ report-analysis}舞台上的 {link efault | EFAULT} 来自内核，比这些都早；它怎样变成了那句报错，{chapter message | 第 # 章}再讲。

有一篇文章介绍这个错误，点出两处缺陷：一个值在别人读取时被临时改动，一份列表释放得太早。{^ article}这些页面一步一步、一个字节一个字节地核对它们。

核对要在{term two-worlds | 两个世界}里做，舞台在字符串上方写着眼前是哪一个。*按报告所述*把活拆给三个线程：{thread V} 校验路径，{thread S} 序列化列表，{thread F} 释放列表；这样容易看清，两处缺陷也都放得进去。*按源码*照代码的样子来：线程个个一样，每个都做全套的活。到{chapter freed | 第 # 章}为止多用前者，从{chapter really | 第 # 章}起，由后者说清真正发生的事。{^ worlds}

画面停在一次出错运行的终点。{^ run}抓住{term playhead | 播放头}，也就是泳道上方的黑旗，往左拖。也可以接着往下读：舞台会跟着正文走。
