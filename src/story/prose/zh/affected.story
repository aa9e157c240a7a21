# 你受影响吗？
> 任何发行版标签都不含这场竞态；受影响的是 master 分支上那 {fact daysApart} 天里的构建，以及向后移植了并行导入的系统。

@ a
并行导入于 {fact parallelImportDay}进入 master 分支，修复于 {fact fixDay}进入，两者相隔 {fact daysApart} 天、{fact commitsApart} 个提交。没有哪个标签只包含前者：{fact firstTag} 和 {fact firstRelease} 两者都包含；{fact oldSeries} 系列里检查过的 {fact oldOne}、{fact oldTwo} 和 {fact oldThree} 都没有并行导入。{^ versions}

? 你的系统显示 {fact reportersVersion}，发布说明里写着向后移植了并行导入。既然版本号是 {fact oldSeries}，是不是就安全？
- 安全：{fact oldSeries} 系列没有并行导入
+ 不一定，要看修复是否一并移植
! 不一定，要看修复是否一并移植。
!! 报告者的系统正是如此：{fact reportersVersion}，加上向后移植的并行导入。{^ issue}要查的是有没有 {fact fix} 这个提交，而不是版本号。{^ versions}

% 受影响的是那段时间的 master 构建，以及{term backport | 向后移植（backport）}了并行导入的系统，报告者的 FreeBSD 就是一例。{^ versions issue}那时 master 自称 {fact masterVersion}，所以版本号以 {fact oldSeries} 开头，并不说明不受影响。{^ versions}

如果你用的正是这样的构建，请先打上修复补丁。在此之前，请逐个导入存储池；如果要用 `-a`，就不带 `-o cachefile`，或者把它设为 `none`：这样，校验在查找斜杠之前就结束了。{^ order none-line advice}加密不是起因：PR 里提到一台没用加密的服务器，每次都失败。{^ pull-servers}

常见的后果没有任何提示，所以导入之后，要检查每个池的缓存文件是不是你指定的那个。{^ silent-path}以后如果内存明明充足，工具却报内存不足，就先查清 errno 是什么，以及当时还有什么在同时运行。

## 在你的系统上检查
* 先看 `zpool version`，再看软件包的更新日志和补丁：有没有加入并行导入（{fact parallelImport}）和修复（{fact fix}）。向后移植的补丁所引用的，可能不是这些提交，而是 `openzfs/zfs#16405`。{^ versions}
* 启动脚本里有没有同时用 `zpool import -a` 和带路径的 `-o cachefile=`。{^ order}`none` 和空值不会引起截断。{^ none-line}
* 逐个池看 `zpool get cachefile`：出现 `/var/cache` 这样的目录，就是静默截断留下的痕迹。{^ advice silent-path}显示默认值则不能说明什么：存储池导出再导入之后，不会保留这个属性。{^ not-kept}
* 旧日志里有没有这样的记录：机器内存充足，导入时却报 `internal error: out of memory`。{^ issue}
