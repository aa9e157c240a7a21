import { createContext } from 'svelte';
import type { brought } from '../i18n/en/brought.ts';
import type { bytes } from '../i18n/en/bytes.ts';
import type { PartCatalogue } from '../i18n/index.ts';
import { partLoad, PartWords } from '../i18n/part.svelte.ts';

type BytesMessages = typeof bytes;
type BroughtMessages = typeof brought;
export type BroughtPart = PartCatalogue<BroughtMessages>;
export type BytesWords = PartCatalogue<BytesMessages>;

/** Loads the words of the Bytes page in one language. */
export const loadBytes = partLoad<BytesMessages>({
  en: async () => (await import('../i18n/en/bytes.ts')).bytes,
  zh: async () => (await import('../i18n/zh/bytes.ts')).bytes,
});

/** Loads the words about what is brought, in one language. */
export const loadBroughtWords = partLoad<BroughtMessages>({
  en: async () => (await import('../i18n/en/brought.ts')).brought,
  zh: async () => (await import('../i18n/zh/brought.ts')).brought,
});

/** From here on an offset is an address in memory, not a place in a file: 1 TiB. */
const FIRST_ADDRESS = 1n << 40n;

/** Words with sizes and offsets. */
class SizedWords<Messages> extends PartWords<Messages> {
  /** Returns a size for display: 72 bytes, 19.1 MiB, 2.00 GiB. Cuts further digits, so that no part looks like the whole. */
  size(bytes: number): string {
    if (bytes < 1 << 20) return this.i18n.bytes(bytes);
    const [unit, name, digits] = bytes < 2 ** 30 ? [2 ** 20, 'MiB', 1] : [2 ** 30, 'GiB', 2];
    const cut = Math.floor((bytes / unit) * 10 ** digits);
    const whole = Math.floor(cut / 10 ** digits);
    return `${this.number(whole)}.${String(cut % 10 ** digits).padStart(digits, '0')} ${name}`;
  }

  /** An offset: in decimal, as everywhere on the page, or in hex where it is an address in memory. */
  offset(offset: bigint): string {
    return offset < FIRST_ADDRESS ? this.number(offset) : `0x${offset.toString(16)}`;
  }
  /** The offset at the head of a row. */
  rowOffset(offset: bigint): string {
    return offset.toString(offset < FIRST_ADDRESS ? 10 : 16);
  }
}

/** The words of this page in the present language. */
export class Words extends SizedWords<BytesMessages> {}

/** The words about what is brought: a text, a file. */
export class BroughtWords extends SizedWords<BroughtMessages> {
  /** An offset as other tools print it, and as this page does: `0x4000` (16,384). */
  bothWays(offset: bigint): string {
    const hex = `0x${offset.toString(16)}`;
    return offset < FIRST_ADDRESS
      ? this.say('bytes.reading.bothWays', { hex, decimal: this.number(offset) })
      : `\`${hex}\``;
  }
}

export const [getWords, setWords] = createContext<Words>();
export const [getBroughtWords, setBroughtWords] = createContext<BroughtWords>();
