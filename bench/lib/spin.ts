import { SpinModel, missingForSpin, type SpinRun } from '../../src/formal/fixtures/spin.ts';
import { formalModelOf, promelaOf } from '../../src/formal/index.ts';
import type { Config } from '../../src/threads/index.ts';
import type { Row } from './measure.ts';

/** Searches the exported model of a config with SPIN; null where SPIN or a C compiler is missing. */
export function searchWithSpin(config: Config): SpinRun | null {
  const model = missingForSpin().length === 0 ? formalModelOf(config) : null;
  if (model === null) return null;
  const spin = new SpinModel(promelaOf(model, null, 'model.pml'), '-O2');
  try {
    return spin.verify();
  } finally {
    spin.remove();
  }
}

/** Returns SPIN's time and memory for states and outcomes alone: it counts no interleavings and finds no shortest ones. */
export const spinRows = (name: string, { compile, verify, stored, memory }: SpinRun): readonly Row[] => [
  { name: `${name}, SPIN: pan`, value: verify, unit: 'ms' },
  { name: `${name}, SPIN: spin -a, cc -O2 and pan`, value: compile + verify, unit: 'ms' },
  { name: `${name}, SPIN: states stored, ends twice`, value: stored, unit: '' },
  { name: `${name}, SPIN: memory as pan tells it`, value: Math.round(memory), unit: 'MB' },
];
