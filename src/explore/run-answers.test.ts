import { describe, expect, it } from 'vitest';
import { openingMoment } from '../scenarios/index.ts';
import { replay } from '../schedule/index.ts';
import { WORLD_NAMES, kindOf } from '../threads/index.ts';
import { Charted } from './charted.ts';
import { answersOfRun } from './run-answers.ts';

describe.each(WORLD_NAMES)('the run with which the world %s opens', (world) => {
  const { config, schedule } = openingMoment(world);
  const answers = answersOfRun(config, schedule, Infinity);

  it('is described before its first step and after each', () => {
    expect(answers?.future.moments).toHaveLength(schedule.length + 1);
    expect(answers?.future.moments.at(-1)?.possible).toHaveLength(1);
  });

  it('is left before the step that decided by a run that ends well, where there is one', () => {
    const { escape, future } = answers ?? {};
    const shared = schedule.slice(0, (future?.decidedAt ?? 0) - 1);
    const charted = Charted.of(config, Infinity);
    expect(escape).toEqual(charted?.escape(shared));
    if (!escape) return;
    expect(escape.slice(0, shared.length)).toEqual(shared);
    const other = replay(config, escape);
    expect(other.ok && other.value.ended && kindOf(other.value.ended)).toBe('fine');
  });

  it('has no answer where its states are too many', () => {
    expect(answersOfRun(config, schedule, 10)).toBeNull();
  });
});

it('ends well another way as reported; in the source, harm is certain one step before it is decided how much', () => {
  const escapes = WORLD_NAMES.map((world) => {
    const { config, schedule } = openingMoment(world);
    return answersOfRun(config, schedule, Infinity)?.escape === null;
  });
  expect(escapes).toEqual([false, true]);
});
