issue: 报告，`openzfs/zfs#16405`。这是报告者的说法，不是本站的。
report-analysis: 报告自己的分析，由那篇文章转述；手头只有 issue 的开头。
pull: 修复它的 PR：用了哪些选项，测了什么。
pull-servers: PR 里测了两台服务器：一台用加密，约一半失败；一台没用加密，每次都失败。
article: 介绍这个问题的中文文章。它的第一个说法在这里得到证实，第二个没有（{chapter freed | 第 # 章}）。
article-lifetime: 文章的第二个说法。issue 和 PR 里都没有。
article-audit: 文章建议排查去掉 `const` 的类型转换。
one-pointer: 源码：同一份列表存进每个任务。
dispatch: 源码：每个任务交给线程池。
wait: 源码：主线程等整个线程池结束。
free-shared: 源码：此后由主线程释放列表。
measure-line: 源码：在这里取字符串的长度。
copy-line: 源码：在这里复制字节。
room-line: 源码：解码器把预留的空间与字符串所需的空间相比较。
cut-line: 源码：经由类型转换写入。
stat-line: 源码：在这里检查目录。
restore-line: 源码：恢复斜杠。
reply-line: 源码：不管请求成败，都解包应答。
overwrite-line: 源码：变量从此指向私有列表。
free-private: 源码：释放私有列表。
memory-line: 源码：解包失败一律当成内存不足。
exit-line: 源码：如果开启了打印错误信息，进程在此退出。
cached-paths: 源码：另一处采用这种做法的代码。
compare-line: 源码：第三处采用这种做法的代码。
none-line: 源码：遇到空值，校验在这里结束；遇到 `none`，紧接着在下面结束。
hint-line: 源码：在这里写缓存的查找位置。
wire: 实测：真实的库打包出的字节，完整的和撕裂的。
noticed: 用真实的库实测：哪些截断的字符串会被解码器发现，测了十五条路径和每个下标。
xdr: 用真实的库实测：同样的撕裂，换成 XDR。
reply: 用真实的库实测：全零的应答，小端机器和大端机器。
order: 逐行阅读源码：哪个线程访问了什么，次序如何。
exit-measured: 用真实的 `libzfs_util.c` 实测：遇到全零的应答，它打印这一行，并以状态 {fact exitStatus} 退出。
after-exit: 源码：进程退出后，哪些事没做完。模型把一次请求算作一步。
silent-path: 源码：内核只检查文本，目录也会接受，没有任何提示。
root-level: 实测：两个线程访问真实的列表，按这个次序运行时在这个地址崩溃；自由运行 {fact freeRuns} 次，没有出现。
rates: 用自己的测试程序和真实的库实测：{fact harnessThreads words}个线程，真实的 `stat`，{fact rounds} 轮。不是你机器上的发生率。
hint: 用 ThreadSanitizer 实测：修复之后还剩一条报告。
versions: 查阅代码仓库：提交、日期和标签。
not-kept: 源码：导入时重新设置这个属性，池里并不保存它。
casts: 实测：gcc 在 Linux 上给出的警告；每一处随后都读过源码。
cast-history: 读自代码库的历史：2023 年 3 月的两个提交，以及让线程共享列表的那个提交。
run: 本站计算：重放的就是这次运行。
codec: 本站计算：由本站的编解码器打包，与真实的库逐字节相同。
rule: 本站计算：由两条路径的长度得出。
searched: 本站计算：穷举全部交错，路径 {path}，没有修复，按调用。
byte-search: 本站计算：同样的搜索，更细的粒度。
fixes-searched: 本站计算：每种修复方案都穷举全部交错。
reported-searched: 本站计算：按报告所述的世界，每种方案单独使用，穷举全部交错。
worlds: 本站的约定：使用两个模型，以免把别人的说法和代码的实际行为混在一起。
poison: 模型的约定：释放后的字节读作这个值。真实的分配器可能留下任何内容。
scheduler: 模型的随机调度器：每一步都从可运行的线程中等概率地选择一个。
advice: 根据源码得出的建议，没有实测。
