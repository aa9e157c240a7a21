import type { Fields } from './upgrades.ts';

/** What addresses and the navigation know of a page. site/loads.ts says how it is loaded. */
interface PageEntry {
  /**
   * Named in the bar above every page, or in the panel that the last button of the bar opens; `none`: nowhere, and it has
   * neither bar nor footer itself.
   */
  readonly nav: 'bar' | 'list' | 'none';
  /** What a reader comes for: its column at the end of every page; null for a page that is named nowhere. */
  readonly use: 'see' | 'do' | 'lookUp' | null;
  /** The page's own keys besides those of a run; `all`: it reads every key itself. */
  readonly keys: readonly string[] | 'all';
  /**
   * Whether its address holds a run. `always`: without one, the opening run; `own`: only the reader's own run;
   * `never`.
   */
  readonly run: 'always' | 'own' | 'never';
  /** With this key its address holds no run, and it reads every other key itself. */
  readonly insteadOfRun?: string;
  /** Reports whether it has a stage for shortcuts, given its own keys. */
  readonly hasStage: (own: Fields) => boolean;
}

const leaf = (use: PageEntry['use']) => ({
  nav: 'list' as const,
  use,
  keys: 'all' as const,
  run: 'never' as const,
  hasStage: () => false,
});

/** Every page, in the order of the navigation. */
export const PAGES = {
  story: { nav: 'bar', use: 'see', keys: ['chapter', 'picture'], run: 'own', hasStage: () => true },
  lab: { nav: 'bar', use: 'see', keys: ['twin', 'notes'], run: 'always', hasStage: () => true },
  search: { nav: 'bar', use: 'see', keys: ['seed'], run: 'always', hasStage: () => true },
  bytes: { nav: 'bar', use: 'see', keys: 'all', run: 'never', hasStage: () => false },
  exercises: {
    nav: 'bar',
    use: 'do',
    keys: ['exercise'],
    run: 'own',
    hasStage: (own) => own.has('exercise'),
  },
  talk: { nav: 'bar', use: 'see', keys: 'all', run: 'never', hasStage: () => false },
  pads: { nav: 'list', use: 'do', keys: ['goal'], run: 'own', hasStage: () => true },
  affected: leaf('do'),
  race: leaf('do'),
  audit: leaf('do'),
  maintainers: leaf('lookUp'),
  facts: leaf('lookUp'),
  glossary: leaf('lookUp'),
  figure: {
    nav: 'none',
    use: null,
    keys: [],
    run: 'always',
    insteadOfRun: 'race',
    hasStage: (own) => !own.has('race'),
  },
} as const satisfies Readonly<Record<string, PageEntry>>;

export type Page = keyof typeof PAGES;

/** Returns the entry of a page. */
export const pageEntry = (page: Page): PageEntry => PAGES[page];

const isPage = (name: string): name is Page => Object.hasOwn(PAGES, name);
/** The names of all pages. */
export const PAGE_NAMES: readonly Page[] = Object.keys(PAGES).filter(isPage);
