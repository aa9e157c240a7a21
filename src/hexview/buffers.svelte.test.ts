import { flushSync } from 'svelte';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { defined } from '../base/index.ts';
import { frameAt, runOf, type Frame, type Run } from '../frames/index.ts';
import { I18n, TIERS, load, setI18n } from '../i18n/index.ts';
import { replay } from '../schedule/index.ts';
import PackedBuffer from './PackedBuffer.svelte';
import ReplyBuffer from './ReplyBuffer.svelte';
import StringStrip from './StringStrip.svelte';

const TORN = [1, 1, 1, 0, 0, 1, 1];
const catalogue = await load('en', TIERS);

function stage(schedule: readonly number[], position: number): { run: Run; frame: Frame } {
  const path = '/var/cache/zpool.cache';
  const trace = replay({ world: 'article', path, threads: 3, fix: [], grain: 'coarse' }, schedule);
  if (!trace.ok) throw new Error('the schedule does not replay');
  const run = runOf(trace.value);
  return { run, frame: frameAt(run, position) };
}

const CONTEXT = new Map();
/** Replaces Svelte's context, which exists only inside components. */
vi.mock('../i18n/context.ts', () => ({
  getI18n: () => CONTEXT.get('i18n'),
  setI18n: (i18n: unknown) => CONTEXT.set('i18n', i18n),
}));

// jsdom has no layout, so there is nothing to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

function speak(run: Run): void {
  setI18n(new I18n(catalogue, () => run.threads));
}

function strip(schedule: readonly number[], position: number, more: object = {}): HTMLElement {
  const { run, frame } = stage(schedule, position);
  speak(run);
  const { string: cells, reach, isFreed } = frame;
  render(StringStrip, { cells, reach, isFreed, threads: run.threads, ...more });
  return screen.getByRole('region', { name: 'Shared list' });
}

function packed(schedule: readonly number[], position: number, more: object = {}): HTMLElement {
  const { run, frame } = stage(schedule, position);
  speak(run);
  render(PackedBuffer, { request: frame.requests[1] ?? null, threads: run.threads, shown: 1, ...more });
  return screen.getByRole('region', { name: 'Packed buffer' });
}

const cell = (region: HTMLElement, selector: string): HTMLElement =>
  defined(region.querySelector<HTMLElement>(selector) ?? undefined, selector);

describe('shared string', () => {
  it('names every byte, who wrote it and when', () => {
    const region = strip(TORN, 6);
    expect(cell(region, '[data-index="10"]').getAttribute('aria-label')).toBe(
      'index 10, NUL, written by V at step 5',
    );
    expect(cell(region, '[data-index="3"]').getAttribute('aria-label')).toBe('index 3, r, as parsed');
    expect(
      [...region.querySelectorAll('[data-byte]')].map((one) => one.getAttribute('data-byte')).join(''),
    ).toBe('2f7661722f636163686500' + '7a706f6f6c2e636163686500');
  });

  it('prints nothing in a hole', () => {
    expect(cell(strip(TORN, 6), '[data-index="10"] .glyph').textContent).toBe('');
  });

  it('says how far strlen reads, with a hole and without', () => {
    expect(strip(TORN, 6).textContent).toContain('strlen counts 10 characters and stops at the hole');
    document.body.replaceChildren();
    expect(strip(TORN, 2).textContent).toContain('strlen counts 22 characters');
  });

  it('distinguishes freed and poisoned bytes from holes', () => {
    const region = strip([1, 1, 1, 2], 4);
    expect(cell(region, '[data-index="10"]').getAttribute('aria-label')).toBe(
      'index 10, poison 5a, written by F at step 4, freed',
    );
    expect(cell(region, '[data-index="10"]').classList).not.toContain('hole');
  });

  it('has one tab stop, at the hole, that arrows move', async () => {
    const region = strip(TORN, 6);
    const stops = () => [...region.querySelectorAll('[role=gridcell][tabindex="0"]')];
    expect(stops().map((one) => one.getAttribute('data-index'))).toEqual(['10']);
    cell(region, '[data-index="10"]').focus();
    await fireEvent.keyDown(document.activeElement ?? region, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('data-index')).toBe('11');
    expect(stops().map((one) => one.getAttribute('data-index'))).toEqual(['11']);
  });
});

