# 从 EFAULT 到“内存不足”
> `zpool` 去解包一份从未写入的应答，又把这次失败当成了内存不足。

@ a
内核返回的 {link efault | EFAULT} 从未显示给用户。内核{link noReply | 在写应答之前}就拒绝了请求，{^ order}而{term reply-buffer | 应答缓冲区}来自 `calloc`，{link zeroBytes | 每个字节都是零}。{^ order}

`zpool` 保存了 {term errno | errno}，但不管请求是否成功，都先去解包应答。{^ reply-line}{byte reply encoding | 偏移 #} 是零：原生编码。{byte reply endian | 偏移 #} 表示{term byte-order | 字节序}，{link endianByte | 零表示大端}。本机是小端，于是 `nvlist_unpack` 返回 {link enotsup | ENOTSUP}，也就是报告里的 EOPNOTSUPP。{^ reply}

只要解包失败，调用者就当成内存不足，打印 {link outOfMemory | internal error: out of memory}，然后{link exit | 调用} `exit(1)`。{^ memory-line exit-line exit-measured}这样结束的是整个进程，而不只是某一次导入。

已经进入内核的请求可能还会完成；{link otherPools | 尚未发出请求}的池不再导入；已经发出请求的池，密钥不会加载，文件系统也不会挂载。{^ after-exit}

一个字节，最后变成了一句毫不相干的报错。

? 同样是全零的应答，换到大端机器上，`nvlist_unpack` 会返回什么？
- ENOTSUP，和这里一样
- EFAULT
+ 成功，得到一份空列表
! 成功，得到一份空列表。这是在 {fact bigEndianMachine} 上用 {fact bigEndianReply} 个零字节实测的。{^ reply}
!! 在大端机器上，零正是本机的字节序。报什么错，取决于一个从未写入的字节。那时 `zpool` 会打印什么，没有实测。
