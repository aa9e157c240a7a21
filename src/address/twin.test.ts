import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingMoment } from '../scenarios/index.ts';
import { finish, replayKept } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { encode } from './print.ts';
import { alignedWith, parseTwin, printTwin } from './twin.ts';

const { config: article } = openingMoment('article');
const { config: faithful } = openingMoment('faithful');

describe('the second run in an address', () => {
  it('is readable: fix, schedule, position', () => {
    const moment = { config: { ...article, fix: ['clone'] }, schedule: [1, 1, 1, 0, 0, 1, 1], position: 6 };
    const text = printTwin(moment, article);
    expect(text).toBe('clone@S3.V2.S2@6');
    expect(encode(text)).toBe(text);
    expect(parseTwin(text, article)).toEqual({ ok: true, value: moment });
  });

  it('comes back as it was written, with other workers and another path too', () => {
    const configs: readonly Config[] = [
      article,
      { ...article, fix: ['clone', 'join'], path: '/a@b/c' },
      faithful,
      { ...faithful, threads: 3, fix: ['clone', 'none', 'lock'] },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...configs),
        fc.array(fc.nat({ max: 2 }), { maxLength: 20 }),
        fc.nat({ max: 99 }),
        (config, wanted, position) => {
          const kept = replayKept(config, wanted);
          if (!kept.ok) throw new Error('the config is valid');
          const schedule = finish(kept.value.trace);
          const beside = config.world === 'article' ? article : faithful;
          const moment = { config, schedule, position };
          expect(parseTwin(printTwin(moment, beside), beside)).toEqual({ ok: true, value: moment });
        },
      ),
    );
  });

  it('by whole steps stands beside one by bytes as the same run, byte by byte', () => {
    const byByte: Config = { ...faithful, grain: 'byte' };
    const moment = { config: faithful, schedule: [0, 0, 1], position: 2 };
    expect(printTwin(moment, byByte)).toBe('coarse:none@A2.B1@2');
    const aligned = alignedWith(moment, byByte);
    if (!aligned.ok) throw new Error(aligned.error.part);
    const { config, schedule, position } = aligned.value;
    expect(config).toEqual(byByte);
    expect(schedule.length).toBeGreaterThan(40);
    expect(schedule.findIndex((thread) => thread === 1)).toBe(position);
    // Once it is aligned, it is one of the same grain.
    expect(alignedWith(aligned.value, byByte)).toEqual(aligned);
  });

  it('of another world, or by bytes beside one by whole steps, cannot be aligned', () => {
    const byByte = { config: { ...faithful, grain: 'byte' as const }, schedule: [0, 0], position: 2 };
    expect(alignedWith(byByte, faithful)).toMatchObject({ error: { part: 'grain', text: 'byte' } });
    const other = { config: article, schedule: [1], position: 0 };
    expect(alignedWith(other, faithful)).toMatchObject({ error: { part: 'world', text: 'article' } });
    expect(parseTwin('coarse:none@A2', faithful)).toMatchObject({ error: { part: 'form' } });
    expect(parseTwin('fine:none@A2', faithful)).toMatchObject({ error: { part: 'form' } });
  });

  it('is refused where it is damaged, with the part that is', () => {
    for (const [text, part] of [
      ['', 'form'],
      ['clone', 'form'],
      ['flock@S3', 'fix'],
      ['clone@S3.X2', 'schedule'],
      ['clone@S99', 'run'],
      ['clone@S3@x', 'step'],
      ['clone@S3@1@9', 'pools'],
      ['clone@S3@1@3@none', 'path'],
    ] as const) {
      expect(parseTwin(text, article)).toMatchObject({ ok: false, error: { part } });
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(article, faithful), (text, beside) => {
        expect(typeof parseTwin(text, beside).ok).toBe('boolean');
      }),
    );
  });
});
