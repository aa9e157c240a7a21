import type { affected as english } from '../en/affected.ts';
import type { Translation } from '../translation.ts';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('、');

/** “你受影响吗？”：问题、一句话的回答，以及要核对什么。随工具加载。 */
export const affected: Translation<typeof english> = {
  'affected.title': '你受影响吗？',
  'affected.lead': '回答五个问题，得到一个结论。“不知道”也是一种回答，这时会指出还要知道什么才能下结论。',
  'affected.answer': '回答',
  'affected.missing': '还要知道什么',
  'affected.checks': '要检查什么',
  'affected.reset': '清除回答',
  'affected.damaged': (args) =>
    `地址里“${args.key}”的回答是“${args.text}”，这里没有这个选项，按“不知道”处理。`,
  'affected.source': '依据：关于版本的事实，以及谁报告了什么',

  'question.version': '`zpool version` 显示什么？',
  'question.parallel': (args) => `构建里有并行导入（\`${args.commit}\`）吗？`,
  'question.fix': (args) => `构建里有修复（\`${args.commit}\`）吗？`,
  'question.how': '存储池是怎样导入的？',
  'question.cachefile': '那条命令里，`-o cachefile=` 给的是什么？',

  'version.field': (args) => `它的输出，例如 \`${args.example}\`；也可以直接选：`,
  'version.read': (args) =>
    `读作 OpenZFS ${args.number}${args.build === '' ? '' : `，构建号 ${args.build}`}${args.commit === '' ? '' : `，提交 \`${args.commit}\``}。`,
  'version.since': (args) =>
    `从 ${args.version} 起，每个标签都包含修复。软件包维护者另外改过什么，从版本号看不出来。`,
  'version.old': '这个系列的发行版没有并行导入。软件包维护者是否自行加入了它，从版本号看不出来。',
  'version.master': (args) =>
    `从 ${args.old} 到 ${args.next}，master 一直自称 ${args.version}。这期间有 ${args.days} 天，master 有并行导入而没有修复。这个构建是否出自那段时间，从版本号看不出来。`,
  'version.commitWould': (args) => `要看构建所用的提交：请询问软件包维护者，它是否在 \`${args.fix}\` 之后。`,
  'version.commit': (args) =>
    `由提交可以判断：在 OpenZFS 的仓库里运行 \`git merge-base --is-ancestor ${args.fix} ${args.commit} && echo fixed\`，如果输出“fixed”，就已包含修复。`,
  'version.fixed': (args) => `这个提交就是修复 \`${args.fix}\`，所以并行导入和修复都已包含。`,
  'version.before': (args) =>
    `这个提交包含并行导入，而且在修复 \`${args.fix}\` 之前。软件包维护者是否另外加入了修复，从提交看不出来。`,
  'version.module':
    '这是内核模块的那一行。竞态在命令所用的库里，库的那一行以 `zfs-` 开头，不带 `kmod`；两者的版本可能不同。',
  'version.system': '这像是操作系统的版本，从它看不出其中的 OpenZFS 是哪一版；请看 `zpool version` 的输出。',
  'version.unread': (args) =>
    `从中没有读出版本号。\`zpool version\` 输出的是 \`${args.example}\` 这样的一行。`,

  'answer.version.since': (args) => `${args.version} 或更新`,
  'answer.version.old': (args) => `${args.version} 或更旧，但不是 ${args.not}`,
  'answer.version.master': (args) => `${args.version}，或别的 master 构建`,
  'answer.version.unknown': '不知道',
  'answer.parallel.yes': '有',
  'answer.parallel.no': '没有',
  'answer.parallel.unknown': '不知道',
  'answer.fix.yes': '有',
  'answer.fix.no': '没有',
  'answer.fix.unknown': '不知道',
  'answer.how.all': '用 `-a` 一次全部导入',
  'answer.how.name': '按名称逐个导入',
  'answer.how.unknown': '不知道',
  'answer.cachefile.path': '一条路径',
  'answer.cachefile.none': '`none`',
  'answer.cachefile.nothing': '没有指定：没有这个选项，或者值为空',
  'answer.cachefile.unknown': '不知道',

  'verdict.fixed': (args) =>
    `你不受影响：修复 \`${args.commit}\` 已包含在内，从 \`${args.tag}\` 起的每个标签也都包含它（检查过 \`${args.tag}\` 和 \`${args.also}\`）。`,
  'verdict.unlikely': (args) =>
    `多半不受影响：检查过的 ${args.old} 官方发行版 ${listed(args.releases)} 都没有并行导入，\`${args.tag}\` 之前也没有哪个标签包含它。只有软件包维护者加入了 \`${args.parallel}\`、却没有加入修复 \`${args.fix}\` 的构建，才可能受影响。`,
  'verdict.contradictory': ({ tag, parallel, fix }) =>
    `有两个回答互相矛盾：从 \`${tag}\` 起，每个标签都包含并行导入（\`${parallel}\`）和修复（\`${fix}\`）。请重新核实版本号，以及软件包维护者改过什么。`,
  'verdict.contradictory.commit': (args) =>
    `有两个回答互相矛盾：提交 \`${args.commit}\`，以及关于并行导入或修复的回答。请重新核实这两项，以及软件包维护者改过什么。`,
  'verdict.noParallel': '你不受影响：没有并行导入时，存储池是逐个导入的，不会有第二个线程读取那份列表。',
  'verdict.byName': '这条命令不受影响：只有 `import -a` 会把多个存储池交给多个线程。构建本身仍可能受影响。',
  'verdict.cachefileNone':
    '这条命令不受影响：遇到 `none`，校验在查找斜杠之前就结束，什么也不会截断。构建本身仍可能受影响。',
  'verdict.noCachefile':
    '这条命令不受影响：只有共享列表里的 `cachefile` 是一条路径时，才会发生这场竞态。构建本身仍可能受影响。',
  'verdict.affected':
    '你受影响：多个线程同时校验和复制同一条路径，而构建里没有修复。某个池可能不声不响地用上了错误的缓存文件，整个导入也可能以“out of memory”告终。',
  'verdict.unknown.nothing': '你可能受影响：没有哪个回答能排除它。弄清之前，请按受影响处理。',
  'verdict.unknown.master': (args) =>
    `你可能受影响：受影响的 master 构建自称 ${args.version}，但这样自称的也有不受影响的。弄清之前，请按受影响处理。`,
  'verdict.unknown.command':
    '你可能受影响：你的命令正是会触发竞态的那种。弄清构建里包含什么之前，请按受影响处理。',
  'verdict.unknown.build': '你可能受影响：你的构建里有这场竞态。弄清用的是什么命令之前，请按受影响处理。',
  'missing.version': (args) => `\`zpool version\` 的输出是什么：从 ${args.version} 起都包含修复。`,
  'missing.parallel': (args) =>
    `是否包含 \`${args.parallel}\`。${args.old} 系列的发行版 ${listed(args.releases)} 不包含它，但软件包维护者可能自行加入了它。`,
  'missing.fix': (args) => `是否一并包含 \`${args.commit}\`。要查的是这个提交，而不是版本号。`,
  'missing.how': '导入时是否使用 `-a`。',
  'missing.cachefile': '导入时 `-o cachefile=` 给的是什么：一条路径、`none`，还是没有指定。',

  'check.takeFix': (args) => `打上修复补丁 \`${args.commit}\`。`,
  'check.workaround':
    '在此之前，请逐个导入存储池；如果要用 `-a`，就指定 `-o cachefile=none`，或者不带这个选项。',
  'check.builds': (args) =>
    `先看 \`zpool version\`，再看软件包的更新日志和补丁：有没有加入并行导入（\`${args.parallel}\`）和修复（\`${args.fix}\`）。向后移植的补丁所引用的，可能不是这些提交，而是 issue #${args.issue} 或 PR #${args.pull}。`,
  'check.scripts':
    '启动脚本里有没有同时用 `zpool import -a` 和带路径的 `-o cachefile=`。OpenZFS 自带的 `zfs-import-scan.service` 用的是 `none`，不受影响。',
  'check.cachefile':
    '逐个池看 `zpool get cachefile`：出现 `/var/cache` 这样的目录，就是静默截断留下的痕迹。显示默认值则不能说明什么：存储池导出再导入之后，不会保留这个属性。（由源码推得，没有实测。）',
  'check.logs': '旧日志里有没有这样的记录：机器内存充足，导入时却报 `internal error: out of memory`。',
  'check.past': '对于打上修复之前的导入：',
};
