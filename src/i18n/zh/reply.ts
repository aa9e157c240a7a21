import type { reply as en } from '../en/reply.ts';

export const reply: typeof en = {
  'reply.region': '应答缓冲区',
  'reply.grid': '应答的前十六个字节',
  'reply.unread': '前 16 字节全是零：没有写入应答',
  'reply.written': '由内核写入，不在模型之内',
  'reply.none': '还没有发出请求。',
  'reply.native': '原生编码',
  'reply.endian': '字节序：大端，与本机不符',
  'reply.cell': ({ offset, byte }) => `应答偏移 ${offset}，${byte}，从未写入`,
};
