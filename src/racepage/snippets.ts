import { hrefOf, pageAddress, type Address, type Fields } from '../address/index.ts';
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

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Returns a link to the race in Markdown. */
export const linkSnippet = ({ base, part, lang, title }: Omit<Embedded, 'text'>): string =>
  `[${title.replace(/[[\]]/g, '')}](${base}${hrefOf({ ...pageAddress('race', part), lang })})`;

/** Returns the race as a block of Markdown, with a link that replays it below. */
export const blockSnippet = (embedded: Embedded): string =>
  `${fenced(embedded.text)}\n${linkSnippet(embedded)}\n`;

/** Returns the HTML that shows the race in another page, where one can scrub it. */
export function frameSnippet({ base, part, lang, title }: Omit<Embedded, 'text'>): string {
  const src =
    base +
    hrefOf({ ...pageAddress('figure', new Map([...part].filter(([key]) => key !== 'exercise'))), lang });
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="800" height="450" loading="lazy" allowfullscreen></iframe>`;
}
