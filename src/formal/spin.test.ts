import { describe, expect, it } from 'vitest';
import { sweep } from '../../scripts/lib/sweep.ts';
import { explore } from '../explore/index.ts';
import { replay } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { exportName, formalModelOf } from './cachefile/index.ts';
import { REPORTED, nameOf, workers } from './fixtures/configs.ts';
import { SpinModel, missingForSpin } from './fixtures/spin.ts';
import { processes, promelaOf } from './promela.ts';
import { flagsOf, namedOutcomes, verdictName, verdictsOf } from './properties.ts';
import type { FormalModel } from './model.ts';

const CONFIGS: readonly Config[] = [
  ...REPORTED,
  workers('none', 'none'),
  workers('clone', 'clone'),
  workers('lock', 'lock'),
  workers('lock-narrow', 'lock-narrow'),
  workers('none', 'clone'),
  workers('lock', 'none'),
  workers('none', 'none', 'none'),
  workers('clone', 'clone', 'clone'),
  workers('lock', 'lock', 'lock'),
  workers('none', 'clone', 'lock-narrow'),
  { ...workers('none', 'none'), grain: 'byte' },
  { ...workers('none', 'none'), path: '/zpool.cache' },
  { ...workers('clone', 'lock'), path: '/a//b', grain: 'byte' },
];

/** Decodes the outcome from the numbers that the monitor prints, independently of the names in the file. */
function decoded(model: FormalModel, path: string, numbers: readonly number[]): string {
  // SPIN numbers the words of an mtype from the last one.
  const verdicts = ['running', ...new Set(model.roles.flatMap(verdictsOf).map(verdictName))].toReversed();
  const pids = processes(model);
  const withText = numbers.length > pids.length + 1 + flagsOf(model).length;
  const width = withText ? 2 : 1;
  const isDead = numbers[width * pids.length] === 1;
  const tokens = pids.map((_, thread) => {
    const at = pids.indexOf(thread) * width;
    const verdict = verdicts[(numbers[at] ?? 0) - 1] ?? '?';
    if (verdict === 'running') return isDead ? 'killed' : 'blocked';
    const text = path.slice(0, numbers[at + 1]);
    return verdict === 'trunc' || verdict === 'einval' ? `${verdict}:${text}` : verdict.replace('_', ':');
  });
  if (!model.namesThreads) return tokens.sort().join('|');
  const flags = flagsOf(model).filter((_, index) => numbers[width * pids.length + 1 + index] === 1);
  return `${tokens.map((token, thread) => `${model.letters[thread]}=${token}`).join(' ')} flags=${flags.join(',') || '-'}`;
}

const numbersOf = (end: string): readonly number[] =>
  (/^end:((?: \d+)+)/.exec(end)?.[1] ?? '').trim().split(' ').map(Number);

// The title appears in the summary of `npm test` when these tests are skipped.
const missing = missingForSpin();
const title = missing.length === 0 ? 'SPIN' : `SPIN: this machine has no ${missing.join(' and no ')}`;

describe.skipIf(missing.length > 0)(title, () => {
  it.each(sweep(CONFIGS.map((config) => [nameOf(config), config] as const)))('confirms %s', (_, config) => {
    const model = formalModelOf(config);
    if (!model) throw new Error('This config is exported.');
    const answer = explore(config, { traces: false });
    const spin = new SpinModel(promelaOf(model, answer, exportName(config)), '-O0', 'true');
    try {
      const run = spin.verify('-A');
      expect(run.stored).toBe(answer.reachableStates + answer.terminalStates);
      expect(run.transitions).toBe(answer.transitions + answer.terminalStates + 1);
      expect(run.ends).toHaveLength(answer.terminalStates);
      const outcomes = answer.outcomes.map(({ outcome }) => outcome);
      expect([...new Set(run.ends.map((end) => decoded(model, config.path, numbersOf(end))))].sort()).toEqual(
        outcomes,
      );
      // Each end has the right name, too.
      const named = namedOutcomes(model, answer);
      const misnamed = run.ends.filter((end) => {
        const outcome = decoded(model, config.path, numbersOf(end));
        const { name: right } = named.find((other) => other.outcome === outcome) ?? { name: '?' };
        return !end.endsWith(` ${right}: ${outcome}`);
      });
      expect(misnamed).toEqual([]);

      // Replays one of SPIN's own runs to each outcome. The ends of this run have the numbers of its trails.
      const { ends } = spin.verify('-e', '-c0');
      const endings = ends.map((end) => decoded(model, config.path, numbersOf(end)));
      for (const outcome of outcomes) {
        const trail = spin.trail(endings.indexOf(outcome) + 1, config.threads);
        const replayed = replay(
          config,
          trail.map((process) => processes(model)[process] ?? -1),
        );
        expect(replayed.ok && replayed.value.outcome).toBe(outcome);
      }
    } finally {
      spin.remove();
    }
  });

  it('does not confirm a changed model', () => {
    const config = workers('none', 'none');
    const model = formalModelOf(config);
    if (!model) throw new Error('This config is exported.');
    const text = promelaOf(model, null, 'x').replace('cut = cut | SLOT(k)', 'cut = cut');
    const spin = new SpinModel(text, '-O0');
    const { reachableStates, terminalStates } = explore(config, { traces: false });
    expect(spin.verify().stored).not.toBe(reachableStates + terminalStates);
    spin.remove();
  });
});
