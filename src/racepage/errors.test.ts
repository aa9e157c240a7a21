import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRace } from '../racetext/index.ts';
import { errorSentence, loadErrorSentences } from './errors.ts';

const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../racetext/fixtures/errors-public.json'), 'utf8'),
) as { readonly cases: readonly { readonly text: string }[] };

describe('the sentence of a refusal', () => {
  it('is there in both languages for every case of the oracle', async () => {
    const [en, zh] = await Promise.all([loadErrorSentences('en'), loadErrorSentences('zh')]);
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    let read = 0;
    for (const { text } of cases) {
      const race = readRace(text);
      if (race.ok) continue;
      for (const error of race.error) {
        read += 1;
        expect(error.message.startsWith(errorSentence(en, error))).toBe(true);
        expect(errorSentence(zh, error)).toMatch(/[\u4e00-\u9fff].*[。？]$/s);
      }
    }
    expect(read).toBeGreaterThan(20);
  });

  it('has no English where the reader of the text wanted a part of the grammar', async () => {
    const zh = await loadErrorSentences('zh');
    for (const text of [
      'shared',
      'shared u8',
      'thread A {\n  x = \n}',
      'shared u8 a[',
      'title x',
      'thread A x9 {',
    ]) {
      const race = readRace(text);
      const [error] = race.ok ? [] : race.error;
      expect(error && errorSentence(zh, error)).not.toMatch(/\b(the|an|of)\b/);
    }
  });
});
