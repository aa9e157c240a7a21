import type { Fields } from './upgrades.ts';

/** What addresses and the navigation know of a page. site/loads.ts says how it is loaded. */
interface PageEntry {
  /** Listed in the bar above every page, or at the end of pages of text. */
  readonly nav: 'bar' | 'list';
  /** The page's own keys besides those of a run; `all`: it reads every key itself. */
  readonly keys: readonly string[] | 'all';
  /**
   * Whether its address holds a run. `always`: without one, the opening run; `own`: only the reader's own run;
   * `never`.
   */
  readonly run: 'always' | 'own' | 'never';
  /** Reports whether it has a stage for shortcuts, given its own keys. */
  readonly hasStage: (own: Fields) => boolean;
}

const leaf = (keys: PageEntry['keys'] = 'all'): PageEntry => ({
  nav: 'list',
  keys,
  run: 'never',
  hasStage: () => false,
});

/** Every page, in the order of the navigation. */
export const PAGES = {
  story: { nav: 'bar', keys: ['chapter', 'picture'], run: 'own', hasStage: () => true },
  lab: { nav: 'bar', keys: [], run: 'always', hasStage: () => true },
  bytes: { nav: 'bar', keys: 'all', run: 'never', hasStage: () => false },
  exercises: { nav: 'list', keys: ['exercise'], run: 'own', hasStage: (own) => own.has('exercise') },
  pads: { nav: 'list', keys: ['goal'], run: 'own', hasStage: () => true },
  glossary: leaf(),
  affected: leaf(),
  facts: leaf(),
  maintainers: leaf(),
} as const satisfies Readonly<Record<string, PageEntry>>;

export type Page = keyof typeof PAGES;

/** Returns the entry of a page. */
export const pageEntry = (page: Page): PageEntry => PAGES[page];

const isPage = (name: string): name is Page => Object.hasOwn(PAGES, name);
/** The names of all pages. */
export const PAGE_NAMES: readonly Page[] = Object.keys(PAGES).filter(isPage);
