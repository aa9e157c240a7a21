import { PAGES, PAGE_NAMES, type Page } from '../address/index.ts';
import { isListed, type NamedPage } from './pages.ts';

/** Columns of the footer. */
export const USES = ['see', 'do', 'lookUp'] as const;

/** Returns the pages that readers come to for `use`. */
export const pagesFor = (use: (typeof USES)[number]): readonly NamedPage[] =>
  PAGE_NAMES.filter((page: Page): page is NamedPage => PAGES[page].use === use);

/** The pages of the panel, in groups. */
export const LISTED = USES.map((use) => pagesFor(use).filter(isListed)).filter((group) => group.length > 0);
