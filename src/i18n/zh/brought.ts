import type { Translation } from '../translation.ts';
import type { brought as en } from '../en/brought.ts';
import { files } from './bytes-files.ts';
import { paste } from './bytes-paste.ts';

/** 字节页对带来的文本和文件怎么说，随第一份一起加载。 */
export const brought: Translation<typeof en> = { ...paste, ...files };
