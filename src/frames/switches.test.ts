import { describe, expect, it } from 'vitest';
import { LANDMARKS, momentOf } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { runOf } from './index.ts';

const switchesIn = (id: string) => {
  const landmark = LANDMARKS.find((one) => one.id === id);
  if (!landmark) throw new Error(`no landmark ${id}`);
  const { config, schedule } = momentOf(landmark);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('refused');
  return runOf(replayed.value).switches.map(({ step, isPreemption }) => `${step}${isPreemption ? '!' : ''}`);
};

describe('the context switches of a run', () => {
  it('are preemptions where the previous thread could have continued', () => {
    expect(switchesIn('torn')).toEqual(['4!', '6!']);
    expect(switchesIn('sourceShorter')).toEqual(['9!', '21']);
  });

  it('are none where each thread runs to its end', () => {
    expect(switchesIn('clean')).toEqual(['5', '10']);
  });
});
