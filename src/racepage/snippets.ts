import { hrefOf, pageAddress, type Address, type Fields } from '../address/index.ts';
import { frameHtml, markdownLink } from '../exports/snippets.ts';
import { fenced } from './fenced.ts';

/** A race at its step, as others show it. */
export interface Embedded {
  /** The address of the site, up to its `#`. */
  readonly base: string;
  readonly part: Fields;
  readonly lang: Address['lang'];
  readonly title: string;
  readonly text: string;
}

/** Returns a link to the race in Markdown. */
export const linkSnippet = ({ base, part, lang, title }: Omit<Embedded, 'text'>): string =>
  markdownLink(base + hrefOf({ ...pageAddress('race', part), lang }), title);

/** Returns the race as a block of Markdown, with a link that replays it below. */
export const blockSnippet = (embedded: Embedded): string =>
  `${fenced(embedded.text)}\n${linkSnippet(embedded)}\n`;

/** Returns the HTML that shows the race in another page, where one can scrub it. */
export function frameSnippet({ base, part, lang, title }: Omit<Embedded, 'text'>): string {
  const shown = new Map([...part].filter(([key]) => key !== 'exercise'));
  return frameHtml(base + hrefOf({ ...pageAddress('figure', shown), lang }), title);
}
