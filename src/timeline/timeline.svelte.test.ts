import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { runOf, type Run } from '../frames/index.ts';
import { TIERS, load } from '../i18n/index.ts';
import { replay } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { loadMoveWords } from './move-words.ts';
import Harness from './fixtures/Harness.svelte';

// jsdom has no layout: sets the page to 1440 px and a rem to 16 px.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
  return this.classList.contains('rem') ? 16 : 1376;
});
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

// What moves steps is loaded once a reader comes near them: here before, since transforming it takes time.
await Promise.all([import('./moving.ts'), loadMoveWords('en')]);
const catalogue = await load('en', TIERS);
const reported: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};

function run(config: Config, schedule: readonly number[]): Run {
  const result = replay(config, schedule);
  if (!result.ok) throw new Error('the schedule does not replay');
  return runOf(result.value);
}
const torn = run(reported, [1, 1, 1, 0, 0, 1, 1]);
const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Playhead' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the playhead', () => {
  test('is a slider over the steps and says what the step did', () => {
    render(Harness, { catalogue, run: torn, start: 6 });
    expect(within(screen.getByRole('region', { name: 'Timeline' })).getByRole('slider')).toBe(slider());
    expect(slider().getAttribute('aria-valuemin')).toBe('0');
    expect(slider().getAttribute('aria-valuemax')).toBe('7');
    expect(slider().getAttribute('aria-valuenow')).toBe('6');
    expect(slider().getAttribute('aria-valuetext')).toBe(
      'The serializing thread copies 23 bytes, and the hole is one of them.',
    );
  });

  test('moves by steps, to the ends, and to where the thread changes', async () => {
    render(Harness, { catalogue, run: torn, start: 6 });
    const keys = ['ArrowLeft', 'Home', 'ArrowLeft', 'PageDown', 'PageDown', 'End', 'ArrowRight', 'PageUp'];
    const places: string[] = [];
    for (const key of keys) {
      await fireEvent.keyDown(slider(), { key });
      places.push(slider().getAttribute('aria-valuenow') ?? '');
    }
    expect(places).toEqual(['5', '0', '0', '3', '5', '7', '7', '5']);
  });
});

describe('steps', () => {
  test('are buttons that move the playhead to after them; one is current', async () => {
    render(Harness, { catalogue, run: torn, start: 6 });
    expect(button(/^Step 6,/).getAttribute('aria-current')).toBe('step');
    await fireEvent.click(button('Step 5, validating thread: V2 cut the /, write NUL at 10'));
    expect(slider().getAttribute('aria-valuenow')).toBe('5');
    expect(button(/^Step 6,/).getAttribute('aria-current')).toBeNull();
  });

  test('have one tab stop, and arrow keys between them', async () => {
    render(Harness, { catalogue, run: torn, start: 6 });
    const steps = within(screen.getByRole('group', { name: 'Steps of the run' })).getAllByRole('button');
    expect(steps.filter((step) => step.tabIndex === 0)).toEqual([button(/^Step 6,/)]);
    button(/^Step 6,/).focus();
    await fireEvent.keyDown(button(/^Step 6,/), { key: 'ArrowLeft' });
    await vi.waitFor(() => expect(document.activeElement).toBe(button(/^Step 5,/)));
    expect(button(/^Step 6,/).tabIndex).toBe(-1);
  });

  test('move to the next legal place with Alt and an arrow, and take along what must follow', async () => {
    const onmove = vi.fn();
    render(Harness, { catalogue, run: torn, start: 6, onmove });
    button(/^Step 5,/).focus();
    await fireEvent.keyDown(button(/^Step 5,/), { key: 'ArrowRight', altKey: true });
    expect(
      await screen.findByText('V2 is now step 6. behind S4; let it finish: clean, every copy whole'),
    ).toBeTruthy();
    await fireEvent.keyDown(button(/^Step 4,/), { key: 'ArrowRight', altKey: true });
    await fireEvent.keyDown(button(/^Step 6,/), { key: 'ArrowLeft', altKey: true });
    expect(onmove.mock.calls).toEqual([
      [[1, 1, 1, 0, 1, 0, 1], 6],
      [[1, 1, 1, 1, 0, 0, 1], 5],
      [[1, 1, 1, 0, 1, 0, 1], 5],
    ]);
  });

  test('that have no other place say why, beside them too', async () => {
    const onmove = vi.fn();
    render(Harness, { catalogue, run: torn, start: 6, onmove });
    button(/^Step 7,/).focus();
    await fireEvent.keyDown(button(/^Step 7,/), { key: 'ArrowLeft', altKey: true });
    expect(
      await screen.findByText('S5 has no other place in this direction. S5 must come after S4.'),
    ).toBeTruthy();
    expect(screen.getByText('S5 must come after S4.', { exact: true })).toBeTruthy();
    await fireEvent.keyDown(button(/^Step 7,/), { key: 'ArrowLeft' });
    expect(screen.queryByText('S5 must come after S4.')).toBeNull();
    expect(onmove).not.toHaveBeenCalled();
  });

  test('of a byte loop fold into one, and open again', async () => {
    const bytes = run({ ...reported, grain: 'byte' }, new Array<number>(30).fill(1));
    render(Harness, { catalogue, run: bytes, start: 0 });
    expect(screen.queryByRole('button', { name: /^Step 10,/ })).toBeNull();
    await fireEvent.click(button('Open S1, 23 steps'));
    expect(button(/^Step 10,/)).toBeTruthy();
    await fireEvent.click(button('Fold S1, 23 steps'));
    expect(screen.queryByRole('button', { name: /^Step 10,/ })).toBeNull();
  });

  test('of a long run are drawn only near the window', () => {
    const config: Config = {
      world: 'faithful',
      path: `/${'abcdefg/'.repeat(7)}abcdef`,
      threads: 4,
      fix: ['none', 'none', 'none', 'none'],
      grain: 'byte',
    };
    const long = run(
      config,
      Array.from({ length: 1000 }, (_, step) => step % 4),
    );
    render(Harness, { catalogue, run: long, start: 500 });
    const drawn = document.querySelectorAll('[data-step]').length;
    expect(drawn).toBeGreaterThan(27);
    expect(drawn).toBeLessThan(100);
    expect(button(/^Step 500,/)).toBeTruthy();
  });
});

