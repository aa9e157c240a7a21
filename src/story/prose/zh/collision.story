# 撞上了
> 取长度时路径是完整的，复制时斜杠已经被改写成 NUL。

@ a1
现在让两个线程重叠执行。{thread S | 打包线程}{step S1 | 先取长度}：{size length} 个字符加一个 NUL，于是在名值对里{byte packed room | 预留} {size room} 字节。接着它处理头部和名称。

@ a2
这时{thread V | 校验线程}执行了两步：{step V1 | 找到最后一个斜杠}，{step V2 | 写入 NUL}。

? 打包线程按先前取得的长度继续执行。它会复制什么？
- 完整的路径：取长度时它是完整的
- {size slash} 个字符，遇到 NUL 就停
+ {size string} 个字节，包括那个 NUL 字节
!@ a
! {size string} 个字节，包括那个 NUL 字节。
!! 复制按已知长度进行，不会去找 NUL。长度在 {step S1} 确定，字节到 {step S4} 才读。{^ noticed run}

@ a
% {byte packed hole | 偏移 #} 处应为 {hex expected}，现在是 {hex actual}。选中它，页面会指出这个 NUL 是哪个线程在哪一步写入的，来自字符串的哪个下标。

% 单独看任何一个线程，做的都没有错。在{step S3 | 第 # 步}到{step S4 | 第 # 步}之间来回拖动，看这个字节怎样进入副本。这样的副本叫{term torn-copy | 撕裂的副本}：长度属于一个字符串，字节属于另一个。{^ noticed}

@ b
把校验线程挪到 {step S4} 之后，就是{picture b | 画面 #}：步骤相同，路径完整，结局正常。{^ run}不同的只有次序。

? 先让 V 执行那两步，S 的各步都排在后面。S 复制时，字符串里仍是同一个 NUL 字节。内核会发现吗？
- 会，它在路径中间找到了 NUL
+ 不会
!@ c
! 不会，打包线程的结局是 {token c.S}：内核接受了变短的路径。
!! 这次取长度时 NUL 字节已经在那里，长度与内容一致，列表格式正确，错的只是值。{^ noticed run}
