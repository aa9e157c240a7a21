# 找下一处
> 先找去掉 `const` 的类型转换，再看有没有经由它写入，再问还有谁持有这个对象。

@ a
~ 舞台又换回“按源码”的世界：评审看的是代码。

这场竞态始于一个被悄悄违背的承诺：一个 `const` 指针，一次经由类型转换的{step A.C6 | 写入}。{^ cut-line}这样的转换可以全部列出来。{^ article-audit}

对这些库以及 `zpool`、`zfs` 命令，同时使用 gcc 的 `-Wcast-qual` 和一份让 `strchr`、`strrchr`、`strstr`、`strpbrk` 保留 `const` 的头文件，共找到 {fact casts} 处。缺一不可：套在 `strchr` 外面的转换，单用哪一个都会漏掉。绝大多数转换之后只用于读取：比较回调、查找、参数数组。{^ casts}

? {fact casts} 处去掉了 `const`。代码会经由其中多少处写入？
- 除了本故事里的，再没有了
+ {fact writtenThrough words}处，分布在{fact writingFunctions words}个函数里
- 约一半
! {fact writtenThrough words}处，{fact writingFunctions words}个函数。
!! 类型转换只是疑点，还不是错误。这些函数里，只有一个处理的是多个线程共享的字符串。{^ casts}

% 会写入的{fact writtenThrough words}处里，{fact writesOfThisStory words}处属于本故事：先截断，再恢复，正常路径和出错路径各有一处恢复。{^ casts}其余的做法相同。{fact writesInDiscover words}处在 `discover_cached_paths` 里：在列表里某个字符串的目录边界写入 NUL，扫描，再恢复。{^ casts cached-paths}它在主线程里运行，那时扫描线程还没启动，所以目前不构成竞态。{fact writesInCompare words}处在 `zfs_compare` 里，它给列表输出排序：在数据集名称的 `@` 处写入 NUL，比较，再恢复。{^ casts compare-line}排序只用一个线程，所以也没有已知的竞态。如果哪天有人挪动了这些调用，编译器不会给出任何警告。

## 这样的代码行是怎么来的
当初这样截断是合法的：没有一个指针是 `const`。列表里的字符串变成 `const` 以后，直接写入无法再通过编译，于是加上了类型转换。同一个 PR 写下了条件：只要没有并发访问这个字符串，这样截断就可以接受。{^ cast-history}

? gcc 默认打开 `-Wdiscarded-qualifiers`。它会对这{fact writesOfThisStory words}处转换发出警告吗？
- 会，每次构建都会
- 加上 `-Wall` 才会
+ 不会
! 不会，加上 `-Wall` 也不会。
!! 类型转换的作用就是压下这个警告。`-Wcast-qual` 会把它们全部列出，混在许多只读的转换之中，而且没有哪个选项会顺带打开它。{^ casts}

% 条件写下 {fact conditionDays} 天之后被打破：另一个提交让线程共享了这个字符串。编译器读不懂条件。{^ cast-history}

## 评审清单
. 有没有指针去掉了 `const`，无论是显式转换，还是经由 `strchr` 一类函数？
. 有没有经由它写入？
. 还有谁持有同一个对象？它们此刻能运行吗？
. 有没有临时改写、随后恢复的值？在这期间，谁看得到改写后的值？（{chapter borrow | 第 # 章}）
. 长度和内容是不是在不同的时刻读取的？（{chapter pack | 第 # 章}）
. 由谁释放？靠什么保证所有使用者都已结束？（{chapter freed | 第 # 章}）
. 失败时，会不会去读一份从未写入的应答？errno 能不能一直传到报错信息里？（{chapter message | 第 # 章}）
. 库会不会因为一个任务失败就结束整个进程？（{chapter message | 第 # 章}）
