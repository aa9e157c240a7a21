import type { Lang } from '../i18n/index.ts';

/*
 * Paper gets the whole story, not the chapter that is open: the page that the build has written of it (story.<lang>.html)
 * stands beside the site while the site is printed. A browser lays the paper out as soon as `beforeprint` is over, so both
 * files are asked for synchronously: the one place where waiting is right, because whoever prints waits anyway.
 */

/** The text of a file of the site. Throws where it cannot be had. */
function fetchNow(path: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  if (request.status !== 200) throw new Error(`${path}: ${request.status}`);
  return request.responseText;
}

/**
 * Puts the whole story beside the site, where only paper shows it and shows nothing else (styles/whole.css).
 * @returns what takes it away again; null where it cannot be had: then the open chapter is printed
 */
export function addPaper(lang: Lang): (() => void) | null {
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
