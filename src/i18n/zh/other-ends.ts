import type { otherEnds as english } from '../en/other-ends.ts';

/** 与第一章不同的结局在终端里的输出。 */
export const otherEnds: typeof english = {
  'terminal.imported': ({ whose }) => `[${whose}池已导入，没有提示]`,
  'terminal.importedWrong': ({ whose, text }) => `[${whose}池已导入，cachefile=${text}，没有提示]`,
  'terminal.importedDefault': ({ whose }) => `[${whose}池已导入，用的是默认缓存文件，没有提示]`,
  'terminal.importedGarbage': ({ whose }) => `[${whose}池已导入，cachefile 里有毒值，没有提示]`,
  'terminal.rejected': ({ whose }) => `[${whose}这次导入失败：配置无效]`,
  'terminal.notDirectory': ({ whose }) => `[${whose}不是有效目录，池没有导入]`,
  'terminal.notFile': ({ whose }) => `[${whose}不是有效文件，池没有导入]`,
  'terminal.notAbsolute': ({ whose }) => `[${whose}路径要以斜杠开头，池没有导入]`,
  'terminal.segv': '[进程被终止：SIGSEGV]',
  'terminal.hangs': '[没有输出，命令一直没有返回]',
};
