import { IS_ONE_FILE } from '../files/one-file.ts';
import type { Lang } from '../i18n/index.ts';

/*
 * Prints the whole story instead of the open chapter: while the site is printed, the article of the build
 * (story.<lang>.html) is added to the page. A browser lays out the paper right after `beforeprint`, so both files are
 * fetched synchronously. Blocking is acceptable only here, since the reader waits for the printer anyway.
 */

/** Fetches the text of a file of the site synchronously. Throws when it is not available. */
function fetchNow(path: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  if (request.status !== 200) throw new Error(`${path}: ${request.status}`);
  return request.responseText;
}

/**
 * Adds the whole story to the page, visible only on paper, where it hides all else (styles/whole.css). Returns the
 * function that removes it; null when a file is not available, and then the open chapter is printed.
 */
export function addPaper(lang: Lang): (() => void) | null {
  if (IS_ONE_FILE) return null;
  try {
    const page = new DOMParser().parseFromString(fetchNow(`story.${lang}.html`), 'text/html');
    const style = new CSSStyleSheet();
    style.replaceSync(fetchNow(page.querySelector('[rel=stylesheet]')?.getAttribute('href') ?? ''));
    const paper = document.createElement('div');
    paper.className = 'paper';
    paper.append(...page.body.childNodes);
    document.body.append(paper);
    document.adoptedStyleSheets.push(style);
    return () => {
      paper.remove();
      document.adoptedStyleSheets.pop();
    };
  } catch {
    return null;
  }
}
