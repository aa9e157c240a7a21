# 你受影响吗？
> 没有哪个发行版标签含有这场竞态；受影响的是 master 上那 {fact daysApart} 天的构建，以及向后移植了并行导入的系统。

@ a
并行导入于 {fact parallelImportDay}进入 master，修复于 {fact fixDay}进入，相隔 {fact daysApart} 天、{fact commitsApart} 个提交。没有哪个标签只有前者而没有后者：{fact firstTag} 和 {fact firstRelease} 两者都有；查过的 {fact oldOne}、{fact oldTwo}、{fact oldThree} 都没有并行导入。{^ versions}

? 你的系统显示 {fact reportersVersion}，发布说明里写着向后移植了并行导入。版本号是 {fact oldSeries}，就安全吗？
- 安全：{fact oldSeries} 系列没有并行导入
+ 不一定，要看修复是否一并移植
! 不一定，要看修复是否一并移植。
!! 报告者的系统正是 {fact reportersVersion} 加向后移植的并行导入。{^ issue}该查的是有没有 {fact fix}，不是版本号。{^ versions}

% 受影响的是那段时间的 master 构建，以及{term backport | 向后移植（backport）}了并行导入的系统，报告者的 FreeBSD 就是一例。{^ versions issue}那时 master 自称 {fact masterVersion}，所以版本号以 {fact oldSeries} 开头并不说明没事。{^ versions}

如果你用的正是这样的构建，先打上修复。在此之前，逐个导入存储池，或者用 `-a` 时不带 `-o cachefile`，或者给它 `none`：这样校验在查找斜杠之前就结束了。{^ order none-line advice}加密不是起因：PR 里提到一台没用加密的服务器，每次都失败。{^ pull-servers}

常见的后果没有任何提示，所以导入之后，要核对每个池的缓存文件是不是你指定的那个。{^ silent-path}以后遇到内存明明充足、工具却报内存不足，先查 errno 是什么，当时还有哪些线程在运行。

## 在你的系统上核对
* 先看 `zpool version`，再看软件包的更新日志和补丁：有没有加入并行导入（{fact parallelImport}）和修复（{fact fix}）。向后移植的补丁引用的也可能不是提交，而是 `openzfs/zfs#16405`。{^ versions}
* 启动脚本里有没有同时用 `zpool import -a` 和带路径的 `-o cachefile=`。{^ order}`none` 和空值不会引起截断。{^ none-line}
* 逐个池看 `zpool get cachefile`：出现 `/var/cache` 这样的目录，就是静默截断留下的痕迹。{^ advice silent-path}显示默认值则不是：导出再导入之后，池不会保留这个属性。{^ not-kept}
* 旧日志里，内存充裕却在导入时报 `internal error: out of memory` 的记录。{^ issue}
