import { PAGES, PAGE_NAMES, type Page } from '../address/index.ts';
import type { I18n } from '../i18n/index.ts';

type Standing<Where> = { [Name in Page]: (typeof PAGES)[Name]['nav'] extends Where ? Name : never }[Page];
const standing =
  <Where extends (typeof PAGES)[Page]['nav']>(where: Where) =>
  (page: Page): page is Standing<Where> =>
    PAGES[page].nav === where;

/** Reports whether a page is in the panel, not in the bar. */
export const isListed = standing('list');
const isBarred = standing('bar');
/** The pages in the bar. */
export const BAR = PAGE_NAMES.filter(isBarred);
/** A page that has a name in the navigation. */
export type NamedPage = Standing<'bar' | 'list'>;

/** The addresses of the pages that have been open, in the state in which they were left. */
export type Hrefs = Readonly<Partial<Record<Page, string>>>;

/** Returns the name of a page in the bar, the panel, and the footer. */
export const nameOf = (page: NamedPage, i18n: I18n): string =>
  isListed(page) ? i18n.t(`more.${page}`) : i18n.t(`nav.${page}`);
