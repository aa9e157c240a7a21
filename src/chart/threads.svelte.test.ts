import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { TIERS, load } from '../i18n/index.ts';
import Harness from './fixtures/Harness.svelte';
import { runFrom } from './fixtures/runs.ts';

// jsdom has no layout, so there is nothing to observe.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

const catalogue = await load('en', TIERS);
const torn = runFrom({}, 'S3.V2.S2');
const button = (name: string) => screen.getByRole('button', { name });

describe('the region Threads', () => {
  test('has a group and a button for each thread of the reported world', () => {
    render(Harness, { catalogue, run: torn, position: 6 });
    const region = screen.getByRole('region', { name: 'Threads' });
    const groups = within(region)
      .getAllByRole('group')
      .map((group) => group.getAttribute('aria-label'));
    expect(groups.filter(Boolean)).toEqual(['validating thread', 'serializing thread', 'freeing thread']);
    for (const name of ['Run validating thread', 'Run serializing thread', 'Run freeing thread']) {
      expect(name.startsWith(button(name).querySelector('.word')?.textContent ?? '-')).toBe(true);
    }
  });

  test('has a group for each worker although they share one listing', () => {
    const run = runFrom({ world: 'faithful', threads: 4, fix: ['none', 'none', 'none', 'none'] }, 'A8.B8');
    render(Harness, { catalogue, run, position: 12 });
    for (const letter of 'ABCD') {
      const group = screen.getByRole('group', { name: `worker ${letter}` });
      expect(within(group).getByRole('button', { name: `Run worker ${letter}` })).toBeTruthy();
    }
    expect(screen.getAllByRole('list')).toHaveLength(1);
  });

  test('lets a thread run that can, and says why where it cannot', async () => {
    const onrun = vi.fn();
    const { rerender } = render(Harness, { catalogue, run: torn, position: 6, onrun });
    await fireEvent.click(button('Run freeing thread'));
    expect(onrun).toHaveBeenCalledExactlyOnceWith(2);

    await rerender({ position: 7 });
    const held = button('Run freeing thread');
    await fireEvent.click(held);
    expect(onrun).toHaveBeenCalledOnce();
    expect(held.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(held.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('cannot run: the process has exited at step 7');
  });

  test('marks the row at the playhead, and links every row to its line in the source', () => {
    render(Harness, { catalogue, run: torn, position: 6 });
    const current = screen
      .getAllByRole('listitem')
      .filter((row) => row.getAttribute('aria-current') === 'step');
    expect(current.map((row) => row.querySelector('.name')?.textContent)).toEqual(['V3', 'S5', 'F1']);
    expect(current.map((row) => row.querySelector('.note')?.textContent)).toEqual([
      'run V instead',
      'next in this run',
      'run F instead',
    ]);
    const link = screen.getByRole('link', { name: /libzfs_pool\.c:\s*788/ });
    expect(link.getAttribute('href')).toBe(
      'https://github.com/openzfs/zfs/blob/bd949b10be/lib/libzfs/libzfs_pool.c#L788',
    );
    expect(screen.getAllByRole('link', { name: /^as reported: \w+\.c:\d+$/ })).toHaveLength(7);
  });
});
