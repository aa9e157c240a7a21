import type { casts as english } from '../en/casts.ts';
import type { Translation } from '../translation.ts';

/** 所有去掉 const 的地方，以及这一行的历史。随表格加载。 */
export const casts: Translation<typeof english> = {
  'history.title': '这一行的来历',
  'history.drawing': ({ days, race }) =>
    `九个提交的时间线：从写下条件到条件被打破，相隔 ${days} 天；此后有 ${race} 天存在竞态。`,
  'history.borrow':
    '最初导入的代码就已经这样临时改写：在最后一个斜杠处截断，调用 `stat64`，再恢复。当时没有 const，所以合法。出错路径上没有恢复斜杠。',
  'history.spreads':
    '到 2021 年，这种写法扩散开来：权限检查截断名值对的名称，`discover_cached_paths` 截断磁盘的路径。',
  'history.silenced':
    '列表里的字符串变成 const，直接写入无法再通过编译。八处转换压下了报错，每一处都用于截断后又恢复，其中三处就在这里。',
  'history.condition':
    '同一个 PR，前后相差两小时：作者发现了出错路径的问题，在那里也恢复斜杠，并写明：只要没有并发访问这个字符串，这样截断就可以接受。',
  'history.shared': ({ condition }) =>
    `并行导入：一份列表，许多线程。写下条件 ${condition} 天之后，条件不再成立。`,
  'history.fixed': ({ race }) => `${race} 天后的修复：使用私有副本，三处转换随之去掉。`,
  'history.again': '`cmd/zinject/translate.c` 里又出现一处截断后又恢复的写法。',
  'history.cleaned':
    '一个月后，为适配 glibc 2.43 做的清理：约二十个查找结果改成 const，都是只读的地方。没有改动任何转换。',
  'history.today':
    '仍然经由去掉 const 的指针写入的有：`discover_cached_paths`、`zfs_compare`、`zfs_ioctl.c` 四处、`translate.c`。没有一处已证明是竞态。',
  'history.compilers':
    'gcc 12 和 clang 19 对各个阶段的反应（为本页编写的例子）：2008 年的写法，没有警告；对 const 字符串直接写入，每处都报错；加上转换以后，`-Wall -Wextra` 没有警告，`-Wcast-qual` 每处都警告；套在查找函数外面的转换，要 `-Wcast-qual` 和保留 const 的头文件并用才会警告。',
  'table.title': ({ n }) => `全部 ${n} 处`,
  'table.place': '位置',
  'table.what': '做什么',
  'table.shared': '线程之间共享吗？',
  'table.class': '类别',
  'table.line': ({ file, line }) => `${line}，GitHub 上 ${file} 的这一行`,
  'what.cuts': '在调用者字符串的最后一个斜杠处写入 NUL',
  'what.mends': '恢复斜杠',
  'what.mendsOnError': '在出错路径上恢复斜杠',
  'what.cutsDirectory': '在列表字符串的目录末尾写入 NUL',
  'what.mendsDirectory': '恢复这个字节',
  'what.names': '套在 `strchr` 外面的转换：在两个名称的 `@` 处写入 NUL，比较后恢复',
  'what.callback': '比较回调',
  'what.search': '查找结果，保存时没有 const',
  'what.variable': '保存在没有 const 的变量里',
  'what.guarded': '保存在变量里；只有变量指向副本时才写入',
  'what.member': '保存在结构体里',
  'what.argument': '交给没有 const 的参数',
  'what.literalArgument': '字面量，交给没有 const 的参数',
  'what.argv': '放进参数数组',
  'what.literalArgv': '字面量，放进参数数组',
  'what.adds': '给下一级指针加 const',
  'shared.yes': '是：所有导入线程都持有它',
  'shared.possible': '可能，但只读',
  'shared.unknown': '未发现：排序只用一个线程',
  'shared.no': '否',
  'class.pair': '截断后又恢复',
  'class.callee-read': '被调函数只读',
  'class.read': '只读',
  'class.stored': '保存下来',
  'class.adds-const': '增加 const',
  'reproduce.title': ({ n }) => `怎样重新找到这 ${n} 处`,
  'reproduce.page':
    '检出 OpenZFS 的提交 `bd949b10be`，把 `lib/libzfs`、`lib/libzutil`、`cmd/zpool`、`cmd/zfs` 和 `include` 拖到审计页。',
  'reproduce.link': '打开审计页',
  'reproduce.gcc':
    '或者用 gcc：先 `./configure`，再 `make CFLAGS="-Wcast-qual -include const-search.h"`；头文件在审计页的“gcc 命令”里。两者必须用在同一次编译里：分成两次会漏掉套在查找函数外面的转换，这份清单的第一版就是这样漏掉的。',
};
