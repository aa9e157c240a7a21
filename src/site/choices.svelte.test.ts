import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../state/index.ts';
import type { FakeWindow } from './fixtures/window.ts';
import { withSite } from './fixtures/site.svelte.ts';

const STORED = { settings: 'nul-and-void.settings', theme: 'nul-and-void.theme' };

const hashOf = (window: FakeWindow): string => window.location.hash;
const stepIn = (window: FakeWindow): string | undefined => /step=(\d+)/.exec(hashOf(window))?.[1];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what the reader chose', () => {
  it('is kept, and found again', async () => {
    await withSite({}, ({ preferences }, window) => {
      preferences.change({ speed: 4 });
      expect(JSON.parse(window.stored.get(STORED.settings) ?? '')).toEqual({ ...DEFAULT_SETTINGS, speed: 4 });
    });
    const stored = { [STORED.settings]: JSON.stringify({ speed: 4, hasShortcuts: false }) };
    await withSite({ stored }, ({ preferences }) => {
      expect(preferences.settings).toEqual({ ...DEFAULT_SETTINGS, speed: 4, hasShortcuts: false });
    });
  });

  it('holds for this visit where the browser refuses its storage and its clipboard', async () => {
    await withSite({ isStrict: true, hash: '#v=1&page=lab' }, async (site, window) => {
      site.preferences.turnTheme();
      expect([site.preferences.isDark, window.dataset['theme']]).toEqual([true, 'dark']);
      expect(site.memory.get('reading')).toBeUndefined();
      expect(site.memory.put('reading', 'pack')).toBe(false);
      expect(await site.copyLink()).toBe(false);
    });
  });

  it('is the system’s theme until another is chosen, which is kept for the time before the first paint', async () => {
    await withSite({ isSystemDark: true }, ({ preferences }, window) => {
      expect([preferences.isDark, window.dataset['theme']]).toEqual([true, undefined]);
      window.turnSystem(false);
      expect(preferences.isDark).toBe(false);
      preferences.turnTheme();
      expect([preferences.isDark, window.dataset['theme']]).toEqual([true, 'dark']);
      expect(window.stored.get(STORED.theme)).toBe('dark');
      window.turnSystem(true);
      preferences.turnTheme();
      window.turnSystem(false);
      expect([preferences.isDark, window.stored.get(STORED.theme)]).toEqual([false, 'light']);
    });
    await withSite({ stored: { [STORED.settings]: '{"theme":"dark"}' } }, ({ preferences }) => {
      expect(preferences.isDark).toBe(true);
    });
  });
});

describe('a language', () => {
  it('that the address asks for is spoken, and stays in the address', async () => {
    vi.useRealTimers();
    await withSite({ hash: '#v=1&page=glossary&lang=zh' }, async (site, window) => {
      await vi.waitFor(() => expect(site.i18n.lang).toBe('zh'));
      expect(hashOf(window)).toBe('#v=1&page=glossary&lang=zh');
      await site.speak('en');
      expect([site.i18n.lang, hashOf(window)]).toEqual(['en', '#v=1&page=glossary&lang=en']);
    });
  });

  it('that was chosen by hand is kept, and stays in the address of the next link', async () => {
    vi.useRealTimers();
    await withSite({ hash: '#v=1&page=glossary' }, async (site, window) => {
      await site.speak('zh');
      expect(JSON.parse(window.stored.get(STORED.settings) ?? '')).toMatchObject({ lang: 'zh' });
      window.follow('#v=1&page=facts');
      window.tell();
      site.flush();
      expect([site.i18n.lang, hashOf(window)]).toEqual(['zh', '#v=1&page=facts&lang=zh']);
    });
  });

  it('that a link asks for is no choice', async () => {
    vi.useRealTimers();
    await withSite({ hash: '#v=1&page=glossary&lang=zh' }, async (site, window) => {
      await vi.waitFor(() => expect(site.i18n.lang).toBe('zh'));
      expect(window.stored.get(STORED.settings)).toBeUndefined();
    });
  });

  it('that cannot be loaded leaves the old one, the address, and a sentence; it can be tried again', async () => {
    await withSite({ hash: '#v=1&page=glossary' }, async (site, window) => {
      const speak = vi.spyOn(site.i18n, 'speak').mockRejectedValue(new Error('offline'));
      await site.speak('zh');
      expect([site.failedLang, site.i18n.lang, hashOf(window)]).toEqual(['zh', 'en', '#v=1&page=glossary']);
      speak.mockRestore();
      await site.speak('zh');
      expect([site.failedLang, site.i18n.lang, hashOf(window)]).toEqual([
        null,
        'zh',
        '#v=1&page=glossary&lang=zh',
      ]);
    });
  });
});

describe('a link that is copied', () => {
  it('is the address of what is shown, written out and whole', async () => {
    await withSite({ hash: '#v=1&page=lab' }, async (site, window) => {
      site.lab.seek(2);
      expect(await site.copyLink()).toBe(true);
      expect(window.copied[0]).toMatch(/^https:\/\/example\.org\/site\/#v=1&page=lab&.*step=2$/);
      expect(stepIn(window)).toBe('2');
    });
  });
});
