import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as I18nModule from '../i18n/index.ts';
import { load } from '../i18n/index.ts';
import { again, tryWaiting, waiting, watchStyles } from './again.ts';
import Late from './Late.svelte';

const english = await load('en');
vi.mock('../i18n/index.ts', async (original) => {
  const all = await original<typeof I18nModule>();
  return { ...all, getI18n: () => new all.I18n(english) };
});

/** Shows a late part whose text is the result of `loading`. */
function show(loading: () => Promise<string>): void {
  const children = createRawSnippet<[string]>((part) => ({ render: () => `<p>${part()}</p>` }));
  render(Late<string>, { load: loading, children });
}
afterEach(() => vi.unstubAllGlobals());

describe('a late part', () => {
  it('is shown once it is loaded', async () => {
    show(async () => 'the part');
    expect(await screen.findByText('the part')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that cannot be loaded shows a sentence, and appears after another try', async () => {
    const loading = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('503'));
    loading.mockResolvedValue('the part');
    show(loading);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('the part')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(loading).toHaveBeenCalledTimes(2);
  });

  it('is tried again together with all other failed parts', async () => {
    const first = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('503'));
    const second = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('503'));
    show(first.mockResolvedValue('one'));
    show(second.mockResolvedValue('two'));
    const [button] = await screen.findAllByRole('button', { name: 'Try again' });
    await vi.waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    if (button) await fireEvent.click(button);
    expect(await screen.findByText('one')).toBeTruthy();
    expect(await screen.findByText('two')).toBeTruthy();
  });
});

describe('loading again', () => {
  const failing = () => Promise.reject(new Error('kept by the browser'));
  /** What the loader of parts says of a stylesheet. */
  const unstyled = (name: string) => new Error(`Unable to preload CSS for ${new URL(name, location.href)}`);

  it('loads the stylesheets that failed first, once for all parts, in their places', async () => {
    watchStyles();
    document.head.innerHTML = '<link rel="stylesheet" href="#a"><link rel="stylesheet" href="#b"><meta>';
    const [failed, other] = document.head.children;
    failed?.dispatchEvent(new Event('error'));
    const order: string[] = [];
    const parts = ['one', 'two'].map((part) => again(async () => order.push(part), unstyled('#a')));
    const [another, kept] = document.head.children;
    expect(another).not.toBe(failed);
    expect((another as HTMLLinkElement).getAttribute('href')).toBe('#a');
    expect(kept).toBe(other);
    await Promise.resolve();
    expect(order).toEqual([]);
    another?.dispatchEvent(new Event('load'));
    await Promise.all(parts);
    expect(order).toEqual(['one', 'two']);
    await again(async () => order.push('three'));
    expect(document.head.children[0]).toBe(another);
  });

  it('fails when a stylesheet fails again, and tries it the next time', async () => {
    vi.stubGlobal('fetch', async () => ({ ok: false }));
    watchStyles();
    document.head.innerHTML = '<link rel="stylesheet" href="#a">';
    const fail = () => document.head.children[0]?.dispatchEvent(new Event('error'));
    fail();
    const first = again(async () => 'drawn', unstyled('#a'));
    fail();
    const why = await first.catch((error: unknown) => error);
    expect(why).toEqual(unstyled('#a'));
    const second = again(async () => 'drawn', why);
    document.head.children[0]?.dispatchEvent(new Event('load'));
    await expect(second).resolves.toBe('drawn');
  });

  it('brings what needs no stylesheet that fails again, and does not reload the page for one', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { href: location.href, pathname: '/', reload });
    vi.stubGlobal('fetch', async () => ({ ok: true }));
    watchStyles();
    document.head.innerHTML = '<link rel="stylesheet" href="#a"><link rel="stylesheet" href="#b">';
    const tell = (at: number, type: string) => document.head.children[at]?.dispatchEvent(new Event(type));
    for (const at of [0, 1]) tell(at, 'error');
    const styled = again(async () => 'one', unstyled('#a'));
    const other = again(async () => 'two', unstyled('#b'));
    const plain = again(async () => 'three', new Error('503'));
    await expect(plain).resolves.toBe('three');
    tell(1, 'load');
    await expect(other).resolves.toBe('two');
    tell(0, 'error');
    await expect(styled).rejects.toEqual(unstyled('#a'));
    expect(reload).not.toHaveBeenCalled();
  });

  it('reloads the page when the site can be reached and the part still fails', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { pathname: '/', reload });
    vi.stubGlobal('fetch', async () => ({ ok: true }));
    await expect(again(failing)).rejects.toThrow('kept by the browser');
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([
    ['is away', () => Promise.reject(new Error('offline'))],
    ['refuses', async () => ({ ok: false })],
  ])('leaves the page where the site %s', async (_, fetched) => {
    const reload = vi.fn();
    vi.stubGlobal('location', { pathname: '/', reload });
    vi.stubGlobal('fetch', fetched);
    await expect(again(failing)).rejects.toThrow('kept by the browser');
    expect(reload).not.toHaveBeenCalled();
  });

  it('tries what waits, but nothing that was unregistered', () => {
    const [one, two] = [vi.fn(), vi.fn()];
    const endOne = waiting(one);
    const endTwo = waiting(two);
    endOne();
    tryWaiting();
    endTwo();
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([0, 1]);
  });
});
