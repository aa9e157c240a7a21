import type { facts as english } from '../en/facts.ts';
import type { Translation } from '../translation.ts';

/** 本站所依据的事实，`fact.` 加编号，用自己的话写成。`{name}` 是 facts/figures.ts 里的值。 */
export const facts: Translation<typeof english> = {
  'facts.title': '事实与出处',
  'facts.lead':
    '本站所依据的事实，以及每条事实的来源：用真实的库或程序实测，阅读源码，来自他人的报告，或者由本站计算。行号对应 OpenZFS 的提交 `bd949b10be`，即修复的父提交。',
  'facts.unknown': (args) => `没有名为“${args.text}”的事实。`,
  'facts.link': (args) => `这条事实的链接：${args.id}`,

  'known.measured': '实测',
  'known.read': '源码',
  'known.reported': '报告所述',
  'known.computed': '本站计算',
  'source.issue': (args) => `issue ${args.number}`,
  'source.pull': (args) => `PR ${args.number}`,
  'source.library': '真实的 libnvpair 与 libzfs，由本站运行',
  'source.writeUp': '一篇介绍这个 issue 的文章（中文）',
  'source.model': 'docs/model.md',
  'source.search': '本站的搜索',

  'section.report': '谁报告了什么',
  'section.bytes': '字节',
  'section.order': '访问的先后次序',
  'section.rates': '发生频率',
  'section.versions': '版本',
  'section.casts': '其他去掉 const 的类型转换',
  'section.model': '本站的模型',
  'section.corrected': '更正记录',

  'fact.report-setup':
    '一台 FreeBSD 14.1 系统，装有 OpenZFS 2.2.4，并向后移植了并行导入；{pools} 个存储池，共约 {disks} 块盘，用 `aes-256-gcm` 加密，创建时带 `-o cachefile=/var/cache/zpool.cache`，用 `zpool import -al` 导入。',
  'fact.report-message':
    '导入有时打印 `internal error: out of memory`，并且少导入了几个池。报告追查到 `nvlist_unpack` 返回了 EOPNOTSUPP，并说明这与内存无关。本站手头只有报告分析的开头部分。',
  'fact.pull-request':
    '各线程不得修改共享的列表；原来校验 `cachefile` 时会临时修改它，现在改为在副本上进行。测试用了两台服务器：一台约有一半的运行失败，修复后连续 {iterationsWithFix} 次没有失败；另一台没有加密，每次都失败，修复后成功了约一百次。可见加密与起因无关。其中没有提到释放。',
  'fact.article-claims':
    '文章指出两处缺陷：一个值在共享期间被改写，以及 `zpool_import_props` 过早释放列表；并建议排查去掉 const 的类型转换。第二处缺陷在源码里不成立。',
  'fact.request-bytes':
    '路径为 `/var/cache/zpool.cache` 时，每个工作线程发送 {requestBytes} 字节，采用原生编码、小端：头部 {headerBytes} 字节，版本和标志 {versionAndFlagsBytes} 字节，名值对 {pairBytes} 字节（这个大小写在偏移 {pairSizeOffset} 处），名称占偏移 {nameFrom} 到 {nameTo}，值从偏移 {valueFrom} 开始，最后是 {endBytes} 个零字节。值为 `/var/cache` 时，整个列表是 {shortRequestBytes} 字节。',
  'fact.torn-byte':
    '撕裂的列表与完整的列表只差一个字节：偏移 {tornOffset}，即字符串的下标 {tornIndex}，应为 `2f`，变成了 `00`。名值对预留了 {room} 字节，剩下的字符串只需要 {need} 字节：EFAULT。',
  'fact.three-copies':
    '按两次读取各自看到的内容，副本有三种出错方式：撕裂（取长度时完整，复制时已截断）、截短（两次都已截断）、截断后又恢复（取长度时已截断，复制时已恢复）。截短的副本从不会被发现；截断后又恢复的副本，如果有填充字节结束字符串，解包后就是目录加一个斜杠。',
  'fact.rule-of-eight':
    '设 L 为路径的长度，p 为那个斜杠的下标，则当且仅当 ⌊L/8⌋ 与 ⌊p/8⌋ 不相等时，撕裂会被发现。最后一段文件名达到 {noticedName} 个字符，撕裂就一定会被发现。',
  'fact.over-read':
    '如果目录加斜杠的长度恰好是 {alignment} 的倍数，截断后又恢复的副本在名值对里就没有 NUL，读取会越过内存块的末尾。AddressSanitizer 报告了这个问题；发布版构建随后返回 EFAULT。',
  'fact.xdr':
    'XDR 既带字符串的长度，也带解码后名值对的大小；两者不一致的情形与原生编码完全相同，所以 XDR 并不更安全。发给内核的请求一律使用原生编码。',
  'fact.zero-reply':
    '在小端机器上，四个或更多的零字节解包时返回 ENOTSUP：偏移 {orderOffset} 处的字节表示大端。在大端的 s390x 上，{bigEndianZeros} 个零字节是一份空列表。',
  'fact.cache-files':
    '现在的缓存文件使用原生编码：`spa_config_write` 调用 `fnvlist_pack` 打包，后者采用原生编码。盘上的标签使用 XDR，以前的缓存文件也是。',
  'fact.one-list':
    '`-o` 选项变成一份列表。每个池的任务都拿到同一个指针，并交给线程池执行，线程数最多是 CPU 数的 {threadsPerCpu} 倍；只有 `import -a` 这样做。',
  'fact.copy-before-cut':
    '工作线程先对字符串取长度，把它复制到自己的列表，然后才截断。所以它自己的截断影响不到自己，只有其他工作线程的截断才会。',
  'fact.borrow':
    '找到最后一个斜杠，检查它后面是什么，把它改写成 NUL，对剩下的部分调用 `stat`，再恢复斜杠。指针原本带有 const，一次类型转换把它去掉了。',
  'fact.before-the-slash':
    '`-o cachefile=none` 和空值都会让校验在查找斜杠之前结束：什么也不会截断，这样的导入不受影响。OpenZFS 自带的导入服务 `zfs-import-scan.service` 用的就是 `none`。',
  'fact.nested-cuts':
    '工作线程如果在斜杠被临时改写期间开始执行，校验的就是更短的路径，会找到更靠左的斜杠，并在那里截断。每个线程各自恢复自己改写的斜杠；在每次实测中，字符串最后都是完整的。',
  'fact.who-frees':
    '这个函数先让自己的指针改为指向私有列表，随后释放的就是私有列表。共享的那一份由主线程释放，而且是在等到所有工作线程结束之后。',
  'fact.kernel-first': '内核先解包请求。如果解包失败，就立即返回 errno，这时还没有写入任何应答。',
  'fact.reply-read-anyway': 'errno 会保存下来，但不管请求是否成功，都会去解包应答。应答缓冲区来自 `calloc`。',
  'fact.out-of-memory':
    '读取一份全零的应答会打印 `internal error: out of memory`，并以状态 {exitStatus} 结束进程。已经进入内核的请求可能还会完成；尚未发出请求的池不再导入；其余的池，密钥不会加载，文件系统也不会挂载。EFAULT 从未显示给用户。',
  'fact.after-cut':
    '内核只检查文本：它接受 `/var/cache` 作为缓存文件，把空值当作默认值。`zpool` 没有任何提示。',
  'fact.after-grown':
    '以斜杠结尾的路径会在池加载之后被拒绝，返回 EINVAL；只有这一次导入失败，其余的池照常导入。',
  'fact.bad-directory':
    '如果其他工作线程在截断与 `stat` 之间恢复了斜杠，`stat` 检查的就变成文件本身：“not a valid directory”。这个池不会导入。',
  'fact.address-one':
    '路径为 `/zpool.cache` 时，截断后只剩空字符串。如果在检查开头的斜杠之后、查找最后一个斜杠之前，其他线程截断了字符串，查找就会失败，于是读取地址 {faultAddress}。强制按这个次序运行时出现过；自由运行 {passesWithoutCrash} 次，一次也没有出现。',
  'fact.rates':
    '两个线程，{harnessCpus} 个 CPU，真实的 `stat`：按工作线程的执行次数计，完整占 {wholePercent}%，撕裂占 {tornPercent}%，截短或截断后又恢复占 {silentPercent}%。常见的后果是没有任何提示的那一种。',
  'fact.spread':
    '各次运行的比例可以相差几倍，也随线程数、以及用什么代替 `stat` 而变化。报告给出的比例没有重现。',
  'fact.allocation-gap':
    '取长度与复制之间只隔一次很小的内存分配。放慢这次分配，撕裂就会增多；用两个线程、放慢几微秒时，撕裂比截短还多。',
  'fact.race-reports':
    'ThreadSanitizer 报告了这几对访问：写 NUL 与取长度时的读，写 NUL 与查找斜杠时的读，恢复斜杠的写与一次普通的读，以及对缓存的查找位置的两次写。',
  'fact.walk-hint':
    '修复之后还剩一条报告：每个工作线程都会写共享列表里缓存的查找位置（walk hint）。按 C 内存模型，这是数据竞争，实际影响只是函数可能要从头查找一遍列表。',
  'fact.two-commits':
    '并行导入（`c183d164aa`）于 2024 年 4 月 22 日进入 master，修复（`1f5bf91a85`）于 2024 年 8 月 7 日进入，相隔 {daysApart} 天、{commitsApart} 个提交。',
  'fact.tags':
    '没有哪个标签只包含前者。最早包含其中之一的标签是 `zfs-2.3.0-rc1`，它两者都包含，2.3.0 也是如此。检查过的 2.2 发行版（2.2.4、2.2.5、2.2.9）没有并行导入。',
  'fact.who-is-affected':
    '受影响的是那段时间的 master 构建，以及采用 master 或向后移植了并行导入的系统，报告者的 FreeBSD 就是一例。',
  'fact.version-strings':
    '在 2.2 与 2.3 之间，master 自称 2.2.99。在那段时间里，FreeBSD 15.0-CURRENT 显示过 `zfs-2.2.99-456`；TrueNAS 24.10 显示 `zfs-2.2.99-1`。从这样的版本号看不出构建在修复之前还是之后，从提交才看得出来。',
  'fact.not-kept':
    '存储池导出再导入之后，不会保留 `cachefile`：每次导入都会重新设置这个属性。所以事后看到默认的缓存文件，并不是这场竞态留下的痕迹。',
  'fact.const-casts':
    '用 gcc 的 `-Wcast-qual`，同时用一份让 `strchr` 一类函数保留 const 的头文件，在这几个库和两个命令里（Linux 构建）找到 {casts} 处。其中 {castsWritten} 处会写入，分布在 {castFunctions} 个函数里；{castsWrittenHere} 处就是本故事里的写。这些写入无一例外，都是先截断字符串，再恢复那个字节。',
  'fact.second-place':
    '其中另一个函数是 `discover_cached_paths`，它截断并恢复列表里的一个字符串（{castsWrittenInDiscover} 处转换）。它在扫描线程启动之前由主线程运行，所以目前不构成竞态。',
  'fact.third-place':
    '最后一个函数是 `zfs_compare`，它在给列表输出排序时，截断并恢复两个数据集的名称（{castsWrittenInCompare} 处转换，套在 `strchr` 外面）。排序只用一个线程，所以没有已知的竞态；不过名称截断期间，会从同一个句柄读取属性。',
  'fact.cast-history':
    '这种截断和最初导入的代码一样早，当时是合法的。字符串变成 const 时（`d1807f168e`），{castsSilenced} 处转换压下了编译器的报错；同一个 PR 里的另一个提交（`47a7062772`）写下了条件：不能有并发访问。{conditionDays} 天之后，线程共享了这个字符串。',
  'fact.model-two':
    '两个工作线程，按调用，没有修复：{interleavingsOfTwo} 种交错，{statesOfTwo} 个状态，{tracesOfTwo} 条 Mazurkiewicz 迹。随机调度器下：全部正常 {allOk}，好路径被拒 {badDirectory}，EFAULT {detected}，静默截断 {silent}，内核拒绝 {refused}。最少抢占：静默截断 {silentPreemptions} 次，其余 {otherPreemptions} 次。',
  'fact.model-three':
    '三个工作线程：{interleavingsOfThree} 种交错，{statesOfThree} 个状态。按调用有 {outcomesOfThree} 种结局，按可见访问和按字节有 {outcomesOfThreeFiner} 种。',
  'fact.model-grain':
    '静默截断的概率，按调用是 {silent}，按字节降到 {silentByByte}，而竞态本身没有任何变化：概率属于所用的粒度和调度器，不属于任何一台机器。',
  'fact.model-fixes':
    '采用 `clone` 或 `lock` 时，工作线程的全部交错都正常结束。采用 `lock-narrow` 时，EFAULT、静默截断和拒绝仍然可达。证明只对所写的线程数、路径、修复方案和粒度成立。',
  'fact.model-reported':
    '在“按报告所述”的世界里，内容和生命周期各需要一种修复方案，两者同时使用：`clone` 或 `lock`，配上 `join` 或 `refcount`。只修一处不够。',
  'fact.model-limits':
    '模型是顺序一致的，只有一个属性，把请求当作一步。释放后的字节读作 `5a`（毒值），这是模型的约定。',

  'corrected.when': ({ month }) => `${month}更正`,
  'corrected.casts':
    '这里原来写的是 {castsBefore} 处，其中 {castsWrittenBefore} 处会写入，分布在 {castFunctionsBefore} 个函数里。当时两种编译检查是分开运行的，而单独哪一种都发现不了套在查找函数外面的转换。合起来运行，得到的是 {casts} 处、{castsWritten} 处和 {castFunctions} 个函数。',
  'corrected.cacheFiles': '原来说缓存文件使用 XDR。以前是这样，现在使用原生编码。',
  'corrected.none': '原来把任何 `-o cachefile=…` 都算作受影响。其实 `none` 和空值不受影响。',
  'corrected.versions':
    '自称 2.2.99 的构建，原来归入“2.2 或更旧：多半不受影响”。受影响的 master 构建正是这样自称的。',
  'corrected.trace': '原来把默认的缓存文件当作静默截断的痕迹。实际上不是：这个属性不会保留。',
  'corrected.grown':
    '在截断后又恢复的副本里，原来只把取长度的那次读画成警示色。读到恢复后的斜杠是造成错误的另一半原因，现在也画成警示色。',
};
