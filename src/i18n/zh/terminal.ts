import type { terminal as english } from '../en/terminal.ts';

export const terminal: typeof english = {
  'terminal.command': ({ text }) => `# zpool import -a -o \\\n  cachefile=${text}`,
  'terminal.outOfMemory': 'internal error: out of memory',
  'terminal.exitStatus': '[退出状态 1]',
  'terminal.poolsMissing': '[其余的池不再导入]',
  'terminal.title': '终端',
  'terminal.step': ({ step }) => `第 ${step} 步`,
};
