import type { Locator } from '@playwright/test';
import type { ChapterId } from '../src/story/chapters/ids.ts';
import type { Site } from './page.ts';

/** Returns the address of a chapter, or of one of its pictures. */
export const address = (chapter: ChapterId, picture = ''): string =>
  `#v=1&page=story&chapter=${chapter}${picture === '' ? '' : `&picture=${picture}`}`;

/** The title of the chapter that is open. */
export const heading = (site: Site): Locator => site.page.getByRole('heading', { level: 1 });

/** The stage beside the text, or above it on a phone. */
export const stage = (site: Site): Locator => site.region('Stage');

/** Returns the picture that the address names. */
export const picture = (site: Site): string => /picture=(\w+)/.exec(site.page.url())?.[1] ?? '';
