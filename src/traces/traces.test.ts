import { describe, expect, it } from 'vitest';
import { defined } from '../base/index.ts';
import { hrefOf, labAddress } from '../address/index.ts';
import { CONFIG_OF } from '../scenarios/index.ts';
import { textOf } from './fixtures/public.ts';
import { exportRun, importRun, type ImportContext } from './index.ts';

type State = Record<string, Record<string, unknown> | boolean>;
interface Counterexample {
  counterexample: { state: [number, State][]; action?: unknown };
}

const reported = CONFIG_OF.article();
const SCHEDULE = [1, 1, 1, 0, 0, 1, 2, 2, 1];
const told = { config: reported, schedule: SCHEDULE };

/** Changes a run that TLC might have written. Without its edges nothing tells the config. */
function changed(change: (file: Counterexample) => void, config = reported, schedule = SCHEDULE): string {
  const file = JSON.parse(exportRun(config, schedule, 'tlc')) as Counterexample;
  delete file.counterexample.action;
  change(file);
  return JSON.stringify(file);
}
const refusalOf = (text: string, context: ImportContext = { config: reported }) => {
  const run = importRun(text, context);
  if (run.ok) throw new Error('It was read.');
  return run.error;
};

describe('a trace of TLC', () => {
  const states = ({ counterexample }: Counterexample) => counterexample.state;
  const partsOf = (file: Counterexample, at: number, name: string) =>
    defined(states(file)[at], 'state')[1][name] as Record<string, unknown>;

  it('is ordered by number, not by place', () => {
    const text = changed((file) => states(file).sort(([one], [other]) => other - one));
    expect(importRun(text, { config: reported })).toMatchObject({ ok: true, value: told });
  });

  it('may lack variables that an ALIAS left out, and have others', () => {
    const text = changed((file) => {
      for (const [, state] of states(file)) {
        delete state['freed'];
        delete state['n'];
        state['more'] = { constructor: 1, __proto__: 2 };
      }
    });
    expect(importRun(text, { config: reported })).toMatchObject({ ok: true, value: told });
  });

  it('lacks no variable in one state only, and no thread', () => {
    const one = changed((file) => delete states(file)[3]?.[1]['freed']);
    expect(refusalOf(one)).toMatchObject({ at: 3, refusal: { kind: 'shape' } });
    const thread = changed((file) => delete partsOf(file, 2, 'n')['ThreadV']);
    expect(refusalOf(thread)).toMatchObject({ at: 2, refusal: { kind: 'shape' } });
  });

  it('has no gap', () => {
    expect(refusalOf(changed((file) => states(file).splice(4, 1)))).toMatchObject({
      refusal: { kind: 'gap' },
    });
  });

  it('may repeat states, which are no steps', () => {
    const text = changed((file) => {
      const list = states(file).map(([, state]) => state);
      file.counterexample.state = list.flatMap((state) => [state, state]).map((state, at) => [at + 1, state]);
    });
    expect(importRun(text, { config: reported })).toMatchObject({ ok: true, value: told });
  });

  it('names a row that there is not', () => {
    const text = changed((file) => (partsOf(file, 5, 'pc')['ThreadS'] = 'S9'));
    expect(refusalOf(text)).toMatchObject({ at: 5, refusal: { kind: 'unknownRow', row: '"S9"' } });
  });

  it('of another setting is told from a wrong one, and its own is offered', () => {
    const others = [
      [reported, CONFIG_OF.article({ fix: ['clone'] })],
      [reported, CONFIG_OF.faithful()],
      [CONFIG_OF.faithful(), CONFIG_OF.faithful({ threads: 3 })],
      [CONFIG_OF.faithful(), CONFIG_OF.faithful({ fix: ['lock', 'lock'] })],
      [CONFIG_OF.faithful(), CONFIG_OF.faithful({ grain: 'byte' })],
      [CONFIG_OF.faithful({ grain: 'byte' }), CONFIG_OF.faithful()],
    ] as const;
    for (const [config, offers] of others) {
      const text = changed(() => undefined, offers, [0, 0, 0, 0, 0]);
      expect(refusalOf(text, { config }).refusal).toMatchObject({ kind: 'otherConfig', offers });
    }
  });

  it('tells its setting by its states where nothing else does', () => {
    const config = CONFIG_OF.article({ fix: ['clone', 'lock'] });
    const run = importRun(changed(() => undefined, config, [0, 0, 0, 0]));
    expect(run).toMatchObject({ ok: true, value: { config } });
  });
});

