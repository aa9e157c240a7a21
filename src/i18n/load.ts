import { LANGUAGES, type Catalogue, type Lang, type Messages } from './catalogue.ts';

/**
 * Brings one language. Each is a chunk of its own, so a visitor loads the one that is read; what the first view does not
 * say (`withLate`: help, refusals of texts and addresses) is another.
 */
export async function load(lang: Lang, withLate = false): Promise<Catalogue> {
  const sentences = withLate ? await import('./tell-late.ts') : null;
  switch (lang) {
    case 'en': {
      const [{ messages }, late] = await Promise.all([
        import('./en/index.ts'),
        withLate ? import('./en/late.ts') : null,
      ]);
      const all = { ...messages, ...late?.late };
      return { lang, tag: 'en', messages: all as Messages, late: sentences, finish: (text) => text };
    }
    case 'zh': {
      const [{ messages, spaced }, late] = await Promise.all([
        import('./zh/index.ts'),
        withLate ? import('./zh/late.ts') : null,
      ]);
      const all = { ...messages, ...late?.late };
      return { lang, tag: 'zh-Hans', messages: all as Messages, late: sentences, finish: spaced };
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
