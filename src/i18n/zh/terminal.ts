import type { terminal as english } from '../en/terminal.ts';

export const terminal: typeof english = {
  'terminal.command': ({ text }) => `# zpool import -a -o \\\n  cachefile=${text}`,
  'terminal.outOfMemory': 'internal error: out of memory',
  'terminal.exitStatus': '[退出状态 1]',
  'terminal.poolsMissing': '[其余的池不再导入]',
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
  'terminal.title': '终端',
  'terminal.step': ({ step }) => `第 ${step} 步`,
};
