import { describe, expect, it } from 'vitest';
import { CONFIG_OF } from '../scenarios/index.ts';
import { EXPECTED, textOf } from './fixtures/public.ts';
import { exportRun, importRun } from './index.ts';

const config = CONFIG_OF.article();
const schedule = [1, 1, 1, 0, 0, 1, 2, 2, 1];
const refusalOf = (text: string) => {
  const read = importRun(text, { config });
  if (read.ok) throw new Error('It was read.');
  expect(read.error.reason.length).toBeGreaterThan(5);
  return read.error.refusal.kind;
};

describe('a hostile text', () => {
  it('of 50 MB costs no memory', () => {
    const text = '['.repeat(50_000_000);
    const before = process.memoryUsage().heapUsed;
    expect(refusalOf(text)).toBe('tooLarge');
    // To parse it would take 2.7 GB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  it('nested 100,000 deep is refused before it is parsed, in each form', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const objects = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    for (const nested of [deep, objects]) {
      for (const text of [
        nested,
        `{"counterexample":{"state":[[1,{"pc":${nested}}]]}}`,
        `{"vars":["pc"],"states":[{"pc":${nested}}]}`,
        `{"format":"nul-and-void run","version":1,"steps":${nested}}`,
        `{"traceEvents":${nested}}`,
      ]) {
        expect(refusalOf(text)).toBe('tooDeep');
      }
    }
  });

  it('of 4 MB is answered soon, whatever it is made of', () => {
    const signs = ['\0', '\n', '\r', '"', '{', '}', '(', '#0 ', 'proc ', '\u{1f980}', '-', '9', '%'];
    for (const sign of signs) {
      const text = sign.repeat(Math.floor(3_990_000 / sign.length));
      const start = performance.now();
      refusalOf(text);
      expect(performance.now() - start, JSON.stringify(sign)).toBeLessThan(20_000);
    }
    // Any signs, by a fixed rule.
    let seed = 7;
    const junk = Array.from({ length: 2_000_000 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return String.fromCharCode(seed % 0xd800);
    }).join('');
    refusalOf(junk + junk.slice(0, 1_900_000));
  }, 60_000);

  it('may have Windows line ends, and a byte order mark', () => {
    for (const kind of ['tlc', 'itf', 'own', 'chrome', 'shiviz'] as const) {
      const text = exportRun(config, schedule, kind);
      const read = importRun(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`, { config });
      expect(read).toMatchObject({ ok: true, value: { schedule } });
    }
    const listing = EXPECTED.find(({ kind, expect: what }) => kind === 'spin-trail' && what === 'opens');
    const text = textOf(listing?.file ?? '').replace(/\r?\n/g, '\r\n');
    const name = listing?.file.replace(/^.*\//, '') ?? '';
    expect(
      importRun(`\ufeff${text}`, { name, ...(listing?.config ? { config: listing.config } : {}) }).ok,
    ).toBe(true);
  });

  it('with a NUL in every place of a run is read as before, or refused', () => {
    const text = exportRun(config, schedule, 'own');
    for (let at = 0; at <= text.length; at += 1) {
      const read = importRun(`${text.slice(0, at)}\0${text.slice(at)}`, { config });
      if (read.ok) expect(read.value).toMatchObject({ schedule });
    }
  });
});
