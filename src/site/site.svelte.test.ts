import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_NAMES, linkTo, parseAddress, printAddress } from '../address/index.ts';
import type { FakeWindow } from './fixtures/window.ts';
import { BURST, REST, SPAN } from './address-bar.ts';
import { withSite } from './fixtures/site.svelte.ts';

const hashOf = (window: FakeWindow): string => window.location.hash;
const stepIn = (window: FakeWindow): string | undefined => /step=(\d+)/.exec(hashOf(window))?.[1];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the address of the site', () => {
  it('is written out in full as soon as the site is there, in the same entry', async () => {
    await withSite({ hash: '#v=1&page=lab' }, (_, window) => {
      expect(window.entries).toEqual([
        '#v=1&page=lab&world=article&path=/var/cache/zpool.cache&pools=3&fix=none&grain=coarse&schedule=S3.V2.S2&step=6',
      ]);
    });
  });

  it('is replaced once, a moment after a scrub has come to rest', async () => {
    await withSite({ hash: '#v=1&page=lab' }, ({ lab }, window) => {
      window.calls.length = 0;
      for (const step of [5, 4, 3]) {
        lab.seek(step);
        vi.advanceTimersByTime(REST / 2);
      }
      expect([window.calls, stepIn(window)]).toEqual([[], '6']);
      vi.advanceTimersByTime(REST);
      expect([window.calls, stepIn(window)]).toEqual([['replace'], '3']);
    });
  });

  it('gets an entry at once for another run, with what a scrub before it had left to be written', async () => {
    await withSite({ hash: '#v=1&page=lab' }, ({ lab }, window) => {
      window.calls.length = 0;
      lab.seek(2);
      lab.setConfig({ fix: ['clone'] });
      vi.advanceTimersByTime(REST * 2);
      expect(window.calls).toEqual(['push']);
      expect(hashOf(window)).toContain('fix=clone');
      expect(stepIn(window)).toBe('2');
    });
  });

  it('gets no entry for each of 260 forks, and Back leaves them', async () => {
    await withSite({ hash: '#v=1&page=lab&schedule=&step=0' }, ({ lab }, window) => {
      for (let key = 0; key < 260; key += 1) {
        lab.seek(0);
        // The recorded first step is of one thread; another one forks.
        lab.runThread(lab.schedule[0] === 0 ? 1 : 0);
        vi.advanceTimersByTime(100);
      }
      vi.advanceTimersByTime(REST);
      expect(window.entries).toHaveLength(1 + 2 * BURST);
      expect([stepIn(window), hashOf(window)]).toEqual(['1', expect.stringMatching(/schedule=[SV]1&/)]);
      window.go(-1);
      expect(lab.schedule).toHaveLength(1);
      // Who rests has an entry for the next one again.
      vi.advanceTimersByTime(SPAN);
      const before = window.entries.length;
      lab.setConfig({ fix: ['clone'] });
      expect(window.entries.length).toBe(before);
      expect(window.calls.at(-1)).toBe('push');
    });
  });

  it('is written as soon as the browser lets it, where that refuses', async () => {
    await withSite({ hash: '#v=1&page=lab' }, ({ lab }, window) => {
      const refuse = (): never => {
        throw new DOMException('Attempt to use history.pushState() more than 100 times', 'SecurityError');
      };
      const push = vi.spyOn(window.history, 'pushState').mockImplementation(refuse);
      const replace = vi.spyOn(window.history, 'replaceState').mockImplementation(refuse);
      lab.setConfig({ fix: ['clone'] });
      vi.advanceTimersByTime(3000);
      expect(hashOf(window)).toContain('fix=none');
      push.mockRestore();
      replace.mockRestore();
      vi.advanceTimersByTime(1000);
      expect(hashOf(window)).toContain('fix=clone');
    });
  });

  it('stays as it was written where it could not be followed, so that a reload says so again', async () => {
    const hash = '#v=1&page=lab&schedule=S3.Q2';
    await withSite({ hash }, ({ lab, problems }, window) => {
      expect([problems.length, hashOf(window)]).toEqual([1, hash]);
      lab.seek(1);
      vi.advanceTimersByTime(REST);
      expect(hashOf(window)).toContain('schedule=S3&step=1');
    });
  });

  it('leads back to the run before, and forward again', async () => {
    await withSite({ hash: '#v=1&page=lab' }, ({ lab }, window) => {
      lab.setWorld('faithful');
      expect(lab.config.world).toBe('faithful');
      window.go(-1);
      expect([lab.config.world, lab.scheduleText, lab.position]).toEqual(['article', 'S3.V2.S2', 6]);
      window.go(1);
      expect([lab.config.world, lab.scheduleText]).toEqual(['faithful', 'A8.B12.A4']);
      expect(window.entries).toHaveLength(2);
    });
  });

  it('is not written over where a link was followed while a write was still to come', async () => {
    await withSite({ hash: '#v=1&page=lab' }, (site, window) => {
      site.lab.seek(2);
      window.follow('#v=1&page=glossary&term=nul');
      // The browser tells of the link only after the timer.
      vi.advanceTimersByTime(REST * 2);
      expect(hashOf(window)).toBe('#v=1&page=glossary&term=nul');
      window.tell();
      vi.advanceTimersByTime(REST * 2);
      expect([site.page, site.part.get('term'), hashOf(window)]).toEqual([
        'glossary',
        'nul',
        '#v=1&page=glossary&term=nul',
      ]);
    });
  });

  it('is followed at once where the site goes somewhere, and once only', async () => {
    await withSite({ hash: linkTo('story', { chapter: 'pack' }) }, (site, window) => {
      site.go(linkTo('story', { chapter: 'collision' }));
      const { asked } = site;
      expect(asked?.part.get('chapter')).toBe('collision');
      window.tell();
      expect(site.asked).toBe(asked);
      window.go(-1);
      expect(site.asked?.part.get('chapter')).toBe('pack');
    });
  });

  it('is written before the page is left', async () => {
    await withSite({ hash: '#v=1&page=lab' }, (site, window) => {
      site.lab.seek(2);
      site.flush();
      expect(stepIn(window)).toBe('2');
    });
  });

  it('asks for a part of the search until the run is another one', async () => {
    await withSite({ hash: '#v=1&page=search&view=fixes' }, (site, window) => {
      expect([site.view, hashOf(window)]).toEqual(['fixes', expect.stringContaining('view=fixes')]);
      site.lab.seek(3);
      expect(site.view).toBe('fixes');
      site.lab.setConfig({ fix: ['clone'] });
      expect([site.view, hashOf(window)]).toEqual([null, expect.not.stringContaining('view=')]);
    });
  });

  it('of the search when that stood below the lab leads to it, with its run', async () => {
    const old = '#v=1&page=lab&world=faithful&schedule=A8.B8&step=16&view=search';
    await withSite({ hash: old }, (site, window) => {
      expect([site.page, site.view, site.problems]).toEqual(['search', null, []]);
      expect(hashOf(window)).toMatch(/^#v=1&page=search&world=faithful&.*schedule=A8\.B8&step=16$/);
    });
  });

  it('leads from lab to search and back with the run and what can be undone', async () => {
    await withSite({ hash: '#v=1&page=lab' }, (site, window) => {
      site.lab.setConfig({ fix: ['clone'] });
      site.lab.seek(3);
      site.settle();
      expect(stepIn(window)).toBe('3');
      const go = (href = ''): void => {
        window.follow(href);
        window.tell();
      };
      go(site.hrefs.search);
      expect([site.page, site.lab.position, site.lab.canUndo]).toEqual(['search', 3, true]);
      site.lab.seek(2);
      site.settle();
      go(site.hrefs.lab);
      expect([site.page, site.lab.config.fix, site.lab.position]).toEqual(['lab', ['clone'], 2]);
      expect(site.lab.canUndo).toBe(true);
      go('#v=1&page=lab');
      expect([site.lab.scheduleText, site.lab.position]).toEqual(['S3.V2.S2', 6]);
    });
  });

  it('keeps the chapter that was asked for while its text is still to come', async () => {
    await withSite({ hash: '#v=1&page=story&chapter=pack&picture=a1' }, (_, window) => {
      expect(hashOf(window)).toBe('#v=1&page=story&chapter=pack&picture=a1');
    });
  });

  it('holds no run of an exercise before the exercise has put it on the stage', async () => {
    await withSite({ hash: '#v=1&page=exercises&exercise=B1' }, (site, window) => {
      expect([site.isFresh, hashOf(window)]).toEqual([true, '#v=1&page=exercises&exercise=B1']);
      site.opened();
      expect([site.isFresh, hashOf(window)]).toEqual([false, expect.stringContaining('schedule=')]);
    });
  });
});