describe('a listing of SPIN', () => {
  const name = 'NulAndVoid_reported_none_coarse.outcome_1.spin-p.txt';
  const listing = textOf(`spin/${name}`);

  it('says of the variables what the model says', () => {
    const wrong = listing.replace('\t\tmended = 4', '\t\tmended = 2');
    expect(wrong).not.toBe(listing);
    expect(refusalOf(wrong)).toMatchObject({
      tool: 'spin',
      refusal: { kind: 'differs', variable: 'mended' },
    });
  });

  it('stands in the lines of the rows that are taken', () => {
    const wrong = listing.replaceAll('pml:332 (state', 'pml:210 (state');
    expect(refusalOf(wrong)).toMatchObject({ refusal: { kind: 'differs', variable: 'the row' } });
  });

  it('is of one run', () => {
    expect(refusalOf(listing + listing)).toMatchObject({ refusal: { kind: 'shape' } });
  });

  it('may have a hundred steps and more, whose numbers the monitor prints without a blank in front', () => {
    const far = listing.replace(
      /^( *| *end: [\d ]*?) *(\d+):\tproc/gm,
      (_, front: string, number: string) =>
        `${front.includes('end') ? front.trimEnd() : ''}${Number(number) + 178}:\tproc`,
    );
    expect(far).toMatch(/end: 7 0 9 0 1 0 1 1 1 1187:\tproc/);
    expect(importRun(far)).toMatchObject({ ok: true, value: { config: reported } });
    expect(importRun(far).ok && importRun(far)).toEqual(importRun(listing));
  });

  it('of a simulation that numbers every statement says which flag to leave out', () => {
    const wrong = '  9:\tproc  0 (validator:1) x.pml:1 (state 1)\t[a]\n';
    const verbose = `${listing}${wrong}  9:\tproc  1 (serializer:1) x.pml:9 (state 9)\t<<Not Enabled>>\n`;
    expect(refusalOf(verbose)).toMatchObject({
      tool: 'spin',
      refusal: { kind: 'shape', what: { kind: 'verbose' } },
    });
  });

  it('with a length of the string that is not that of the path is of another setting', () => {
    const context = { config: CONFIG_OF.article({ path: '/zpool.cache' }), name: 'x.txt' };
    const text = listing.replaceAll('NulAndVoid_reported_none_coarse', 'model');
    expect(refusalOf(text, context).refusal.kind).toBe('otherConfig');
  });

  it('is read with values behind each step, and with a claim of the reader', () => {
    const locals = listing.replace(
      /^( {2}2:.*\n)(?= {2}3:)/m,
      '$1\t\tvalidator(0):k = 10\n\t\tuafRead_validator = 0\n',
    );
    expect(locals).not.toBe(listing);
    expect(importRun(locals).ok).toBe(true);
    const inFront = listing.replace(/^( {2}3:)/m, '\t\tfreed = 25\n$1');
    expect(importRun(inFront).ok).toBe(true);
    const claimed = listing.replace(
      /^( {2}3:)/m,
      '  3:\tproc  - (never_0:1) _spin_nvr.tmp:2 (state 1)\t[(1)]\n$1',
    );
    expect(importRun(claimed).ok).toBe(true);
    expect(refusalOf(locals.replace('k = 10', 'k = 4'))).toMatchObject({ at: 2, refusal: { variable: 'k' } });
  });
});

