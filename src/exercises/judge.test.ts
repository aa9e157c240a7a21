import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defined, okValue } from '../base/index.ts';
import { explore } from '../explore/index.ts';
import { momentOf, type MomentText } from '../scenarios/index.ts';
import { finish, replay, replayKept, switchesOf, type Schedule, type Trace } from '../schedule/index.ts';
import { articleFixes, checkConfig, type Config } from '../threads/index.ts';
import {
  EXERCISES,
  culpritSteps,
  exerciseOf,
  judge,
  proofConfig,
  wantedProof,
  type Attempt,
  type Exercise,
  type ExerciseId,
  type Proof,
} from './index.ts';

function traceOf(config: Config, schedule: Schedule): Trace {
  return okValue(replayKept(config, schedule)).trace;
}
const run = (text: MomentText): Trace => {
  const { config, schedule } = momentOf(text);
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error(JSON.stringify({ ...replayed.error, trace: undefined }));
  return replayed.value;
};

const proofs = new Map<string, Proof>();
/** Returns the proof that a page would get from its search. */
function proofOf(config: Config): Proof {
  const wanted = proofConfig(config);
  const key = JSON.stringify(wanted);
  const known = proofs.get(key);
  if (known) return known;
  const { outcomes, complete } = explore(wanted);
  const found = {
    config: wanted,
    outcomes: outcomes.map(({ outcome }) => outcome),
    isComplete: complete,
  };
  proofs.set(key, found);
  return found;
}

/** Returns the attempt of a careful reader: the proof where it is wanted, the right step, the right sentence. */
function attempt(exercise: Exercise, trace: Trace): Attempt {
  const first: Attempt = { trace, proof: null, named: exercise.named ?? null, sentence: 'harmless' };
  const wanted = wantedProof(judge(exercise, first), trace.config);
  return wanted ? { ...first, proof: proofOf(trace.config) } : first;
}
const partsMet = (exercise: Exercise, trace: Trace): readonly boolean[] =>
  judge(exercise, attempt(exercise, trace)).map(({ isMet }) => isMet);

const given = EXERCISES.flatMap((exercise) =>
  exercise.solutions.flatMap((runs, part) =>
    runs.map((text): [string, Exercise, number, MomentText] => [
      `${exercise.id} part ${part + 1}: ${text.schedule} ${text.fix?.join('+') ?? ''}`,
      exercise,
      part,
      text,
    ]),
  ),
);

describe('the given solutions', () => {
  it.each(given)('%s', (_name, exercise, part, text) => {
    expect(partsMet(exercise, run(text))).toEqual(exercise.parts.map((_, index) => index === part));
  });

  it('have one for every part', () => {
    for (const { id, parts, solutions } of EXERCISES) expect(solutions.length, id).toBe(parts.length);
  });
});

test('every exercise opens on a run that replays and does not solve it', () => {
  for (const exercise of EXERCISES) {
    const { config, schedule, position } = momentOf(exercise.opening);
    expect(checkConfig(config).ok, exercise.id).toBe(true);
    expect(position, exercise.id).toBeLessThanOrEqual(schedule.length);
    expect(partsMet(exercise, run(exercise.opening)), exercise.id).not.toContain(true);
  }
});

