import type { Fields } from './upgrades.ts';

/** What a page asks of addresses and of the navigation. How it is loaded stands in site/loads.ts. */
interface PageEntry {
  /** In the bar above every page, or in the list that pages of text end with. */
  readonly nav: 'bar' | 'list';
  /** Keys of its own, beside those of a run; `all`: it reads every key itself. */
  readonly keys: readonly string[] | 'all';
  /**
   * Whether its address tells a run: `always`, the opening one where none is told; `own`, only the one that the reader
   * made; `never`.
   */
  readonly run: 'always' | 'own' | 'never';
  /** Is there a stage, on which shortcuts act, with these keys of its own? */
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
  glossary: leaf(),
  affected: leaf(),
  facts: leaf(),
  maintainers: leaf(),
} as const satisfies Readonly<Record<string, PageEntry>>;

export type Page = keyof typeof PAGES;

/** What the table says of a page, whichever it is. */
export const pageEntry = (page: Page): PageEntry => PAGES[page];

const isPage = (name: string): name is Page => Object.hasOwn(PAGES, name);
/** The names of all pages. */
export const PAGE_NAMES: readonly Page[] = Object.keys(PAGES).filter(isPage);
