import { expect, it } from 'vitest';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { lifetimesOf, runOf } from './index.ts';

const livesIn = (id: string) => {
  const landmark = LANDMARKS.find((one) => one.id === id);
  if (!landmark) throw new Error(`no landmark ${id}`);
  const { config, schedule } = momentOf(landmark);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('refused');
  return lifetimesOf(runOf(replayed.value));
};

it('shared memory is there from the start; the list of the serializing thread comes to be, and goes to the kernel', () => {
  const lives = livesIn('torn');
  expect(lives.find(({ object }) => object === 'value')).toEqual({
    object: 'value',
    thread: null,
    from: 0,
    freed: null,
    sent: null,
  });
  expect(lives.find(({ object }) => object === 'request')).toEqual({
    object: 'request',
    thread: 1,
    from: 1,
    freed: null,
    sent: 7,
  });
});

it('the reply is a block of its own, there from the start, as calloc left it; in the source each worker has one', () => {
  const replies = (id: string) => livesIn(id).filter(({ object }) => object === 'reply');
  expect(replies('torn')).toEqual([{ object: 'reply', thread: 1, from: 0, freed: null, sent: 7 }]);
  expect(replies('sourceFour').map(({ thread }) => thread)).toEqual([0, 1, 2, 3]);
});

it('a list that is freed ends', () => {
  const lives = livesIn('clean');
  expect(lives.find(({ object }) => object === 'value')?.freed).not.toBeNull();
});

it('in the source every worker has a list of its own', () => {
  const lives = livesIn('sourceFour');
  expect(lives.filter(({ object }) => object === 'request').map(({ thread }) => thread)).toEqual([
    0, 1, 2, 3,
  ]);
});
