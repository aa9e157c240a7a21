import { describe, expect, it } from 'vitest';
import { okValue } from '../base/index.ts';
import { frameAt, runOf, type Run } from '../frames/index.ts';
import { LANDMARKS, momentOf, type LandmarkId } from '../scenarios/index.ts';
import { replay, replayKept, type Schedule } from '../schedule/index.ts';
import type { Config } from '../threads/index.ts';
import { I18n, chooseLang, TIERS, load } from './index.ts';
import { spaced } from './zh/typography.ts';

const en = new I18n(await load('en', TIERS));
const zh = new I18n(await load('zh', TIERS));

function runFor(config: Config, schedule: Schedule): Run {
  const replayed = replay(config, schedule);
  if (!replayed.ok) throw new Error('the schedule does not replay');
  return runOf(replayed.value);
}
const reported: Config = {
  world: 'article',
  path: '/var/cache/zpool.cache',
  threads: 3,
  fix: [],
  grain: 'coarse',
};
const workers: Config = { ...reported, world: 'faithful', threads: 2, fix: ['lock', 'lock'] };

describe('the landmark runs', () => {
  const said: Readonly<Record<LandmarkId, readonly [step: string, outcome: string, chinese: string]>> = {
    torn: [
      'The serializing thread copies 23 bytes, and the hole is one of them.',
      'At step 7: the kernel refused the list: EFAULT, shown as “out of memory”. The validating thread and the freeing thread were killed.',
      '第 7 步：内核拒绝了这份列表：EFAULT，显示为“out of memory”。校验线程和释放线程随之终止。',
    ],
    clean: [
      'The serializing thread copies 23 bytes: the whole string.',
      'At step 11: every thread finished and every copy is whole.',
      '第 11 步：所有线程都已结束，每份副本都完整。',
    ],
    shorter: [
      'The kernel accepts the list with /var/cache. Nobody is told.',
      'At step 7: the pool was imported with the wrong cache file, /var/cache. Nobody was told. The validating thread: ok.',
      '第 7 步：池已导入，但缓存文件成了 /var/cache，没有任何提示。校验线程：ok。',
    ],
    useAfterFree: [
      'The serializing thread copies 23 bytes of freed memory: poison.',
      'At step 9: the validating thread found no slash and followed a NULL pointer: SIGSEGV. The kernel found poison in the list: EINVAL. The pool was not imported. The validating thread and the serializing thread read freed memory.',
      '第 9 步：校验线程找不到斜杠，解引用了空指针：SIGSEGV。内核发现这份列表里有毒值：EINVAL。池没有导入。校验线程和打包线程读取了已释放的内存。',
    ],
    writeAfterFree: [
      'The validating thread writes a slash over byte 10 of freed memory.',
      'At step 11: every thread finished and every copy is whole. The validating thread wrote into freed memory.',
      '第 11 步：所有线程都已结束，每份副本都完整。校验线程写入了已释放的内存。',
    ],
    sourceShorter: [
      'Worker B copies 11 bytes, and the hole ends the copy.',
      'At step 20: worker B imported its pool with the wrong cache file, /var/cache. Nobody was told. Worker A: ok.',
      '第 20 步：工作线程 B 的池已导入，但缓存文件成了 /var/cache，没有任何提示。工作线程 A：ok。',
    ],
    sourceTorn: [
      'Worker A copies 23 bytes, and the hole is one of them.',
      'At step 20: the kernel refused worker A’s list: EFAULT, shown as “out of memory”. Worker B was killed.',
      '第 20 步：内核拒绝了工作线程 A 的列表：EFAULT，显示为“out of memory”。工作线程 B 随之终止。',
    ],
    sourceBadDirectory: [
      'Worker B asks if /var/cache/zpool.cache is a directory: no.',
      'At step 22: worker B refused the path: not a valid directory. Worker A: ok.',
      '第 22 步：工作线程 B 拒绝了这条路径：不是有效目录。工作线程 A：ok。',
    ],
    sourceCrash: [
      'Worker A finds no slash: the answer is NULL.',
      'At step 15: worker A found no slash and followed a NULL pointer: SIGSEGV. Worker B was killed.',
      '第 15 步：工作线程 A 找不到斜杠，解引用了空指针：SIGSEGV。工作线程 B 随之终止。',
    ],
    sourceThree: [
      'Worker C copies 5 bytes, and the hole ends the copy.',
      'At step 32: worker B imported its pool with the wrong cache file, /var/cache. Nobody was told. Worker C imported its pool with the wrong cache file, /var. Nobody was told. Worker A: ok.',
      '第 32 步：工作线程 B 的池已导入，但缓存文件成了 /var/cache，没有任何提示。工作线程 C 的池已导入，但缓存文件成了 /var，没有任何提示。工作线程 A：ok。',
    ],
    sourceFour: [
      'Worker D copies 5 bytes, none a NUL: the slash is back.',
      'At step 42: the kernel refused /var/ in worker D’s list: EINVAL. The pool was not imported. Worker B imported its pool with the wrong cache file, /var/cache. Nobody was told. Worker C imported its pool with the wrong cache file, /var. Nobody was told. Worker A: ok.',
      '第 42 步：内核拒绝了工作线程 D 的列表里的 /var/：EINVAL。池没有导入。工作线程 B 的池已导入，但缓存文件成了 /var/cache，没有任何提示。工作线程 C 的池已导入，但缓存文件成了 /var，没有任何提示。工作线程 A：ok。',
    ],
  };

  it.each(LANDMARKS.map((landmark) => [landmark.id, landmark] as const))('%s', (id, landmark) => {
    const { config, schedule, position } = momentOf(landmark);
    const run = runFor(config, schedule);
    const { sentence } = frameAt(run, position);
    expect([en.say(sentence, run.threads), en.outcome(run), zh.outcome(run)]).toEqual(said[id]);
  });

  it('fit the line at every step: at most 80 characters', () => {
    const long = LANDMARKS.flatMap((landmark) => {
      const { config, schedule } = momentOf(landmark);
      const run = runFor(config, schedule);
      return Array.from({ length: run.length + 1 }, (_, at) =>
        en.say(frameAt(run, at).sentence, run.threads),
      );
    }).filter((text) => text.length > 80);
    expect(long).toEqual([]);
  });
});

