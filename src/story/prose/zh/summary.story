title: 两分钟看完全过程
share: `zpool import -a` 只解析一次选项，然后每个池由一个线程处理，所有线程读的是同一份列表，以及其中同一个字符串：缓存文件的路径。（{chapter one-list | 第 # 章}）
borrow: 为了检查目录，线程把最后一个斜杠临时改写成 NUL，调用 `stat`，再恢复。这期间，字符串对所有线程都变短了。（{chapter borrow | 第 # 章}）
torn: 如果取长度时路径完整，复制时却已被截断，列表里就会夹着一个 NUL。内核返回 EFAULT；`zpool` 又去解包一份从未写入的应答，于是报告内存不足。（第 {chapter collision | #}、{chapter kernel | #}、{chapter message | #} 章）
cut: 如果取长度和复制时路径都已被截断，列表格式正确，路径却变短了。这时没有任何提示，而在实测里，这才是常见的情形。（{chapter really | 第 # 章}）
mend: 修复的办法是在副本上截断，从此没有任何线程会写其他线程正在读的内容。（{chapter fixes | 第 # 章}）
worlds: *按报告所述*的世界里，V、S、F 各做一部分，便于观察；*按源码*的世界里，每个工作线程都做完整的工作，与代码一致。从{chapter really | 第 # 章}起，以后者为准。
path: 从命令到内核
command: 只解析一次选项
list: 一份列表、一个字符串，所有线程共用
worker: 工作线程，负责一个池
copy: 复制列表
check: 校验路径：临时改写斜杠
pack: 打包副本
kernel: 各自请求导入自己的池
loan: 原来：临时改写
fix: 修复后
