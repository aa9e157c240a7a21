import type { bytes as BytesEnglish } from '../i18n/en/bytes.ts';
import type { Lang, Translation } from '../i18n/index.ts';

/** The words of the Bytes page. They come with that page: the first view of the site has no room for them. */
export type BytesMessages = Translation<typeof BytesEnglish>;

/** Words that are loaded late, with the typography of their language. */
export interface BytesWords {
  readonly lang: Lang;
  readonly messages: BytesMessages;
  readonly finish: (text: string) => string;
}

/** Brings the words of the Bytes page in one language. */
export async function loadBytes(lang: Lang): Promise<BytesWords> {
  switch (lang) {
    case 'en': {
      const { bytes } = await import('../i18n/en/bytes.ts');
      return { lang, messages: bytes, finish: (text) => text };
    }
    case 'zh': {
      const [{ bytes }, { spaced }] = await Promise.all([
        import('../i18n/zh/bytes.ts'),
        import('../i18n/zh/index.ts'),
      ]);
      return { lang, messages: bytes, finish: spaced };
    }
  }
}