describe('an unfinished run', () => {
  it('names the threads that can still run', () => {
    const run = runFor(reported, [1, 1, 1, 1, 1]);
    expect(en.outcome(run)).toBe('Not finished: the validating thread and the freeing thread can still run.');
    expect(zh.outcome(run)).toBe('尚未结束：校验线程和释放线程还能运行。');
  });

  it('that ended in a deadlock says so', () => {
    const run = runFor({ ...reported, fix: ['join-holding-lock'] }, [2]);
    expect(run.ended?.tokens.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'blocked']);
    expect(en.outcome(run)).toMatch(
      /^At step 1: deadlock\. The validating thread, the serializing thread and /,
    );
    expect(zh.outcome(run)).toMatch(/^第 1 步：死锁。校验线程、打包线程和释放线程互相等待/);
  });
});

describe('a thread that cannot run', () => {
  const refusals = (run: Run, i18n: I18n) =>
    frameAt(run, run.length).offers.map((offer) => i18n.refusal(offer, run));

  it('waits for the mutex, or is free to go', () => {
    const run = runFor(workers, [0, 0]);
    expect(refusals(run, en)).toEqual(['', 'Worker B cannot run: worker A holds the mutex.']);
    expect(refusals(run, zh)).toEqual(['', '工作线程 B 无法运行：互斥锁由工作线程 A 持有。']);
  });

  it('waits for the others to end', () => {
    const run = runFor({ ...reported, fix: ['join'] }, [1]);
    expect(refusals(run, en)[2]).toBe(
      'The freeing thread waits until the validating thread and the serializing thread have finished.',
    );
    expect(refusals(run, zh)[2]).toBe('释放线程要等校验线程和打包线程结束才能继续。');
  });

  it('has finished, or its process is gone', () => {
    const finished = runFor(reported, [2, 2]);
    expect(refusals(finished, en)[2]).toBe('The freeing thread has finished with done.');
    const dead = runFor(reported, [1, 1, 1, 0, 0, 1, 1]);
    expect(refusals(dead, zh)[0]).toBe('校验线程无法运行：进程已在第 7 步退出。');
  });

  it('is named as the reason when a schedule asks for it', () => {
    const { trace, stopped } = okValue(replayKept(reported, [0, 0, 0, 0, 0]));
    if (!stopped) throw new Error('it was not stopped');
    const { threads } = runOf(trace, stopped);
    expect(en.t('address.notEnabled', { threads, error: stopped })).toBe(
      'Step 5 asks for the validating thread, which cannot run there. The run stops before it.',
    );
    expect(en.t('notice.kept', { threads, error: stopped, kept: 4, total: 5 })).toBe(
      'Kept 4 of 5 steps: step 5 asked for the validating thread, which has finished.',
    );
  });
});

describe('what could not be read', () => {
  it('gets a sentence with the nearest thing that works', () => {
    const text = 'etc/zc';
    const reason = { kind: 'pathRelative' } as const;
    expect(en.configReason(reason, text)).toBe('A cache file path begins with a slash. Try /etc/zc.');
    expect(zh.addressProblem({ kind: 'path', text, reason, used: '/etc/zc' })).toBe(
      '缓存文件路径要以斜杠开头，可改为 /etc/zc。这里改为显示 /etc/zc。',
    );
    const error = { at: 0, text: 'Q3', reason: 'thread', partial: [] } as const;
    expect(en.scheduleError(error, ['V', 'S', 'F'])).toBe('There is no thread “Q3” here. Use V, S, F.');
    expect(zh.scheduleError(error, ['V', 'S', 'F'])).toBe('这里没有名为“Q3”的线程，可用的有 V、S、F。');
    expect(en.addressProblem({ kind: 'newer', text: '2' })).toMatch(
      /^This address comes from a newer version \(2\)/,
    );
  });
});

describe('numbers', () => {
  it('have separated thousands, and count bytes', () => {
    expect([en.number(2395276), zh.number(2471794747364352n)]).toEqual([
      '2,395,276',
      '2,471,794,747,364,352',
    ]);
    expect([en.bytes(1), en.bytes(72), zh.bytes(1234)]).toEqual(['1 byte', '72 bytes', '1,234 字节']);
  });
});

describe('Chinese typography', () => {
  it.each([
    ['写入NUL之后', '写入 NUL 之后'],
    ['第5步', '第 5 步'],
    ['路径是/var/cache，没有', '路径是 /var/cache，没有'],
    ['调用`stat`之后', '调用 `stat` 之后'],
    ['已经 ， 结束 。', '已经，结束。'],
    ['工作线程 A的列表', '工作线程 A 的列表'],
    ['名为 “读A写” 的', '名为“读A写”的'],
    ['字符串', '字符串'],
  ])('%s becomes %s', (before, after) => {
    expect(spaced(before)).toBe(after);
    expect(spaced(after)).toBe(after);
  });
});

describe('the language at the first visit', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['fr', 'ZH_cn'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('of a reader who prefers %j is %s', (preferred, lang) => {
    expect(chooseLang(preferred)).toBe(lang);
  });
});
