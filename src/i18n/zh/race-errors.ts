import type { Sentences } from '../../racetext/index.ts';

/** Sentences that refuse a race text: the same ids with the same names as in racetext/sentences.ts. */
type Translated = {
  readonly [Id in keyof Sentences]: (...names: Parameters<Sentences[Id]>) => string;
};

const INSTEAD: Readonly<Record<Parameters<Sentences['refused']>[1], string>> = {
  loop: '请写 while',
  branch: '请写 if 和 else',
  record: '请把每个字段写成单独的对象，或写成 heap 组的字段',
  storage: '去掉即可；每次访问都按所写的执行',
  pointer: '这里没有指针；请用下标，用 -1 表示没有',
  wide: '请写 int（32 位，回绕）、u16 或 u8',
  narrow: '请写 int，或无符号的 u8 和 u16',
  plain: '请写 int',
  fraction: '请写 int；这里只有整数',
};

/** What the reader of the text wanted or found, where that is no token. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['the end of the line', '行尾'],
  ['the end of the text', '文本结尾'],
  ['an expression', '表达式'],
  ['a name', '名字'],
  ['a number', '数'],
  ['a type', '类型'],
  ['the rest of the title', '标题的其余部分'],
  ['the length of the array', '数组长度'],
  ['"text" or {', '"文本" 或 {'],
  ['x2, x3, x4 or {', 'x2、x3、x4 或 {'],
]);
const part = (said: string): string => PARTS.get(said) ?? said;

export const raceErrors: Translated = {
  meant: (word) => `想写的是 ${word} 吗？`,
  badCharacter: (character) => `字符 ${character} 不能出现在这里。`,
  hash: () => '字符 # 不能出现在这里。注释以 // 开头。',
  badInQuotes: (character) =>
    `${character} 不能出现在引号里：只允许可打印的 ASCII 字符，以及转义 \\0 \\n \\t \\r \\\\ \\" \\' \\xHH。`,
  badEscape: () => '没有这样的转义：只有 \\0 \\n \\t \\r \\\\ \\" \\\' 和 \\xHH。',
  zeroBeforeDigit: () => '\\0 后面不能跟数字，C 会把它读成八进制：请写 \\x00。',
  oneCharacter: () => '单引号里的字符常量恰好是一个字符；文本用双引号。',
  openString: () => '这个字符串在本行没有闭合。',
  openCharacter: () => '这个字符常量在本行没有闭合。',
  openComment: () => '这段注释一直没有闭合。',
  openBlock: () => '这个 { 一直没有闭合。',
  octal: () => '数不能以 0 开头：这里不支持八进制。',
  badNumber: (text) => `${text} 不是数：只能写成 12 或 0x1f 这样，不带后缀。`,
  bigNumber: (text) => `${text} 太大：最大为 2147483647。`,
  refused: (word, hint) => `这里不支持 C 的 ${word}；${INSTEAD[hint]}。`,
  expected: (wanted, found) => `这里应为${before(part(wanted))}，却是${before(part(found))}。`,
  noStatement: (found) => `语句不能以${around(part(found))}开头。`,
  noItem: (found) =>
    `线程之外只能写 title、shared、heap、mutex、thread、never、exists 和 show，不能写${before(part(found))}。`,
  notShared: (type) => `线程之外的变量是共享的，要以 shared 开头：shared ${type}。`,
  unknown: (name) => `${name} 没有声明。`,
  unknownField: (group, field) => `${group} 没有字段 ${field}。`,
  unknownVariable: (thread, name) => `线程 ${thread} 没有变量 ${name}。`,
  unknownCall: (name) => `这里没有 ${name} 这个调用。`,
  pthread: (name, write) => `这里没有 ${name} 这个调用；请写 ${write}。`,
  taken: (name) => `${name} 已经是某个共享对象的名字。`,
  declaredTwice: (name) => `${name} 声明了两次。`,
  copyTaken: (thread, copy) => `${thread} 的一个副本会叫 ${copy}，这个名字已被占用。`,
  secondTitle: () => '已经有标题了。',
  wordAsName: (word) => `${word} 是保留字；请换一个名字。`,
  outcomeWord: (word) => `${word} 在结局里另有含义；请换一个名字。`,
  noType: (word) => `没有类型 ${word}；有 u8、u16、int 和 bool。`,
  needsIndex: (name) => `${name} 是数组：请写 ${name}[i]。`,
  noArray: (name) => `${name} 不是数组。`,
  needsArray: () => '这里需要一个数组。',
  noMutex: (name) => `${name} 不是 mutex。`,
  noHeap: (name) => `${name} 不是 heap 对象：只有 heap 对象可以释放。`,
  noThread: (name) => `${name} 不是线程。`,
  noNumber: (name) => `${name} 不是数。`,
  needsField: (name) => `${name} 是一组：请写 ${name}.字段。`,
  noText: () => '文本只能作为数组的初始字节，或 strcmp 的第二个参数。',
  bytesOnly: (name) => `${name} 不能是数组：数组只能由 u8 或 char 组成。`,
  numberForArray: (name) => `${name} 是数组：请写 "文本" 或 {1, 2}。`,
  doesNotFit: (type, least, most) => `${type} 的范围是 ${least} 到 ${most}。`,
  textTooLong: (needs, name, has) => `连同 NUL 需要 ${needs} 个字节，而 ${name} 只有 ${has} 个。`,
  listTooLong: (needs, name, has) => `这里有 ${needs} 个字节，而 ${name} 只有 ${has} 个。`,
  noBytes: (name) => `${name} 一个字节也没有。`,
  argumentCount: (call, wanted, found) => `${call} 需要 ${wanted} 个参数，而不是 ${found} 个。`,
  twoSteps: () => '一行里有两步：请从这里另起一行，或用 atomic { } 把两步包起来。',
  noLoop: (word) => `${word} 不在任何 while 里。`,
  onlyFirst: (word) => `${word} 只能出现在 atomic 块的开头。`,
  nested: () => 'atomic 块不能嵌套。',
  foreign: (thread, name) => `${name} 是 ${thread} 私有的；只有条件和 show 能看到它。`,
  joinsItself: (name) => `${name} 会等待自己结束。`,
  returnsShared: (name) => `${name} 是共享的：请先把它读到变量里，那本身就是一步。`,
  arrayValue: (name) => `私有数组初始全为零；请用 strcpy、memcpy 或逐字节填写 ${name}。`,
  noIndex: () => '这里不能有下标，只能是名字。',
  onlyInConditions: (word) => `${word} 只能出现在 never 和 exists 里。`,
  itemInThread: (word, line) => `${word} 不能出现在线程里；上面是不是少了 }？第 ${line} 行的块还没有闭合。`,
  elseAlone: () => '这个 else 没有对应的 if。',
  longText: (most) => `文本最多 ${most} 个字节。`,
  longLine: (most) => `一行最多 ${most} 个字符。`,
  longTitle: (most) => `标题最多 ${most} 个字符。`,
  longName: (most) => `名字最多 ${most} 个字符。`,
  manyThreads: (most) => `线程总共最多 ${most} 个。`,
  manySteps: (most) => `一个线程的文本最多 ${most} 步。`,
  manyShared: (most) => `共享变量最多 ${most} 个。`,
  manySharedBytes: (most) => `共享变量总共最多 ${most} 个字节。`,
  longArray: (most) => `数组最多 ${most} 个字节。`,
  manyVariables: (most) => `一个线程最多 ${most} 个变量。`,
  manyVariableBytes: (most) => `一个线程的变量总共最多 ${most} 个字节。`,
  manyConditions: (most) => `条件和显示的值最多 ${most} 个。`,
  deepBlocks: (most) => `块最多嵌套 ${most} 层。`,
  deepExpression: (most) => `括号、下标和一元运算符最多嵌套 ${most} 层。`,
  manyOperators: (most) => `一条语句最多 ${most} 个运算符。`,
  oneThread: () => '一个线程构不成竞态；至少要有两个（也可以写 thread A x2）。',
  noThreads: () => '没有线程；竞态至少需要两个线程。',
  noSteps: (name) => `线程 ${name} 没有步骤。`,
  noFields: (name) => `${name} 没有字段。`,
  noLength: (name) => `${name} 没有长度：请写在方括号里，或给出初始字节。`,
  endless: (thread) => `线程 ${thread} 的这个循环可能永远转下去；只用来等待的循环，请改写成 wait。`,
};

const isChinese = (said: string): boolean => /^[\u4e00-\u9fff]/.test(said);
/** Sets a part that is Latin off from the Chinese before it, or on both sides. */
const before = (said: string): string => (isChinese(said) ? said : ` ${said}`);
const around = (said: string): string => (isChinese(said) ? said : ` ${said} `);
