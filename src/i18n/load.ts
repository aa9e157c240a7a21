import { LANGUAGES, type Catalogue, type Lang } from './catalogue.ts';

/** Brings one language. Each is a chunk of its own, so a visitor loads the one that is read. */
export async function load(lang: Lang): Promise<Catalogue> {
  switch (lang) {
    case 'en': {
      const { messages } = await import('./en/index.ts');
      return { lang, tag: 'en', messages, finish: (text) => text };
    }
    case 'zh': {
      const { messages, spaced } = await import('./zh/index.ts');
      return { lang, tag: 'zh-Hans', messages, finish: spaced };
    }
  }
}

/** The first language of the visitor's list (`navigator.languages`) that the site speaks; English when there is none. */
export function chooseLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const found = LANGUAGES.find((lang) => lang === primary);
    if (found) return found;
  }
  return 'en';
}
