/* What others paste into their pages to show a run, or to lead to it. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Returns the HTML of a frame that shows an address. */
export const frameHtml = (src: string, title: string): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="800" height="450" loading="lazy" allowfullscreen></iframe>`;

/** Returns a link in Markdown. */
export const markdownLink = (href: string, title: string): string =>
  `[${title.replace(/[[\]]/g, '')}](${href})`;
