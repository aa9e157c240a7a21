import type { Page } from '@playwright/test';

/** What a page shows, as far as its address tells it: a reload shows the same. */
export interface Picture {
  readonly title: string;
  readonly lang: string;
  readonly playhead: string | null;
  readonly string: string;
  readonly packed: string;
  readonly selected: readonly string[];
  readonly outcome: string | null;
}

/** Returns what a page shows. Of pages that show more than their address can tell, only title and language. */
export const pictureOf = (page: Page): Promise<Picture> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const slider = document.querySelector('[role=slider][aria-valuetext]');
    const hasStage = slider !== null;
    const cells = (selector: string) => (hasStage ? all(selector) : []);
    return {
      title: document.title,
      lang: document.documentElement.lang,
      playhead:
        slider && `${slider.getAttribute('aria-valuenow')} of ${slider.getAttribute('aria-valuemax')}`,
      string: cells('[data-index][data-byte]')
        .map((cell) => cell.getAttribute('data-byte'))
        .join(''),
      packed: cells('[data-offset]')
        .map((cell) => cell.textContent)
        .join(''),
      // The address of a chapter's own picture names no byte.
      selected: cells(
        location.hash.includes('schedule=') ? '[role=gridcell][aria-selected=true]' : 'none',
      ).map((cell) => cell.getAttribute('aria-label') ?? ''),
      outcome: hasStage
        ? (document.querySelector('[data-outcome]')?.getAttribute('data-outcome') ?? null)
        : null,
    };
  });

/** Returns what is wrong with a page whatever was done to it, one sentence each. */
export const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const main = document.querySelector('main');
    if (!main || (main.textContent ?? '').trim() === '') faults.push('The main part of the page is empty.');
    const slider = document.querySelector('[role=slider][aria-valuetext]');
    // On the Bytes page a byte may be half typed.
    const cells = slider ? document.querySelectorAll('[data-offset][role=gridcell]') : [];
    for (const cell of cells) {
      if (!/^[0-9a-f]{2}$/.test(cell.textContent ?? ''))
        faults.push(`Byte ${cell.getAttribute('data-offset')} reads “${cell.textContent}”.`);
    }
    // As the site writes it: an address that was typed may ask for steps that do not exist.
    const [, schedule] =
      /^#v=1&page=lab&world=\w+&path=[^&]*&pools=\d&fix=[^&]*&grain=\w+&schedule=([A-Z\d.]*)&step=/.exec(
        location.hash,
      ) ?? [];
    if (slider && schedule !== undefined) {
      const runs = schedule === '' ? [] : schedule.split('.');
      const steps = runs.reduce((sum, run) => sum + Number(run.slice(1)), 0);
      const most = Number(slider.getAttribute('aria-valuemax'));
      if (most !== steps) faults.push(`The playhead goes to ${most}, the schedule has ${steps} steps.`);
      const keys = [
        ...document.querySelectorAll('main button[aria-label][aria-describedby][aria-disabled=true]'),
      ];
      const all = document.querySelectorAll('main button.run').length;
      const isAtEnd = Number(slider.getAttribute('aria-valuenow')) === most;
      const outcome = document.querySelector('[role=status][data-outcome]')?.getAttribute('data-outcome');
      if (isAtEnd && all > 0 && keys.length >= all && outcome === '')
        faults.push('No thread can run, and the run has no outcome.');
    }
    const most = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (most > 1) faults.push(`The page is ${most} px wider than the window.`);
    return faults;
  });
