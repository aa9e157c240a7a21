import { hrefOf, pageAddress, type Address, type Staged } from '../address/index.ts';
import { frameHtml, markdownLink } from '../exports/snippets.ts';

/** A run at its step, as others show it. */
interface Embedded {
  /** The address of the site, up to its `#`. */
  readonly base: string;
  readonly staged: Staged;
  readonly lang: Address['lang'];
  /** What the frame and the link are called. */
  readonly title: string;
}

/** Returns the HTML that shows the run in another page. */
export const frameSnippet = ({ base, staged, lang, title }: Embedded): string =>
  frameHtml(base + hrefOf({ ...pageAddress('figure'), stage: staged, lang }), title);

/** Returns a link to the run in the lab, in Markdown. */
export const linkSnippet = ({ base, staged, lang, title }: Embedded): string =>
  markdownLink(base + hrefOf({ ...pageAddress('lab'), stage: staged, lang }), title);
