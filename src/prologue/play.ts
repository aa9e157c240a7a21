import { mount, unmount } from 'svelte';
import type { Lang } from '../i18n/index.ts';
import { begin, Memory } from '../state/index.ts';
import { actorsOf, type Actors } from './actors.ts';
import { movesOf, SHRINK, TIMES } from './moves.ts';
import { placesOf } from './places.ts';
import Prologue from './Prologue.svelte';
import { loadPrologueWords } from './words.ts';

/** ms after the start of the visit from which who waits would rather read. */
const LATE = 3000;
/** The holder of the stage between the paper and what is drawn before it. */
const HELD = {
  'z-index': '51',
  'pointer-events': 'none',
  'border-color': 'transparent',
  'background-color': 'transparent',
  'box-shadow': 'none',
};
const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll', 'resize'] as const;

/** Plays the prologue on the page that has just been drawn, where it can be, and remembers that it was. */
export async function play(lang: Lang): Promise<void> {
  const root = document.documentElement;
  const isAsked = root.dataset['prologue'] === 'asked';
  const isKept = new Memory(() => localStorage).put('prologue', 'seen');
  const end = begin();
  try {
    if (!isAsked && (!isKept || performance.now() > LATE)) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { messages } = await loadPrologueWords(lang);
    const actors = actorsOf(document);
    if (actors && scrollY === 0 && document.visibilityState === 'visible') await perform(actors, messages);
  } finally {
    delete root.dataset['prologue'];
    end();
  }
}

type Messages = Awaited<ReturnType<typeof loadPrologueWords>>['messages'];

async function perform(actors: Actors, messages: Messages): Promise<void> {
  const { holder, tape, cells, copies, time, flag, clipping } = actors;
  const boxes = cells.map((cell) => (cell.querySelector('.box') ?? cell).getBoundingClientRect());
  const screen = { width: document.documentElement.clientWidth, height: innerHeight };
  const stood = time.getBoundingClientRect();
  const places = placesOf(
    screen,
    tape.getBoundingClientRect(),
    boxes,
    copies[0]?.getBoundingClientRect() ?? null,
    stood,
  );
  const grip = flag.getBoundingClientRect();
  const grow = places.time.width / stood.width;
  const letters = cells.map(({ textContent, dataset }) =>
    dataset['byte'] === '00' ? '' : (textContent.trim()[0] ?? ''),
  );
  const around = mount(Prologue, {
    target: document.body,
    props: {
      messages,
      letters,
      hole: letters.indexOf(''),
      places,
      hasCopy: copies.length > 0,
      flag: {
        left: places.time.left + (grip.left - stood.left) * grow,
        top: places.time.top + (grip.top - stood.top) * grow,
        width: grip.width * grow,
        height: grip.height * grow,
      },
    },
  });
  for (const element of clipping) Object.assign(element.style, { overflow: 'visible', contain: 'none' });
  Object.assign(holder.style, HELD);
  const { held, shown } = movesOf(actors, places);
  delete document.documentElement.dataset['prologue'];
  try {
    await until(TIMES.end);
    for (const animation of shown) animation.finish();
    around.leave(SHRINK);
    for (const animation of held) animation.play();
    await Promise.all(held.map(({ finished }) => finished));
  } finally {
    for (const animation of [...held, ...shown]) animation.cancel();
    for (const element of clipping) Object.assign(element.style, { overflow: '', contain: '' });
    for (const name of Object.keys(HELD)) holder.style.removeProperty(name);
    await unmount(around);
  }
}

/** Waits for some ms, or for the first input. */
const until = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const control = new AbortController();
    const done = (): void => {
      clearTimeout(timer);
      control.abort();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const { signal } = control;
    // A part of the page that scrolls is no input.
    const heard = ({ type, target }: Event): void => {
      if (type !== 'scroll' || target === document) done();
    };
    for (const input of INPUTS) addEventListener(input, heard, { signal, capture: true, passive: true });
  });
