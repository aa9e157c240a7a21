import { describe, expect, test } from 'vitest';
import { runOf } from '../frames/index.ts';
import { Moves } from '../frames/moves.ts';
import { I18n, TIERS, load, type Lang } from '../i18n/index.ts';
import { PartWords } from '../i18n/part.svelte.ts';
import { parseSchedule, replay } from '../schedule/index.ts';
import { lettersOf, type Config } from '../threads/index.ts';
import { toldOf } from './move-told.ts';
import { loadMoveWords } from './move-words.ts';

const reported: Config = { world: 'article', path: '/srv/a/pools', threads: 3, fix: [], grain: 'coarse' };

/** Says what comes of moving the block of a step in a run, in one language. */
async function said(
  config: Config,
  text: string,
  step: number,
  gap: number,
  lang: Lang = 'en',
): Promise<string> {
  const schedule = parseSchedule(text, lettersOf({ config }));
  const trace = schedule.ok ? replay(config, schedule.value) : schedule;
  if (!trace.ok) throw new Error(`${text} does not replay`);
  const run = runOf(trace.value);
  const i18n = new I18n(await load(lang, TIERS), () => run.threads);
  const words = new PartWords(await loadMoveWords(lang), i18n);
  const block = run.blocks.find(({ from, to }) => from <= step && step <= to);
  if (!block) throw new Error(`no step ${step}`);
  const told = toldOf(words, i18n, new Moves(run, block), gap);
  return told === null ? '' : [told.lead, told.main].filter(Boolean).join(' ');
}

describe('what is said beside a moved step', () => {
  test('of a place that may be taken: where, who goes along, and what the run comes to', async () => {
    expect(await said(reported, 'S3.V2.S2', 4, 6)).toBe(
      'behind S4, V2 goes along; let it finish: clean, every copy whole',
    );
    expect(await said(reported, 'S3.V2.S2', 4, 2)).toBe('before S3: EFAULT, shown as “out of memory”');
    expect(await said(reported, 'S3.V2.S2', 4, 6, 'zh')).toBe(
      '放到 S4 之后，V2 随之后移；运行到结束： 正常，每份副本都完整',
    );
  });

  test('of many steps that go along', async () => {
    const source: Config = { ...reported, world: 'faithful', threads: 2, fix: ['none', 'none'] };
    expect(await said(source, 'A9.B1.A1', 2, 10)).toMatch(
      /^behind P1, 7 later steps go along; let it finish: /,
    );
  });

  test('of the order of one thread', async () => {
    expect(await said(reported, 'S3.V2.S2', 5, 3)).toBe('V2 must come after V1.');
    expect(await said(reported, 'S3.V2.S2', 5, 0, 'zh')).toBe('V2 必须在 V1 之后。');
    expect(await said(reported, 'S3.V2.S2', 4, 5)).toBe('Nothing changes: V2 must come after V1.');
    expect(await said(reported, 'S3.V2.S2', 4, 5, 'zh')).toBe('没有变化： V2 必须在 V1 之后。');
    expect(await said(reported, 'S3.V2.S2', 4, 4)).toBe('');
  });

  test('of a lock, of a join, and of the end of the process', async () => {
    const locked: Config = { ...reported, fix: ['lock'] };
    expect(await said(locked, 'S7.V1', 8, 1)).toBe('V waits for the lock that S holds.');
    expect(await said(locked, 'S7.V1', 8, 1, 'zh')).toBe('V 在等 S 持有的锁。');
    const joined: Config = { ...reported, fix: ['join'] };
    expect(await said(joined, 'V4.S5.F1', 10, 8)).toBe('F waits until S has ended.');
    expect(await said(joined, 'V4.S5.F1', 10, 3)).toBe('F waits until V, S have ended.');
    expect(await said(joined, 'V4.S5.F1', 10, 8, 'zh')).toBe('F 要等 S 结束。');
    expect(await said(reported, 'S4.V2.S1.V2', 4, 6)).toBe('S5 ends the process before V3.');
    expect(await said(reported, 'S4.V2.S1.V2', 4, 6, 'zh')).toBe('S5 会在 V3 之前结束进程。');
  });

  test('of places between byte steps, and of two steps of one row, which numbers tell apart', async () => {
    const bytes: Config = { ...reported, grain: 'byte' };
    expect(await said(bytes, 'S4.V2', 5, 2)).toMatch(/^between steps 2 and 3; let it finish: /);
    expect(await said(bytes, 'S2.V1.S2', 4, 1)).toBe('Step 4 must come after step 2.');
  });
});