describe('packed buffer', () => {
  it('shows the torn request byte for byte, with the expected byte outside the offsets', () => {
    const region = packed(TORN, 6);
    const bytes = [...region.querySelectorAll('[data-offset]')].map((one) => one.textContent);
    expect(bytes).toHaveLength(72);
    expect(bytes.slice(44, 67).join('')).toBe('2f7661722f636163686500' + '7a706f6f6c2e636163686500');
    expect(cell(region, '.expected').textContent).toBe('2f');
    expect(cell(region, '.expected').closest('[data-offset]')).toBeNull();
    expect(region.textContent).toContain('expected at 54');
    expect(region.textContent?.replaceAll(/\s+/g, ' ')).toContain('room for 24, needs 16');
  });

  it('chooses a byte by Enter and by click, and clears the choice by Escape', async () => {
    const onselect = vi.fn();
    const region = packed(TORN, 6, { onselect });
    await fireEvent.keyDown(cell(region, '[data-offset="54"]'), { key: 'Enter' });
    await fireEvent.click(cell(region, '[data-offset="12"]'));
    await fireEvent.keyDown(cell(region, '[data-offset="54"]'), { key: 'Escape' });
    expect(onselect.mock.calls).toEqual([[54], [12], [null]]);
  });

  it('handles the keys of the grid, and leaves other keys to the page', async () => {
    const onkey = vi.fn();
    document.body.addEventListener('keydown', onkey);
    const region = packed(TORN, 6);
    await fireEvent.keyDown(cell(region, '[data-offset="54"]'), { key: 'ArrowRight' });
    expect(onkey).not.toHaveBeenCalled();
    await fireEvent.keyDown(cell(region, '[data-offset="54"]'), { key: '1' });
    expect(onkey).toHaveBeenCalledOnce();
  });

  it('shows the origin of a chosen byte and links to the step that wrote it', async () => {
    const onjump = vi.fn();
    const region = packed(TORN, 7, { selection: 54, onjump });
    // The details of a byte are loaded with the first byte that is chosen.
    await vi.waitFor(() => {
      flushSync();
      const said = 'S copied it at step 6 (S4) from index 10 of the shared string';
      expect(region.textContent).toContain(said);
      expect(region.textContent).toContain('V had written it there at step 5 (V2).');
    });
    await fireEvent.click(
      within(region).getByRole('button', { name: 'Jump to the step that wrote this byte' }),
    );
    expect(onjump).toHaveBeenCalledWith(6);
  });

  it('shows a sentence before there are bytes', () => {
    expect(packed([0], 1).textContent).toContain('Nothing is packed yet.');
  });
});

describe('reply buffer', () => {
  const reply = (schedule: readonly number[], position: number): HTMLElement => {
    const { run, frame } = stage(schedule, position);
    speak(run);
    render(ReplyBuffer, { reply: frame.replies[1] ?? null });
    return screen.getByRole('region', { name: 'Reply buffer' });
  };

  it('is sixteen zero bytes, read as another byte order once the caller looks', () => {
    const before = [...reply(TORN, 6).querySelectorAll('[data-offset]')].map((one) => one.textContent);
    expect(before).toEqual(new Array(16).fill('00'));
    document.body.replaceChildren();
    expect(reply(TORN, 7).textContent).toContain('endian: big, unlike this machine');
  });

  it('shows no bytes the model does not know', () => {
    const region = reply([1, 1, 1, 1, 1], 5);
    expect(region.querySelectorAll('[data-offset]')).toHaveLength(0);
    expect(region.textContent).toContain('written by the kernel, not modelled');
  });
});
