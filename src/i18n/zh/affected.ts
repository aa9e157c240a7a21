import type { affected as english } from '../en/affected.ts';
import type { Translation } from '../translation.ts';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('、');

/** “你受影响吗？”：问题、一句话的回答，以及要核对什么。随工具加载。 */
export const affected: Translation<typeof english> = {
  'affected.title': '你受影响吗？',
  'affected.lead': '五个问题，一句话回答。“不知道”也是回答，那时会指出还差什么才能断定。',
  'affected.answer': '回答',
  'affected.checks': '要核对什么',
  'affected.reset': '清除回答',
  'affected.damaged': (args) => `地址对“${args.key}”的回答是“${args.text}”，这里没有这个选项，按不知道处理。`,
  'affected.source': '依据：关于版本的事实，以及谁报告了什么',

  'question.version': '`zpool version` 显示什么？',
  'question.parallel': (args) => `里面有并行导入（\`${args.commit}\`）吗？`,
  'question.fix': (args) => `里面有修复（\`${args.commit}\`）吗？`,
  'question.how': '怎样导入存储池？',
  'question.cachefile': '那条命令带 `-o cachefile=…` 吗？',

  'answer.version.since': (args) => `${args.version} 或更新`,
  'answer.version.old': (args) => `${args.version} 或更旧`,
  'answer.version.master': 'master 构建，或其他',
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
  'answer.cachefile.yes': '带',
  'answer.cachefile.no': '不带',
  'answer.cachefile.unknown': '不知道',

  'verdict.fixed': (args) =>
    `你不受影响：修复 \`${args.commit}\` 已在其中，从 \`${args.tag}\` 起的每个标签也都有它（查过 \`${args.tag}\` 和 \`${args.also}\`）。`,
  'verdict.unlikely': (args) =>
    `多半不受影响：查过的 ${args.old} 官方发行版 ${listed(args.releases)} 都没有并行导入，\`${args.tag}\` 之前也没有哪个标签有它。只有打包者加了 \`${args.parallel}\`、却没加修复 \`${args.fix}\` 的构建，才可能受影响。`,
  'verdict.contradictory': ({ tag, parallel, fix }) =>
    `有两个答案对不上：从 \`${tag}\` 起，每个标签都带着并行导入（\`${parallel}\`）和修复（\`${fix}\`）。请再看一遍版本号，以及打包者改过什么。`,
  'verdict.noParallel': '你不受影响：没有并行导入，存储池一个接一个导入，不会有第二个线程在读那份列表。',
  'verdict.byName': '这条命令不受影响：只有 `import -a` 会把几个存储池交给多个线程。构建本身仍可能受影响。',
  'verdict.noCachefile': '这条命令不受影响：共享列表里要有 `cachefile`，才有这场竞态。构建本身仍可能受影响。',
  'verdict.affected':
    '你受影响：几个线程同时校验和抄写同一条路径，而修复不在其中。某个池的缓存文件可能悄悄错了，整个导入也可能以“out of memory”收场。',
  'verdict.unknown': (args) => `现在还说不准：还差 ${args.count} 个回答。`,
  'missing.version': (args) => `\`zpool version\` 显示什么：从 ${args.version} 起都有修复。`,
  'missing.parallel': (args) =>
    `有没有 \`${args.parallel}\`。查过的 ${args.old} 发行版 ${listed(args.releases)} 里没有，但打包者可能自己加了进去。`,
  'missing.fix': (args) => `有没有一并带上 \`${args.commit}\`。该查的是这个提交，不是版本号。`,
  'missing.how': '导入时用不用 `-a`。',
  'missing.cachefile': '导入时带不带 `-o cachefile=…`。',

  'check.takeFix': (args) => `打上修复 \`${args.commit}\`。`,
  'check.workaround': '在此之前，逐个导入存储池，或者用 `-a` 时不带 `-o cachefile`。',
  'check.builds': (args) =>
    `先看 \`zpool version\`，再看软件包的更新日志和补丁：有没有加入并行导入（\`${args.parallel}\`）和修复（\`${args.fix}\`）。回移植的补丁写的也可能不是提交，而是 issue #${args.issue} 或 PR #${args.pull}。`,
  'check.scripts': '启动脚本里有没有同时用 `zpool import -a` 和 `-o cachefile=…`。',
  'check.cachefile':
    '逐个池看 `zpool get cachefile`：出现 `/var/cache` 这样的目录，或者你指定过文件却显示默认值，就是静默截断的痕迹。（由源码推得，没有实测。）',
  'check.logs': '旧日志里，内存充裕却在导入时报 `internal error: out of memory` 的记录。',
  'check.past': '对于修复之前做过的导入：',
};