describe('futures', () => {
  test('an offer in the lane forks for the pointer, hidden from keyboards and screen readers', async () => {
    const onfork = vi.fn();
    render(Harness, { catalogue, run: torn, start: 6, onfork });
    const offers = [...document.querySelectorAll('[data-offer]')];
    expect(offers.map((offer) => offer.getAttribute('data-offer'))).toEqual(['0', '2']);
    expect(offers.every((offer) => offer.getAttribute('aria-hidden') === 'true')).toBe(true);
    const [first] = offers;
    if (first) await fireEvent.click(first);
    expect(onfork).toHaveBeenCalledWith(0);
  });

  test('a future left behind is one click away', async () => {
    const onreturn = vi.fn();
    const stub = { id: 'a', at: 6, label: 'S1' };
    render(Harness, { catalogue, run: torn, start: 6, stubs: [stub], onreturn });
    // The view of stubs is loaded with the first of them.
    await fireEvent.click(await screen.findByRole('button', { name: 'Return to the other future: S1' }));
    expect(onreturn).toHaveBeenCalledWith(stub);
  });

  test('the race and the loan are labelled once they have happened', () => {
    const { unmount } = render(Harness, { catalogue, run: torn, start: 6 });
    expect(screen.getByText('race on byte 10')).toBeTruthy();
    expect(screen.getByText('the slash is borrowed')).toBeTruthy();
    unmount();
    render(Harness, { catalogue, run: torn, start: 4 });
    expect(screen.queryByText('race on byte 10')).toBeNull();
    expect(screen.queryByText('the slash is borrowed')).toBeNull();
  });
});

describe('the transport', () => {
  test('has five buttons that stay within the run', async () => {
    render(Harness, { catalogue, run: torn, start: 6 });
    const places: (string | null)[] = [];
    for (const name of [
      'Step forward',
      'Step forward',
      'Step back',
      'First step',
      'Step back',
      'Last step',
    ]) {
      await fireEvent.click(button(name));
      places.push(slider().getAttribute('aria-valuenow'));
    }
    expect(places).toEqual(['7', '7', '6', '0', '0', '7']);
    expect(button('Step forward').getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(button('Play'));
    expect(button('Pause')).toBeTruthy();
  });
});
