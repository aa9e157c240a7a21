import { hrefOf, pageAddress, type Address, type Staged } from '../address/index.ts';

/** A run at its step, as others show it. */
interface Embedded {
  /** The address of the site, up to its `#`. */
  readonly base: string;
  readonly staged: Staged;
  readonly lang: Address['lang'];
  /** What the frame and the link are called. */
  readonly title: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Returns the HTML that shows the run in another page. */
export function frameSnippet({ base, staged, lang, title }: Embedded): string {
  const src = base + hrefOf({ ...pageAddress('figure'), stage: staged, lang });
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="800" height="450" loading="lazy" allowfullscreen></iframe>`;
}

/** Returns a link to the run in the lab, in Markdown. */
export function markdownLink({ base, staged, lang, title }: Embedded): string {
  return `[${title}](${base}${hrefOf({ ...pageAddress('lab'), stage: staged, lang })})`;
}
