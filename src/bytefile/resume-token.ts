import { err, ok, type Result } from '../base/index.ts';
import { hexBytes } from './paste/digits.ts';

/** What a `receive_resume_token` is made of: `1-<checksum>-<length>-<list, packed and compressed, in hex>`. */
export interface ResumeToken {
  readonly checksum: bigint;
  /** What the compressed bytes come to: the sum of their 32-bit words. */
  readonly isChecksumRight: boolean;
  /** Bytes of the packed list. */
  readonly length: number;
  /** The list, compressed by zlib. */
  readonly compressed: Uint8Array;
}

export type TokenError =
  | { readonly kind: 'form' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'oddDigits'; readonly digits: number }
  /** zlib does not take the bytes. */
  | { readonly kind: 'compressed' }
  | { readonly kind: 'length'; readonly found: number; readonly said: number };

const TOKEN = /^(\d{1,4})-([0-9a-f]{1,16})-([0-9a-f]{1,8})-([0-9a-f]+)$/i;
/** A token is a line of `zfs get`: more is none. */
const LONGEST = 1 << 20;
/** Longest list that is unpacked: real ones have some hundreds of bytes. */
const LONGEST_LIST = 16 << 20;

/** Takes a resume token apart. Line breaks and spaces in it, as mails and terminals make them, do not matter. */
export function parseResumeToken(text: string): Result<ResumeToken, TokenError> {
  if (text.length > LONGEST) return err({ kind: 'form' });
  const [, version, checksum = '', length = '', digits = ''] = TOKEN.exec(text.replace(/\s+/g, '')) ?? [];
  if (version === undefined) return err({ kind: 'form' });
  if (Number(version) !== 1) return err({ kind: 'version', version: Number(version) });
  if (digits.length % 2 !== 0) return err({ kind: 'oddDigits', digits: digits.length });
  const compressed = hexBytes(digits);
  const said = BigInt(`0x${checksum}`);
  return ok({
    checksum: said,
    isChecksumRight: sumOfWords(compressed, true) === said || sumOfWords(compressed, false) === said,
    length: Number.parseInt(length, 16),
    compressed,
  });
}

/** The first part of a Fletcher-4 checksum: what the token keeps of it. Bytes behind the last whole word do not count. */
function sumOfWords(bytes: Uint8Array, isLittle: boolean): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0n;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum += BigInt(view.getUint32(at, isLittle));
  return BigInt.asUintN(64, sum);
}

/** The packed list in a token. `inflate` undoes zlib, and throws where it cannot: browsers have it, this floor has not. */
export async function listOfToken(
  token: ResumeToken,
  inflate: (compressed: Uint8Array) => Promise<Uint8Array>,
): Promise<Result<Uint8Array, TokenError>> {
  if (token.length > LONGEST_LIST) return err({ kind: 'length', found: 0, said: token.length });
  let list: Uint8Array;
  try {
    list = await inflate(token.compressed);
  } catch {
    return err({ kind: 'compressed' });
  }
  return list.length === token.length
    ? ok(list)
    : err({ kind: 'length', found: list.length, said: token.length });
}
