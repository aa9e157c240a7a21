import type { affected as english } from '../en/affected.ts';
import type { Translation } from '../translation.ts';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('、');

/** “你受影响吗？”：问题、一句话的回答，以及要核对什么。随工具加载。 */
export const affected: Translation<typeof english> = {
  'affected.title': '你受影响吗？',
  'affected.lead': '五个问题，一个判断。“不知道”也是回答，那时会指出还差什么才能断定。',
  'affected.answer': '回答',
  'affected.missing': '还差什么才能断定',
  'affected.checks': '要核对什么',
  'affected.reset': '清除回答',
  'affected.damaged': (args) => `地址对“${args.key}”的回答是“${args.text}”，这里没有这个选项，按不知道处理。`,
  'affected.source': '依据：关于版本的事实，以及谁报告了什么',

  'question.version': '`zpool version` 显示什么？',
  'question.parallel': (args) => `里面有并行导入（\`${args.commit}\`）吗？`,
  'question.fix': (args) => `里面有修复（\`${args.commit}\`）吗？`,
  'question.how': '怎样导入存储池？',
  'question.cachefile': '那条命令里，`-o cachefile=` 给的是什么？',

  'version.field': (args) => `它的输出，例如 \`${args.example}\`；也可以直接选：`,
  'version.read': (args) =>
    `读作 OpenZFS ${args.number}${args.build === '' ? '' : `，构建号 ${args.build}`}${args.commit === '' ? '' : `，提交 \`${args.commit}\``}。`,
  'version.since': (args) => `从 ${args.version} 起，每个标签都有修复。打包者改过什么，版本号看不出来。`,
  'version.old': '这一系列的发行版没有并行导入。打包者有没有自己加进去，版本号看不出来。',
  'version.master': (args) =>
    `从 ${args.old} 到 ${args.next}，master 一直自称 ${args.version}，其中有 ${args.days} 天，有并行导入而没有修复。构建是不是出自那些天，版本号看不出来。`,
  'version.commitWould': (args) => `看构建所用的提交才行：去问打包者，它是不是在 \`${args.fix}\` 之后。`,
  'version.commit': (args) =>
    `提交可以说明：在 OpenZFS 的仓库里运行 \`git merge-base --is-ancestor ${args.fix} ${args.commit} && echo fixed\`，显示“fixed”就是有修复。`,
  'version.fixed': (args) => `这个提交就是修复 \`${args.fix}\`，所以并行导入和修复都在其中。`,
  'version.before': (args) =>
    `这个提交有并行导入，并且在修复 \`${args.fix}\` 之前。打包者有没有另外带上修复，从它看不出来。`,
  'version.module':
    '这是内核模块的那一行。竞态在命令所用的库里，它那一行以 `zfs-` 开头，不带 `kmod`；两者可能不同。',
  'version.system': '这像是系统的版本。里面的 OpenZFS 是哪一版，从它看不出来；`zpool version` 会显示。',
  'version.unread': (args) => `从中没有读到版本。\`zpool version\` 显示的是 \`${args.example}\` 这样的一行。`,

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
  'answer.how.name': '按名字逐个导入',
  'answer.how.unknown': '不知道',
  'answer.cachefile.path': '一条路径',
  'answer.cachefile.none': '`none`',
  'answer.cachefile.nothing': '什么也没给：没有这个选项，或值为空',
  'answer.cachefile.unknown': '不知道',

  'verdict.fixed': (args) =>
    `你不受影响：修复 \`${args.commit}\` 已在其中，从 \`${args.tag}\` 起的每个标签也都有它（查过 \`${args.tag}\` 和 \`${args.also}\`）。`,
  'verdict.unlikely': (args) =>
    `多半不受影响：查过的 ${args.old} 官方发行版 ${listed(args.releases)} 都没有并行导入，\`${args.tag}\` 之前也没有哪个标签有它。只有打包者加了 \`${args.parallel}\`、却没加修复 \`${args.fix}\` 的构建，才可能受影响。`,
  'verdict.contradictory': ({ tag, parallel, fix }) =>
    `有两个答案对不上：从 \`${tag}\` 起，每个标签都带着并行导入（\`${parallel}\`）和修复（\`${fix}\`）。请再看一遍版本号，以及打包者改过什么。`,
  'verdict.contradictory.commit': (args) =>
    `有两个答案对不上：提交 \`${args.commit}\`，和关于并行导入或修复的回答。请两边都再看一遍，再看打包者改过什么。`,
  'verdict.noParallel': '你不受影响：没有并行导入，存储池一个接一个导入，不会有第二个线程在读那份列表。',
  'verdict.byName': '这条命令不受影响：只有 `import -a` 会把几个存储池交给多个线程。构建本身仍可能受影响。',
  'verdict.cachefileNone':
    '这条命令不受影响：遇到 `none`，校验在查找斜杠之前就结束，不会有截断。构建本身仍可能受影响。',
  'verdict.noCachefile':
    '这条命令不受影响：共享列表里的 `cachefile` 要是一条路径，才有这场竞态。构建本身仍可能受影响。',
  'verdict.affected':
    '你受影响：几个线程同时校验和复制同一条路径，而修复不在其中。某个池的缓存文件可能已经静默出错，整个导入也可能以“out of memory”结束。',
  'verdict.unknown.nothing': '你可能受影响：没有哪个回答排除了它。弄清之前，先当作受影响。',
  'verdict.unknown.master': (args) =>
    `你可能受影响：受影响的 master 构建自称 ${args.version}，不受影响的也有这样自称的。弄清之前，先当作受影响。`,
  'verdict.unknown.command':
    '你可能受影响：你的命令正是会触发竞态的那种。弄清构建里有什么之前，先当作受影响。',
  'verdict.unknown.build': '你可能受影响：你的构建里有这场竞态。弄清命令是怎样的之前，先当作受影响。',
  'missing.version': (args) => `\`zpool version\` 显示什么：从 ${args.version} 起都有修复。`,
  'missing.parallel': (args) =>
    `有没有 \`${args.parallel}\`。查过的 ${args.old} 发行版 ${listed(args.releases)} 里没有，但打包者可能自己加了进去。`,
  'missing.fix': (args) => `有没有一并带上 \`${args.commit}\`。该查的是这个提交，不是版本号。`,
  'missing.how': '导入时用不用 `-a`。',
  'missing.cachefile': '导入时 `-o cachefile=` 给的是什么：一条路径、`none`，还是什么也没给。',

  'check.takeFix': (args) => `打上修复 \`${args.commit}\`。`,
  'check.workaround': '在此之前，逐个导入存储池；或者用 `-a` 时给 `-o cachefile=none`，或不带这个选项。',
  'check.builds': (args) =>
    `先看 \`zpool version\`，再看软件包的更新日志和补丁：有没有加入并行导入（\`${args.parallel}\`）和修复（\`${args.fix}\`）。向后移植的补丁引用的也可能不是提交，而是 issue #${args.issue} 或 PR #${args.pull}。`,
  'check.scripts':
    '启动脚本里有没有同时用 `zpool import -a` 和带路径的 `-o cachefile=`。OpenZFS 自带的 `zfs-import-scan.service` 用的是 `none`，不受影响。',
  'check.cachefile':
    '逐个池看 `zpool get cachefile`：出现 `/var/cache` 这样的目录，就是静默截断的痕迹。显示默认值则不是：导出再导入，池不会保留这个属性。（由源码推得，没有实测。）',
  'check.logs': '旧日志里，内存充裕却在导入时报 `internal error: out of memory` 的记录。',
  'check.past': '对于修复之前做过的导入：',
};