describe('a run that is close', () => {
  const findingsOf = (id: ExerciseId, text: MomentText, given: Partial<Attempt> = {}) =>
    judge(exerciseOf(id), { trace: run(text), proof: null, named: null, sentence: null, ...given })[0]
      ?.findings;
  const reported = { world: 'article', path: '/var/cache/zpool.cache', threads: 3 } as const;
  const source = { world: 'faithful', path: '/var/cache/zpool.cache', threads: 2 } as const;

  it('of B1 in which V restores the slash in freed memory is recognized', () => {
    const text: MomentText = { ...reported, schedule: 'V2.S5.V1.F2.V1' };
    expect(findingsOf('B1', text)).toEqual([
      {
        kind: 'outcome',
        wanted: 'V=ok S=trunc:/var/cache F=done flags=-',
        found: 'V=ok S=trunc:/var/cache F=done flags=writeAfterFree:validator',
        isFreedOnly: true,
        isMet: false,
      },
    ]);
  });

  it('of B1 that is not finished has no outcome yet', () => {
    expect(findingsOf('B1', { ...reported, schedule: 'V2.S5' })?.[0]).toMatchObject({
      found: null,
      isMet: false,
    });
  });

  it('of X2 with a name of six characters is not detected, and does not solve it', () => {
    const text: MomentText = { ...reported, path: '/abcdefg/pool.c', schedule: 'S3.V2.S2.V2.F2' };
    expect(run(text).outcome).toBe('V=ok S=trunc:/abcdefg F=done flags=-');
    expect(partsMet(exerciseOf('X2'), run(text))).toEqual([false]);
  });

  it('of X1 needs its sentence', () => {
    const text = defined(exerciseOf('X1').solutions[0]?.[0], 'solution');
    for (const sentence of ['none', 'ordered', null] as const) {
      expect(findingsOf('X1', text, { sentence })?.map(({ isMet }) => isMet)).toEqual([true, true, false]);
    }
  });

  it('of X1 in which V works on a private copy has no loan', () => {
    const text: MomentText = { ...reported, fix: ['clone'], schedule: 'S1.V5.S4.F2' };
    expect(run(text).outcome).toBe('V=ok S=ok F=done flags=-');
    expect(findingsOf('X1', text)?.[0]).toEqual({ kind: 'loan', cut: null, isMet: false });
  });

  it('of X3 needs the step of the other worker', () => {
    const text = defined(exerciseOf('X3').solutions[0]?.[0], 'solution');
    const named = run(text).steps.map((_, at) => findingsOf('X3', text, { named: at + 1 })?.[1]?.isMet);
    expect(named.flatMap((isMet, at) => (isMet ? [at + 1] : []))).toEqual([exerciseOf('X3').named]);
  });

  it('of B3 with three preemptions does not solve it', () => {
    const text: MomentText = { ...source, threads: 3, schedule: 'A8.B8.C1.B1.C11.B3.A4' };
    const trace = run(text);
    expect(trace.outcome).toBe('ok|trunc:/var|trunc:/var/cache');
    expect(switchesOf(trace).preemptions).toBeGreaterThan(2);
    expect(partsMet(exerciseOf('B3'), trace)).toEqual([false]);
  });

  it('of M2 needs a complete search', () => {
    const trace = run({ ...source, fix: ['lock', 'lock'], schedule: 'A14.B14' });
    const proof = proofOf(trace.config);
    const judged = (found: Proof | null) =>
      judge(exerciseOf('M2'), { trace, proof: found, named: null, sentence: null })[1]?.isMet;
    expect(judged(proof)).toBe(true);
    expect(judged(null)).toBe(false);
    expect(judged({ ...proof, isComplete: false })).toBe(false);
    expect(judged({ ...proof, config: { ...proof.config, fix: ['lock', 'none'] } })).toBe(false);
  });
});

