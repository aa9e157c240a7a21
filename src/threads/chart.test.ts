import { createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { replayProgram } from '../schedule/index.ts';
import {
  chartOf,
  programOf,
  serializerMachine,
  stateOf,
  validatorMachine,
  workerMachine,
  WORKER_FIXES,
  freerMachine,
  type Config,
  type ThreadMachine,
} from './index.ts';

const config: Config = { world: 'article', path: '/opt/pool.cache', threads: 3, fix: [], grain: 'coarse' };

/** Returns a copy of a machine in which two states have exchanged their operations. */
function swapped(machine: ThreadMachine, one: string, two: string): ThreadMachine {
  const { states = {}, ...rest } = machine.config;
  const [first, second] = [states[one], states[two]];
  return createMachine({
    ...rest,
    states: { ...states, [one]: { ...first, meta: second?.meta }, [two]: { ...second, meta: first?.meta } },
  } as Parameters<typeof createMachine>[0]) as unknown as ThreadMachine;
}

describe('the machines', () => {
  it('are the only definition: swapping two states changes what replay does', () => {
    const [validator, freer] = [validatorMachine([]), freerMachine([])];
    const serializer = serializerMachine([]);
    const schedule = [1, 1, 1, 0, 0, 1, 1];
    const whole = replayProgram(programOf(config, [validator, serializer, freer].map(chartOf)), schedule);
    // The restore now precedes the cut, so the slash is never missing while S copies.
    const other = swapped(validator, 'V2', 'V4');
    const changed = replayProgram(programOf(config, [other, serializer, freer].map(chartOf)), schedule);
    expect(whole.ok && whole.value.outcome).toBe('V=killed S=efault F=killed flags=-');
    expect(changed.ok && changed.value.states.at(-1)?.locals[1]?.token).toEqual({ kind: 'ok' });
    expect(stateOf(chartOf(other), 'V2').op).toEqual(stateOf(chartOf(validator), 'V4').op);
  });

  it.each(WORKER_FIXES)('have a next state for every answer: worker with %s', (fix) => {
    const chart = chartOf(workerMachine(fix));
    for (const state of chart.states.values()) {
      expect(state.next.size > 0, state.key).toBe(state.verdict === undefined);
      expect(state.op === undefined, state.key).toBe(state.verdict !== undefined);
    }
  });

  it('reach every state from the initial one', () => {
    const machines = [
      ...WORKER_FIXES.map(workerMachine),
      validatorMachine(['lock']),
      serializerMachine(['refcount']),
    ];
    for (const machine of machines) {
      const chart = chartOf(machine);
      const reached = new Set([chart.initial]);
      for (const key of reached) for (const next of stateOf(chart, key).next.values()) reached.add(next);
      expect([...chart.states.keys()].filter((key) => !reached.has(key))).toEqual([]);
    }
  });

  it('use the same fragment for the loan in both worlds', () => {
    const operations = (machine: ThreadMachine, rows: readonly string[]) =>
      rows.map((row) => [...chartOf(machine).states.values()].find((state) => state.row === row)?.op);
    expect(operations(validatorMachine([]), ['V1', 'V2', 'V3a', 'V3b', 'V4'])).toEqual(
      operations(workerMachine('none'), ['C4', 'C6', 'C7a', 'C7b', 'C8']),
    );
  });
});
