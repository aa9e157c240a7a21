import { describe, expect, test } from 'vitest';
import type { ChainLink } from '../frames/index.ts';
import { firstFresh, litOf } from './lighting.ts';

const IDS = ['chain.nulInCopy', 'chain.efault', 'chain.noReply'] as const;
const chain = (reached: number, ids: readonly ChainLink['id'][] = IDS): readonly ChainLink[] =>
  ids.map((id, index) => ({ id, args: { thread: 1, text: '' }, isReached: index < reached, isAlarm: true }));

describe('the links light one after the other', () => {
  test('from the first new one, when the playhead goes one step forward', () => {
    expect(firstFresh(litOf(chain(1), 6), chain(3), 7)).toBe(1);
    expect(firstFresh(litOf(chain(0), 5), chain(1), 6)).toBe(0);
  });

  test('but at once on the first view, on a jump, and on the way back', () => {
    expect(firstFresh(null, chain(3), 7)).toBeNull();
    expect(firstFresh(litOf(chain(0), 2), chain(3), 7)).toBeNull();
    expect(firstFresh(litOf(chain(3), 7), chain(1), 6)).toBeNull();
  });

  test('and not at all where the step lights nothing or the chain is another one', () => {
    expect(firstFresh(litOf(chain(1), 4), chain(1), 5)).toBeNull();
    expect(
      firstFresh(litOf(chain(0), 6), chain(2, ['chain.wholeCopy', 'chain.kernelAccepts']), 7),
    ).toBeNull();
  });
});
