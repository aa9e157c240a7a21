import { MOST_BYTES, type BytesView } from './view-text.ts';
import { hex } from '../hexview/byte.ts';
import type { Session } from './session.svelte.ts';

/** What the address says of this page. */
export function viewOf(session: Session, columns: 8 | 16): BytesView {
  const { source, bytes, machine, writer } = session;
  const { chosen, cursor } = session.place;
  const isSample = source.kind === 'sample' && session.edits.differences.length === 0;
  const isSmall = bytes.length <= MOST_BYTES && source.kind !== 'absent';
  const isHeld = isSample || isSmall;
  const select = chosen ? { from: chosen.start, to: chosen.end } : { from: cursor, to: cursor + 1 };
  return {
    sample: isSample ? source.name : null,
    hex: !isSample && isSmall ? Array.from(bytes, hex).join('') : null,
    base: !isSample && isSmall ? session.base : 0n,
    absent: isHeld ? null : Math.max(bytes.length, source.size ?? 0),
    select: bytes.length > 0 ? select : null,
    columns,
    machine,
    writer,
  };
}

export const heldBy = ({ sample, hex: digits }: BytesView): 'bytes' | 'sample' | 'nothing' =>
  digits !== null ? 'bytes' : sample !== null ? 'sample' : 'nothing';

/** Bytes of hex digits; the address has checked them. */
export function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
