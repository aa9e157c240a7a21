import { PAGES, PAGE_NAMES, type Page } from '../address/index.ts';

type Standing<Where> = { [Name in Page]: (typeof PAGES)[Name]['nav'] extends Where ? Name : never }[Page];
const standing =
  <Where extends 'bar' | 'list'>(where: Where) =>
  (page: Page): page is Standing<Where> =>
    PAGES[page].nav === where;

/** The pages in the bar. */
export const BAR = PAGE_NAMES.filter(standing('bar'));
/** The pages listed at the end of pages of text. */
export const LIST = PAGE_NAMES.filter(standing('list'));