describe('what the goals say', () => {
  it('two preemptions are the fewest for B3 and for B4', () => {
    for (const id of ['B3', 'B4'] as const) {
      const text = defined(exerciseOf(id).solutions[0]?.[0], 'solution');
      const { config } = momentOf(text);
      const outcome = run(text).outcome;
      const found = explore(config, { traces: false }).outcomes.find((one) => one.outcome === outcome);
      expect(found?.minPreemptions, id).toBe(2);
    }
  });

  it('seven characters are the shortest name of X2, whatever they are', () => {
    const opening = momentOf(exerciseOf('X2').opening);
    const outcomeWith = (name: string) =>
      traceOf({ ...opening.config, path: `/abcdefg/${name}` }, opening.schedule).outcome;
    const names = fc.string({ unit: fc.constantFrom('a', 'z', '.', '-', '9'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(names, (name) => {
        const isNoticed = outcomeWith(name) === 'V=killed S=efault F=killed flags=-';
        expect(isNoticed).toBe(name.length === 7);
      }),
    );
  });

  it('of all sets of two fixes, one for content with one for lifetime is enough for M1, and no other', () => {
    const pairs = articleFixes().filter((fix) => fix.length === 2);
    const enough = pairs.filter((fix) => {
      const config: Config = { world: 'article', path: '/a/b', threads: 3, fix, grain: 'coarse' };
      const { outcomes } = explore(proofConfig(config));
      return outcomes.every(({ outcome }) => outcome === 'V=ok S=ok F=done flags=-');
    });
    expect(enough.map((fix) => fix.join('+')).sort()).toEqual([
      'clone+join',
      'clone+refcount',
      'lock+join',
      'lock+refcount',
    ]);
  });
});

describe('any run', () => {
  /** Counts preemptions by their definition: a switch away from a thread that could have continued. */
  function preemptions(config: Config, schedule: Schedule): number {
    return schedule.filter((thread, at) => {
      const last = schedule[at - 1];
      if (last === undefined || last === thread) return false;
      return replay(config, [...schedule.slice(0, at), last]).ok;
    }).length;
  }
  const nameOf = ({ thread, step }: Trace['steps'][number]): string => `${'VSF'[thread] ?? ''}:${step}`;
  const isBetween = (names: readonly string[], name: string, from: string, to: string): boolean => {
    const at = names.indexOf(name);
    return at > names.indexOf(from) && at < names.indexOf(to) && names.includes(from) && names.includes(to);
  };
  /** A second, independent definition of what solves an exercise with one part. */
  const SOLVED: Readonly<Partial<Record<ExerciseId, (trace: Trace) => boolean>>> = {
    B1: ({ outcome }) => outcome === 'V=ok S=trunc:/var/cache F=done flags=-',
    B2: ({ outcome }) => outcome === 'V=ok S=einval:/var/cache/ F=done flags=-',
    B3: ({ outcome, config, steps }) =>
      outcome === 'ok|trunc:/var|trunc:/var/cache' &&
      preemptions(
        config,
        steps.map(({ thread }) => thread),
      ) <= 2,
    B4: ({ outcome, config, steps }) =>
      outcome === 'crash|killed' &&
      /^\/[^/]+$/.test(config.path) &&
      preemptions(
        config,
        steps.map(({ thread }) => thread),
      ) <= 2,
    X1: ({ outcome, steps }) =>
      outcome === 'V=ok S=ok F=done flags=-' && isBetween(steps.map(nameOf), 'V:V2', 'S:S1', 'S:S4'),
  };
  const swaps = fc.array(fc.nat({ max: 60 }), { maxLength: 4 });

  it.each(Object.entries(SOLVED) as [ExerciseId, (trace: Trace) => boolean][])(
    'solves %s exactly when what is asked holds',
    (id, isRight) => {
      const exercise = exerciseOf(id);
      const { config, schedule } = momentOf(defined(exercise.solutions[0]?.[0], 'solution'));
      const seen = new Set<boolean>();
      fc.assert(
        fc.property(swaps, fc.array(fc.nat({ max: config.threads - 1 }), { maxLength: 40 }), (at, random) => {
          // Half of the runs are solutions with some neighbouring steps swapped, the others are random.
          const near = at.reduce<Schedule>((steps, place) => {
            const from = place % Math.max(1, steps.length - 1);
            return steps.toSpliced(from, 2, ...steps.slice(from, from + 2).toReversed());
          }, schedule);
          for (const wanted of [near, random]) {
            const trace = traceOf(config, finish(traceOf(config, wanted)));
            const isSolved = judge(exercise, attempt(exercise, trace))[0]?.isMet;
            expect(isSolved).toBe(isRight(trace));
            seen.add(isSolved === true);
          }
        }),
        { numRuns: 150 },
      );
      expect([...seen].sort()).toEqual([false, true]);
    },
  );

  it('names the culprits of X3: the restores of others between the cut and the question of the one that fails', () => {
    const { config, schedule } = momentOf(defined(exerciseOf('X3').solutions[0]?.[0], 'solution'));
    let found = 0;
    fc.assert(
      fc.property(swaps, (at) => {
        const wanted = at.reduce<Schedule>((steps, place) => {
          const from = place % (steps.length - 1);
          return steps.toSpliced(from, 2, ...steps.slice(from, from + 2).toReversed());
        }, schedule);
        const trace = traceOf(config, finish(traceOf(config, wanted)));
        if (trace.outcome !== 'baddir|ok') return;
        const victim = trace.ended?.tokens.findIndex(({ kind }) => kind === 'baddir');
        const stepAt = (call: string) =>
          trace.steps.findIndex((step) => step.thread === victim && step.call === call);
        const expected = trace.steps.flatMap(({ thread, call }, index) =>
          thread !== victim && call === 'C8' && stepAt('C6') < index && index < stepAt('C7')
            ? [index + 1]
            : [],
        );
        expect(expected.length).toBeGreaterThan(0);
        expect(culpritSteps(trace)).toEqual(expected);
        found += 1;
      }),
    );
    expect(found).toBeGreaterThan(0);
  });
});
