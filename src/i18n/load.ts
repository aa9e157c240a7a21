import { LANGUAGES, type Catalogue, type Lang, type Tier } from './catalogue.ts';
import type { Typography } from './typography.ts';

/** What the first chapter's run says. */
const FIRST = { en: () => import('./en/index.ts'), zh: () => import('./zh/index.ts') };
type Messages = Catalogue['messages'];
/** What a tier adds, in a file for each language, which exports one table. */
const LATER: Readonly<Record<Tier, Readonly<Record<Lang, () => Promise<object>>>>> = {
  common: { en: () => import('./en/common.ts'), zh: () => import('./zh/common.ts') },
  workshop: { en: () => import('./en/workshop.ts'), zh: () => import('./zh/workshop.ts') },
  trouble: { en: () => import('./en/trouble.ts'), zh: () => import('./zh/trouble.ts') },
};

/** Loads one language, with the first view and the given tiers. */
export async function load(lang: Lang, tiers: readonly Tier[] = []): Promise<Catalogue> {
  const { messages, typography } = await FIRST[lang]();
  // Without its tiers some ids are missing; I18n sees to that.
  const first: Catalogue = {
    lang,
    ...typography,
    messages: messages as unknown as Messages,
    tiers: [],
    refusals: null,
  };
  return await extended(first, tiers);
}

/** Returns a catalogue with more tiers. */
export async function extended(catalogue: Catalogue, tiers: readonly Tier[]): Promise<Catalogue> {
  const [refusals, ...words] = await Promise.all([
    tiers.includes('trouble') ? import('./refusals.ts') : catalogue.refusals,
    ...tiers.map((tier) => LATER[tier][catalogue.lang]()),
  ]);
  const tables = words.flatMap((file): readonly unknown[] => Object.values(file));
  const messages = Object.assign({}, catalogue.messages, ...tables) as Messages;
  return { ...catalogue, messages, tiers: [...catalogue.tiers, ...tiers], refusals };
}

/** Loads the words around the story's prose. They come in one file with those of the first view. */
export const loadStory = async <L extends Lang>(lang: L) => (await FIRST[lang]()).story;

/** Loads the typography of a language, for parts that bring their own messages. */
export const loadTypography = async (lang: Lang): Promise<Typography> => (await FIRST[lang]()).typography;

/** Returns the first language of the visitor's list (`navigator.languages`) that the site has; otherwise English. */
export function chooseLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const found = LANGUAGES.find((lang) => lang === primary);
    if (found) return found;
  }
  return 'en';
}
