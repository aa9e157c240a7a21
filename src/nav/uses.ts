import { PAGES, PAGE_NAMES, type Page } from '../address/index.ts';
import { isListed } from './pages.ts';

/** Columns of the footer. */
export const USES = ['see', 'do', 'lookUp'] as const;

/** Returns the pages that readers come to for `use`. */
export const pagesFor = (use: (typeof USES)[number]): readonly Page[] =>
  PAGE_NAMES.filter((page) => PAGES[page].use === use);

/** The pages of the panel, in groups. */
export const LISTED = USES.map((use) => pagesFor(use).filter(isListed)).filter((group) => group.length > 0);
