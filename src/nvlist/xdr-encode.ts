import { refuse, type Measuring } from './measure.ts';
import type { NvList } from './model.ts';
export const measureXdr = (m: Measuring, _list: NvList): number => refuse(m, 'XDR is not there yet', 'ENOTSUP');
export const encodeXdr = (_bytes: Uint8Array, at: number, _list: NvList): number => at;
