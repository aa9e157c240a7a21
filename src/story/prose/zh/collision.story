# 相撞
> 量的时候路径是完整的，抄的时候斜杠不在。

@ a1
现在让两个线程重叠。{thread S | 序列化线程}{step S1 | 先量}：{size length} 个字符加一个 NUL，于是这一对{byte packed room | 留出} {size room} 字节。接着它处理头部和名字。

@ a2
这时{thread V | 校验线程}跑了两步：{step V1 | 找到最后一个斜杠}，{step V2 | 写上 NUL}。

? 序列化线程照先前的决定继续。它会抄走什么？
- 完整的路径：量的时候就是完整的
- {size slash} 个字符，遇到 NUL 就停
+ {size string} 个字节，连洞一起
!@ a
! {size string} 个字节，连洞一起。
!! 按已知长度抄写，不会去找 NUL。长度在 {step S1} 定下，字节到 {step S4} 才读。{^ noticed run}

@ a
{byte packed hole | 偏移 #} 处该是 {hex expected}，现在是 {hex actual}。选中它，页面会指出是哪个线程在哪一步写下了这个 NUL，它来自哪个下标。

单看任何一个线程，做的事都没有错。在{step S3 | 第 # 步}到{step S4 | 第 # 步}之间来回拖动，看这个字节怎样混进来。这样的副本叫{term torn-copy | 撕裂的副本}：长度属于一个字符串，字节属于另一个。{^ noticed}

@ b
把校验线程挪到 {step S4} 之后，就是{picture b | 画面 #}：步子一样，路径完整，平安无事。{^ run}变的只有次序。

? 先让 V 走完它的两步，S 的各步都排在后面。S 抄到的仍是同一个洞。内核会发现吗？
- 会，它在路径中间找到了 NUL
+ 不会
!@ c
! 不会，序列化线程的结局是 {token c.S}：内核收下了变短的路径。
!! 这次量长度时洞已经在了，长度与字节一致，列表本身没有毛病，错的只是值。{^ noticed run}