describe.each(PAGE_NAMES)('the page %s', (page) => {
  it('opens from its address, and prints it back', async () => {
    await withSite({ hash: linkTo(page) }, (site, window) => {
      expect([site.page, site.problems]).toEqual([page, []]);
      const { address } = parseAddress(hashOf(window));
      expect(address.page).toBe(page);
      expect(`#${printAddress(address)}`).toBe(hashOf(window));
    });
  });

  it('is returned to as it was left', async () => {
    const part = { exercises: { exercise: 'B1' }, story: { chapter: 'pack' }, lab: {} };
    const left = page in part ? part[page as keyof typeof part] : { x: 'y' };
    await withSite({ hash: linkTo(page, left) }, (site, window) => {
      const shown = hashOf(window);
      window.follow(linkTo(page === 'facts' ? 'lab' : 'facts'));
      window.tell();
      expect(site.hrefs[page]).toBe(shown);
      window.follow(site.hrefs[page] ?? '');
      window.tell();
      expect([site.page, hashOf(window)]).toEqual([page, shown]);
    });
  });
});

describe('a page', () => {
  it('tells what its own keys hold: a new entry, or the same', async () => {
    await withSite({ hash: '#v=1&page=affected' }, (site, window) => {
      site.tell(new Map([['version', 'old']]), 'replace');
      vi.advanceTimersByTime(REST);
      expect(window.entries).toEqual(['#v=1&page=affected&version=old']);
      site.tell(new Map([['version', 'new']]), 'push');
      expect(window.entries).toEqual(['#v=1&page=affected&version=old', '#v=1&page=affected&version=new']);
      window.go(-1);
      expect(site.part).toEqual(new Map([['version', 'old']]));
    });
  });

  it('gives itself a title, which goes with it', async () => {
    await withSite({ hash: '#v=1&page=facts' }, (site, window) => {
      site.title = 'What it leans on';
      window.follow('#v=1&page=facts&fact=rates');
      window.tell();
      expect(site.title).toBe('What it leans on');
      window.follow('#v=1&page=lab');
      window.tell();
      expect(site.title).toBe('');
    });
  });

  it('has a stage for keys where a run is on it', async () => {
    for (const [hash, has] of [
      ['#v=1&page=story', true],
      ['#v=1&page=lab', true],
      ['#v=1&page=exercises&exercise=B1', true],
      ['#v=1&page=exercises', false],
      ['#v=1&page=bytes', false],
      ['#v=1&page=glossary', false],
    ] as const) {
      await withSite({ hash }, (site) => expect(site.hasStage, hash).toBe(has));
    }
  });
});

describe('the story', () => {
  it('has its run in the address only where that is the reader’s own', async () => {
    await withSite({ hash: '#v=1&page=story' }, (site, window) => {
      const part = new Map([['chapter', 'pack']]);
      site.tell(part, 'replace');
      vi.advanceTimersByTime(REST);
      expect(hashOf(window)).toBe('#v=1&page=story&chapter=pack');
      site.tell(part, 'push', site.lab.staged);
      expect(hashOf(window)).toContain('#v=1&page=story&chapter=pack&world=article');
      window.go(-1);
      expect(site.asked).toMatchObject({ part, own: null });
      window.go(1);
      expect(site.asked).toMatchObject({ part, own: { moment: { position: 6 } } });
    });
  });
});
