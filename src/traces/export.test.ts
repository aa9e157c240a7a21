import { createMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import { parseSchedule, replay, type Schedule } from '../schedule/index.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import {
  chartOf,
  chartsOf,
  lettersOf,
  type Chart,
  type Config,
  type ThreadMachine,
} from '../threads/index.ts';
import { EXPECTED, textOf } from './fixtures/public.ts';
import { canExport, exportRun, importRun, type ExportKind } from './index.ts';

const reported = CONFIG_OF.article();
const workers = CONFIG_OF.faithful();

/** A run to each outcome of a config, with the fewest preemptions. */
const runsOf = (config: Config): readonly (readonly [string, Config, Schedule])[] =>
  explore(config, { traces: false }).outcomes.map(({ outcome, schedule }) => [
    outcome,
    config,
    [...schedule].map(Number),
  ]);

const fixed = (fix: Config['fix']): Config => CONFIG_OF.faithful({ fix });
const RUNS = [
  ...runsOf(reported),
  ...runsOf(workers),
  ...runsOf(CONFIG_OF.faithful({ path: '/zc' })),
  ...runsOf(fixed(['lock', 'none'])),
  ...runsOf(fixed(['none', 'clone'])),
  ...runsOf(fixed(['lock-narrow', 'lock-narrow'])),
  ...runsOf(CONFIG_OF.article({ fix: ['join-holding-lock'] })),
  ...runsOf(CONFIG_OF.article({ fix: ['refcount'], path: '/a//b' })),
];

describe('a run that leaves comes back', () => {
  it('reaches all 49 outcomes of the reported world', () => {
    expect(runsOf(reported)).toHaveLength(49);
  });

  it.each(RUNS)('%s', (outcome, config, schedule) => {
    for (const kind of ['tlc', 'itf', 'own', 'chrome', 'shiviz'] as const) {
      // ShiViz has no place for a config.
      const context = kind === 'shiviz' ? { config } : {};
      const back = importRun(exportRun(config, schedule, kind), context);
      if (!back.ok) throw new Error(`${kind}: ${back.error.reason}`);
      expect(back.value).toMatchObject({ config, schedule, outcome });
    }
  });

  it('tells its path, its fix and its grain without a name of a file', () => {
    const config = CONFIG_OF.faithful({ path: '/my pool/z|c', grain: 'byte', fix: ['none', 'lock'] });
    for (const kind of ['tlc', 'itf', 'own'] as const) {
      const back = importRun(exportRun(config, [0, 0, 1], kind));
      expect(back.ok && back.value.config).toEqual(config);
    }
  });

  it('says which forms a run has', () => {
    const byByte = { ...reported, grain: 'byte' } as const;
    const kinds: readonly ExportKind[] = [
      'tlc',
      'itf',
      'chrome',
      'shiviz',
      'own',
      'csv',
      'markdown',
      'machines',
    ];
    expect(kinds.filter((kind) => canExport(byByte, [0], kind))).toEqual(kinds.slice(2));
    expect(kinds.filter((kind) => canExport(reported, [], kind))).toEqual(
      kinds.filter((kind) => kind !== 'chrome' && kind !== 'shiviz'),
    );
  });
});

describe('states as TLC itself writes them', () => {
  const files = EXPECTED.filter(({ kind, expect: what }) => kind === 'tlc-json' && what === 'opens');

  it.each(files.map((file) => [file.file, file] as const))('%s', (_, { file, config, schedule = '' }) => {
    if (!config) throw new Error('a config');
    const theirs = JSON.parse(textOf(file).replace(/^\ufeff/, '')) as Counterexample;
    const parsed = parseSchedule(schedule, lettersOf({ config }));
    const ours = JSON.parse(exportRun(config, parsed.ok ? parsed.value : [], 'tlc')) as Counterexample;
    // A stuttering of TLC is no step.
    const { state } = theirs.counterexample;
    expect(ours.counterexample.state).toEqual(state.slice(0, ours.counterexample.state.length));
    expect(state.slice(ours.counterexample.state.length).length).toBeLessThanOrEqual(1);
    // Names are those of TLC, where it tells any.
    for (const [at, [, { name, context }]] of ours.counterexample.action.entries()) {
      const right = theirs.counterexample.action[at]?.[1];
      if (right && right.name !== 'Next') expect(right).toMatchObject({ name, context });
    }
  });

  it('names in vars nothing that holds sets, so that TLC takes the file back', () => {
    const { vars } = JSON.parse(exportRun(reported, [0], 'tlc')) as { readonly vars: readonly string[] };
    expect(vars).toContain('pc');
    for (const name of ['cut', 'mended', 'copy', 'copyMended']) expect(vars).not.toContain(name);
  });
});

interface Counterexample {
  readonly counterexample: {
    readonly state: readonly (readonly [number, Readonly<Record<string, unknown>>])[];
    readonly action: readonly (readonly [
      unknown,
      { readonly name: string; readonly context?: unknown },
      unknown,
    ])[];
  };
}

describe('charts as code', () => {
  const configs = [
    reported,
    CONFIG_OF.article({ fix: ['clone', 'lock', 'refcount'] }),
    fixed(['none', 'lock']),
  ];

  it.each(configs.map((config) => [config.fix.join(' '), config] as const))(
    '%s is the same machine',
    (_, config) => {
      const texts = exportRun(config, [], 'machines')
        .split(/^export const \w+ = createMachine\(/m)
        .slice(1);
      const machines = texts.map((text) => createMachine(JSON.parse(text.replace(/\);\s*$/, '')) as object));
      const ways = ({ id, initial, states }: Chart) => [
        id,
        initial,
        [...states].map(([key, { next, verdict }]) => [key, [...next], verdict]),
      ];
      expect(machines.map((machine) => ways(chartOf(machine as unknown as ThreadMachine)))).toEqual(
        [...new Set(chartsOf(config))].map(ways),
      );
    },
  );
});

describe('steps as a table', () => {
  const schedule = [1, 1, 1, 0, 0, 1];
  it('has a line for each step, with line of the source and bytes changed', () => {
    const lines = exportRun(reported, schedule, 'csv').split('\r\n');
    expect(lines[0]).toBe('step,thread,row,source,does,changed');
    expect(lines).toHaveLength(schedule.length + 2);
    expect(lines[5]).toContain('5,V,V2,lib/libzfs/libzfs_pool.c:798,');
    expect(lines[5]).toContain('string[10]=00');
  });
  it('is the same in Markdown', () => {
    const rows = exportRun(reported, schedule, 'markdown').trimEnd().split('\n');
    expect(rows).toHaveLength(schedule.length + 2);
    expect(rows.every((row) => row.split(' | ').length === 6)).toBe(true);
  });
});

it('does not print a run that does not replay', () => {
  const wrong = [0, 0, 0, 0, 0, 0, 0];
  expect(replay(reported, wrong).ok).toBe(false);
  expect(() => exportRun(reported, wrong, 'own')).toThrow();
});
