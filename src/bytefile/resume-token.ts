import { err, ok, type Result } from '../base/index.ts';
import { hexBytes } from './paste/digits.ts';

/** The parts of a `receive_resume_token`: `1-<checksum>-<length>-<list, packed and compressed, in hex>`. */
export interface ResumeToken {
  readonly checksum: bigint;
  /** Whether the checksum equals the sum of the compressed bytes' 32-bit words. */
  readonly isChecksumRight: boolean;
  /** Number of bytes of the packed list. */
  readonly length: number;
  /** The list, compressed by zlib. */
  readonly compressed: Uint8Array;
}

export type TokenError =
  | { readonly kind: 'form' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'oddDigits'; readonly digits: number }
  /** zlib refuses the bytes. */
  | { readonly kind: 'compressed' }
  | { readonly kind: 'length'; readonly found: number; readonly said: number };

const TOKEN = /^(\d{1,4})-([0-9a-f]{1,16})-([0-9a-f]{1,8})-([0-9a-f]+)$/i;
/** Most characters of a token, which is one line of `zfs get`. */
const LONGEST = 1 << 20;
/** Most bytes of a list to unpack; real ones have a few hundred. */
const LONGEST_LIST = 16 << 20;

/** Splits a resume token into its parts. Ignores line breaks and spaces, which mails and terminals add. */
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

/** Returns the first word of a Fletcher-4 checksum, the part that a token holds. Ignores bytes after the last word. */
function sumOfWords(bytes: Uint8Array, isLittle: boolean): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0n;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum += BigInt(view.getUint32(at, isLittle));
  return BigInt.asUintN(64, sum);
}

/** Unpacks the list of a token. `inflate` decompresses zlib, and throws on bad data; this folder has no zlib. */
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