describe('a trail of SPIN', () => {
  const name = 'NulAndVoid_reported_none_coarse.trail';
  const value = { config: reported, schedule: [0, 0, 1] };

  it('is the run, without the monitor and the settings', () => {
    expect(importRun('-4:-4:-4\n1:0:1\n2:0:1\n3:1:7\n', { name })).toMatchObject({ value });
    expect(importRun('1:0:1\n2:0:1\n3:1:7\n4:3:9\n', { name })).toMatchObject({ value });
    expect(refusalOf('1:0:1\n2:3:9\n3:0:1\n', { name }).refusal).toMatchObject({
      kind: 'unknownThread',
      name: '3',
    });
  });

  it('with a claim has numbers that are one higher', () => {
    const claimed = '-2:4:-2\n1:0:283\n2:1:2\n3:0:283\n4:1:2\n5:0:1\n6:2:1\n7:0:1\n';
    expect(importRun(claimed, { name })).toMatchObject({ value });
  });
});

describe('a text', () => {
  it('may be a schedule or an address', () => {
    const schedule = { schedule: SCHEDULE, outcome: 'V=killed S=efault F=done flags=-' };
    expect(importRun(' s3.V2.S.F2.S1 \r\n')).toMatchObject({
      value: { tool: 'schedule', config: reported, ...schedule },
    });
    expect(importRun('A3.D')).toMatchObject({ value: { config: CONFIG_OF.faithful({ threads: 4 }) } });
    const href = hrefOf(labAddress({ config: reported, schedule: SCHEDULE, position: 4 }));
    expect(importRun(`https://example.org/${href}`)).toMatchObject({ value: { ...schedule, step: 4 } });
    expect(refusalOf('S3.V2.X1')).toMatchObject({
      tool: 'schedule',
      refusal: { kind: 'schedule', text: 'X1' },
    });
    expect(refusalOf('S3.F9')).toMatchObject({ tool: 'schedule', at: 6, refusal: { kind: 'notEnabled' } });
  });

  it('in another encoding, or of TLC itself, is told', () => {
    const text = exportRun(reported, SCHEDULE, 'own');
    const listing = textOf('spin/NulAndVoid_reported_join_coarse.outcome_1.spin-p.txt');
    for (const whole of [text, listing, 'S3.V2']) {
      const wide = [...whole].join('\0');
      for (const read of [wide, `\0${wide}`, `\ufffd\ufffd${wide}\0`, `\ufffd\ufffd\0${wide}`]) {
        expect(refusalOf(read)).toMatchObject({ tool: null, at: null, refusal: { kind: 'encoding' } });
      }
    }
    expect(
      refusalOf('TLC2 Version 2.20 of Day Month 20??\nError: Invariant X is violated.\n').refusal.kind,
    ).toBe('tlcText');
    expect(refusalOf('').refusal.kind).toBe('empty');
  });

  it('that is no JSON names the line, the column, and what belongs there', () => {
    const text = exportRun(reported, SCHEDULE, 'own');
    const at = (damaged: string) => {
      const { tool, at: line, reason, refusal } = refusalOf(damaged);
      expect(refusal.kind).toBe('syntax');
      return { tool, line, reason };
    };
    expect(at(text.replace('"pools": 3,', '"pools": 3'))).toEqual({
      tool: 'own',
      line: 7,
      reason: 'This is no JSON. In line 7, column 2: a comma or } belongs here, not the sign ".',
    });
    expect(at(text.slice(0, 60))).toMatchObject({
      line: 4,
      reason: expect.stringContaining('text ends') as string,
    });
    expect(at(text + text)).toMatchObject({ line: text.split('\n').length });
    expect(at(exportRun(reported, SCHEDULE, 'tlc').replace('"pc"', "'pc'"))).toMatchObject({
      tool: 'tlc',
      line: 1,
    });
  });

  it('of our own is checked step by step', () => {
    const text = exportRun(reported, SCHEDULE, 'own');
    expect(refusalOf(text.replace('"row": "V2"', '"row": "V3"'))).toMatchObject({ tool: 'own', at: 5 });
    expect(refusalOf(text.replace('"step": 9', '"step": 10')).refusal.kind).toBe('shape');
    expect(refusalOf(text.replace('"pools": 3', '"pools": 4'))).toMatchObject({
      refusal: { kind: 'config', field: 'pools' },
    });
    expect(importRun(text.replace('{', '{"later": [1],')).ok).toBe(true);
  });
});
