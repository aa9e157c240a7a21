import type { facts as english } from '../en/facts.ts';
import type { Translation } from '../translation.ts';

/** 本站所依据的事实，`fact.` 加编号，用自己的话写成。`{name}` 是 facts/figures.ts 里的值。 */
export const facts: Translation<typeof english> = {
  'facts.title': '事实与出处',
  'facts.lead':
    '本站所依据的事实，以及各自从何得知：用真实的库或程序实测，在源码里读到，别人的报告，或者由本站算出。行号属于 OpenZFS 提交 `bd949b10be`，即修复的前一个提交。',
  'facts.unknown': (args) => `没有名为“${args.text}”的事实。`,
  'facts.link': (args) => `这条事实的链接：${args.id}`,

  'known.measured': '实测',
  'known.read': '读码',
  'known.reported': '报告所述',
  'known.computed': '本站算出',
  'source.issue': (args) => `issue ${args.number}`,
  'source.pull': (args) => `PR ${args.number}`,
  'source.library': '真实的 libnvpair 与 libzfs，由我们运行',
  'source.writeUp': '一篇介绍该 issue 的文章（中文）',
  'source.model': 'docs/model.md',
  'source.search': '本站的搜索',

  'section.report': '谁报告了什么',
  'section.bytes': '字节',
  'section.order': '谁先后碰了什么',
  'section.rates': '多久一次',
  'section.versions': '版本',
  'section.casts': '其他去掉 const 的转换',
  'section.model': '本站的模型',
  'section.corrected': '更正过什么',

  'fact.report-setup':
    '一台 FreeBSD 14.1，OpenZFS 2.2.4，回移植了并行导入；{pools} 个存储池，共约 {disks} 块盘，用 `aes-256-gcm` 加密，创建时带 `-o cachefile=/var/cache/zpool.cache`，用 `zpool import -al` 导入。',
  'fact.report-message':
    '导入有时打印 `internal error: out of memory`，并且少了几个池。报告追到 `nvlist_unpack` 返回 EOPNOTSUPP，并说与内存无关。手头只有报告分析的开头部分。',
  'fact.pull-request':
    '各线程不得修改共享的列表；校验 `cachefile` 时曾短暂修改它；现在改在副本上做。两台测试服务器：一台约半数失败，修复后连续 {iterationsWithFix} 次成功；另一台没有加密，次次失败，修复后约一百次成功。可见加密不是起因。没有提到释放。',
  'fact.article-claims':
    '文章点出两处缺陷：共享的值在共享期间被改动，以及 `zpool_import_props` 过早释放列表；并建议审查去掉 const 的转换。第二处缺陷在源码里不成立。',
  'fact.request-bytes':
    '路径为 `/var/cache/zpool.cache` 时，每个工作线程送出 {requestBytes} 字节，原生编码，小端：头部 {headerBytes} 字节，版本和标志 {versionAndFlagsBytes} 字节，一对 {pairBytes} 字节，它的大小写在偏移 {pairSizeOffset} 处，名字占偏移 {nameFrom} 到 {nameTo}，值从偏移 {valueFrom} 开始，最后是 {endBytes} 个零字节。值为 `/var/cache` 时，整个列表是 {shortRequestBytes} 字节。',
  'fact.torn-byte':
    '撕裂的列表与完整的列表只差偏移 {tornOffset} 处的一个字节，即字符串下标 {tornIndex}：该是 `2f`，成了 `00`。这一对留了 {room} 字节，剩下的字符串需要 {need} 字节：EFAULT。',
  'fact.three-copies':
    '按两次读各看到了什么，副本有三种坏法：撕裂（量时完整，抄时切断）、截短（都是切断的）、复长（量时切断，抄时完整）。截短的从不被发现；复长的解包后是目录加斜杠，靠填充字节结束。',
  'fact.rule-of-eight':
    '设 L 为路径长度，p 为斜杠的下标，当且仅当 ⌊L/8⌋ 与 ⌊p/8⌋ 不相等时，撕裂会被发现。最后一段名字有 {noticedName} 个字符以上（含 {noticedName} 个），就一定会被发现。',
  'fact.over-read':
    '目录加斜杠恰好是 {alignment} 的倍数时，复长的副本在这一对里没有 NUL，读的人会越过内存块。AddressSanitizer 报告了它；发布构建随后返回 EFAULT。',
  'fact.xdr':
    'XDR 既带字符串的长度，也带解码后一对的大小，两者不一致的情形完全相同，所以并不更安全。发给内核的请求一律用原生编码。',
  'fact.zero-reply':
    '在小端机器上，四个以上的零字节解包得到 ENOTSUP：字节 {orderOffset} 表示大端。在大端的 s390x 上，{bigEndianZeros} 个零字节是一份空列表。',
  'fact.cache-files':
    '如今的缓存文件用原生编码：`spa_config_write` 用 `fnvlist_pack` 打包，后者按原生编码打包。盘上的标签用 XDR，从前的缓存文件也是。',
  'fact.one-list':
    '`-o` 选项变成一份列表。每个池的任务拿到同一个指针，交给线程池，线程数最多是 CPU 数的 {threadsPerCpu} 倍；只有 `import -a` 这样做。',
  'fact.copy-before-cut':
    '工作线程先把字符串量好、抄进自己的列表，然后才切。所以它自己的切断伤不到自己，只有别人的会。',
  'fact.borrow':
    '找到最后一个斜杠，看它后面是什么，用 NUL 盖住它，拿剩下的去问 `stat`，再写回斜杠。指针原本带 const，一次转换把它去掉了。',
  'fact.before-the-slash':
    '`-o cachefile=none` 和空值，在查找斜杠之前就离开了校验：什么都没切，这样的导入不受影响。OpenZFS 自带的导入服务 `zfs-import-scan.service` 用的就是 `none`。',
  'fact.nested-cuts':
    '工作线程若在斜杠不在时起步，校验的就是更短的路径，会找到更靠左的斜杠并切在那里。各自还回自己的那个；每次实测，最后字符串都是完整的。',
  'fact.who-frees':
    '这个函数让变量改指自己的私有列表，释放的是它。共享的那份由主线程释放，并且等所有工作线程结束之后。',
  'fact.kernel-first': '内核先解包请求。解包失败就立即返回，带着 errno，还没有写任何应答。',
  'fact.reply-read-anyway': 'errno 存了下来，但不管请求成败，都会去解包应答。应答缓冲区来自 `calloc`。',
  'fact.out-of-memory':
    '读一份全零的应答会打印 `internal error: out of memory`，并以状态 {exitStatus} 结束进程。已经进了内核的请求也许能做完；还没发出的，那些池不导入；其余的，密钥不加载，文件系统不挂载。EFAULT 从不显示。',
  'fact.after-cut': '内核只看文本：接受 `/var/cache` 作为缓存文件，空值则当作默认。`zpool` 不出声。',
  'fact.after-grown': '以斜杠结尾的路径在池加载之后遭到拒绝：EINVAL。这一次导入失败，其他的继续。',
  'fact.bad-directory':
    '别的工作线程若在切断与 `stat` 之间还回斜杠，问的就成了文件本身：“not a valid directory”。这个池不会导入。',
  'fact.address-one':
    '路径为 `/zpool.cache` 时，切断后只剩空字符串。在检查开头斜杠与查找最后斜杠之间，别人的切断使查找落空，于是去读地址 {faultAddress}。强制按这个次序运行时看到过；自由运行 {passesWithoutCrash} 趟，一次也没有出现。',
  'fact.rates':
    '两个线程，{harnessCpus} 个 CPU，真实的 `stat`：按工作线程的趟数计，完整占 {wholePercent}%，撕裂占 {tornPercent}%，截短或复长占 {silentPercent}%。常见的是没有声响的那种。',
  'fact.spread': '各次运行之间能差好几倍，也随线程数和代替 `stat` 的东西而变。报告给出的比例没有重现。',
  'fact.allocation-gap':
    '量和抄之间隔着一次小小的内存分配。放慢这次分配，撕裂就更多；两个线程、慢几微秒时，撕裂多过截短。',
  'fact.race-reports':
    'ThreadSanitizer 报告了：写 NUL 与量长度的读，写 NUL 与查找斜杠，还回斜杠与一次普通的读，以及遍历提示与它自己。',
  'fact.walk-hint':
    '修复之后还剩一条报告：每个工作线程都写共享列表的遍历提示。按语言规则这是数据竞争，影响只是函数可能要把列表找一遍。',
  'fact.two-commits':
    '并行导入（`c183d164aa`）于 2024 年 4 月 22 日进入 master，修复（`1f5bf91a85`）于 2024 年 8 月 7 日进入，相隔 {daysApart} 天、{commitsApart} 个提交。',
  'fact.tags':
    '没有哪个标签只含前者而不含后者。最早含有其一的标签是 `zfs-2.3.0-rc1`，它两者都有，2.3.0 也是。查过的 2.2 发行版（2.2.4、2.2.5、2.2.9）没有并行导入。',
  'fact.who-is-affected':
    '那段时间的 master 构建，以及取用了 master 或回移植了并行导入的系统，报告者的 FreeBSD 就是一例。',
  'fact.version-strings':
    '在 2.2 与 2.3 之间，master 自称 2.2.99。那段时间里，FreeBSD 15.0-CURRENT 显示过 `zfs-2.2.99-456`；TrueNAS 24.10 显示 `zfs-2.2.99-1`。光看这样的版本号，看不出构建在修复之前还是之后；看提交才行。',
  'fact.not-kept':
    '导出再导入，池不会记得 `cachefile`：每次导入都重新设置这个属性。所以事后看到默认的缓存文件，并不是这场竞态的痕迹。',
  'fact.const-casts':
    '用 gcc 的 `-Wcast-qual`，同时用一份让 `strchr` 一类函数保留 const 的头文件，在这几个库和两个命令里（Linux 构建）找到 {casts} 处。其中 {castsWritten} 处会写入，分布在 {castFunctions} 个函数里；{castsWrittenHere} 处就是这个故事里的写。它们无一例外：切断字符串，再写回去。',
  'fact.second-place':
    '另一个是 `discover_cached_paths`，切断并还回列表里的字符串（{castsWrittenInDiscover} 处转换）。它在扫描线程启动之前由主线程运行，所以今天不是竞态。',
  'fact.third-place':
    '还有一个是 `zfs_compare`，给列表输出排序时切断并还回两个数据集的名字（{castsWrittenInCompare} 处转换，套在 `strchr` 外面）。那里只有一个线程，没有发现竞态；不过名字断着的时候，会从同一个句柄读属性。',
  'fact.model-two':
    '两个工作线程，一次调用算一步，没有修法：{interleavingsOfTwo} 种交错，{statesOfTwo} 个状态，{tracesOfTwo} 条 Mazurkiewicz 迹。随机调度器下：全部正常 {allOk}，好路径被拒 {badDirectory}，EFAULT {detected}，静默截断 {silent}，内核拒绝 {refused}。最少抢占：静默截断 {silentPreemptions} 次，其余 {otherPreemptions} 次。',
  'fact.model-three':
    '三个工作线程：{interleavingsOfThree} 种交错，{statesOfThree} 个状态。一次调用算一步时有 {outcomesOfThree} 种结局，slot 粒度和字节粒度有 {outcomesOfThreeFiner} 种。',
  'fact.model-grain':
    '静默截断的概率从按调用的 {silent} 降到按字节的 {silentByByte}，而竞态本身毫无变化：概率属于粒度和调度器，不属于哪台机器。',
  'fact.model-fixes':
    '用 `clone` 或 `lock`，工作线程的全部交错都有好结局。`lock-narrow` 仍会走到 EFAULT、截断和拒绝。证明只对所说的线程数、路径、修法和粒度成立。',
  'fact.model-reported':
    '在报告所述的世界里，要同时修内容和生命期：`clone` 或 `lock`，配上 `join` 或 `refcount`。只做一样不够。',
  'fact.model-limits':
    '模型是顺序一致的，只有一个属性，把请求当作一步。已释放的字节读作 `5a`，这是模型的约定。',

  'corrected.when': ({ month }) => `${month}更正`,
  'corrected.casts':
    '这里原来写的是 {castsBefore} 处，其中 {castsWrittenBefore} 处写入，分布在 {castFunctionsBefore} 个函数里。当时两遍检查是分开跑的，单跑哪一遍，都看不见套在查找函数外面的转换。合起来跑，是 {casts} 处、{castsWritten} 处、{castFunctions} 个。',
  'corrected.cacheFiles': '原来说缓存文件用 XDR。从前是，如今用原生编码。',
  'corrected.none': '原来把 `-o cachefile=…` 一律算作受影响。`none` 和空值不受影响。',
  'corrected.versions':
    '自称 2.2.99 的构建，原来归入“2.2 或更旧：多半不受影响”。受影响的 master 构建正是这样自称的。',
  'corrected.trace': '原来把默认的缓存文件当作静默截断的痕迹。它不是：这个属性不会保留。',
  'corrected.grown':
    '复长的副本里，原来只有量长度的那次读画成警示。读到还回的斜杠是另一半祸害，现在也画成警示。',
};
