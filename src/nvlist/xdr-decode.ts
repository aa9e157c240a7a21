import { fail, type Decoding, type GrowingList } from './decoding.ts';
export function decodeXdr(d: Decoding, _list: GrowingList): boolean {
  return fail(d, 'ENOTSUP', 0, { kind: 'encoding', byte: 1 });
}
