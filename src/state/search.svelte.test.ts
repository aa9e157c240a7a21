import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancelled.ts';
import { answerQuestions, type Given } from '../base/worker-talk.ts';
import type { FakeWorker } from '../base/fixtures/fake-worker.ts';
import { FakeWorkers } from '../base/fixtures/fake-workers.ts';
import { Explorer } from '../explore/client.ts';
import { explore, tracesOf, type Progress } from '../explore/index.ts';
import type { Answers, Question, QuestionKind } from '../explore/protocol.ts';
import type { Config } from '../threads/index.ts';
import { Counts, Lab } from './index.ts';
import { foundIn } from './search-known.svelte.ts';
import { Search } from './search.svelte.ts';

/** Most states that the simulated browser holds without asking. */
const FREE = 200;

/** Runs a test with a lab's search whose worker waits for `work`. */
async function withSearch(
  test: (all: {
    search: Search;
    lab: Lab;
    counts: Counts;
    worker: () => FakeWorker | undefined;
    work: () => Promise<void>;
  }) => Promise<void>,
): Promise<void> {
  const answerTo = (
    question: Question,
    onProgress: (progress: Progress) => void,
  ): Given<Answers[QuestionKind]> => {
    if (question.kind === 'traces') return { value: tracesOf(question.config, onProgress) };
    if (question.kind !== 'explore') throw new Error('not asked here');
    // Maps the page's limits, too high for a test, to `FREE` and to no limit.
    const maxStates = question.maxStates < 1_000_000 ? FREE : 1_000_000;
    return { value: explore(question.config, { maxStates, onProgress }) };
  };
  const workers = new FakeWorkers((page) => answerQuestions(page, answerTo));
  const work = async (): Promise<void> => {
    await workers.work();
    flushSync();
  };
  const counts = new Counts();
  const lab = new Lab();
  let search: Search | undefined;
  const stop = $effect.root(() => {
    search = new Search(lab, counts, new Explorer(workers.start));
  });
  if (search) await test({ search, lab, counts, worker: () => workers.made.at(-1), work });
  stop();
}

const workers = (path: string): Config => ({
  world: 'faithful',
  path,
  threads: 2,
  fix: ['none', 'none'],
  grain: 'coarse',
});

describe('the search of a lab', () => {
  it('answers for the config it follows, informs the foot, and asks only once', async () => {
    await withSearch(async ({ search, lab, counts, worker, work }) => {
      lab.setConfig({ fix: ['join'] });
      search.follow();
      expect(search.known.kind).toBe('searching');
      await work();
      expect(search.answer).toEqual(explore(lab.config));
      expect(counts.of(lab.config)?.interleavings).toBe(search.answer?.interleavings);
      search.follow();
      await search.answerOf(lab.config);
      expect(worker()?.waiting).toBe(0);
    });
  });

  it('stops at the limit, keeps the partial answer while it goes on, and reports when it is complete', async () => {
    await withSearch(async ({ search, lab, work }) => {
      search.follow();
      await work();
      expect([search.answer?.complete, search.canGoOn]).toEqual([false, true]);
      const whole = search.searchHere();
      expect([search.known.kind, search.answer?.complete]).toEqual(['searching', false]);
      await work();
      await whole;
      expect([search.answer?.complete, search.canGoOn]).toEqual([true, false]);
      expect(search.answer?.interleavings).toBe(explore(lab.config).interleavings);
      // A second search compares its answer with the first.
      const again = search.searchHere();
      await work();
      await again;
      expect(foundIn(search.known)?.agrees).toBe(true);
    });
  });

  it('cancels a search when the lab changes, unless another caller waits for it', async () => {
    await withSearch(async ({ search, lab, worker, work }) => {
      lab.setConfig({ path: '/1/a' });
      const left = lab.config;
      const leave = search.follow();
      await new Promise((resolve) => setTimeout(resolve));
      const first = worker();
      leave();
      expect([first?.isEnded, search.of(left).kind]).toEqual([true, 'unknown']);
      lab.setConfig({ path: '/2/a' });
      const leaveOther = search.follow();
      const wanted = search.answerOf(lab.config);
      leaveOther();
      await work();
      expect((await wanted).path).toBe('/2/a');
    });
  });

  it('does not run the asking effect again when it fails', async () => {
    await withSearch(async ({ search, worker }) => {
      let runs = 0;
      const stop = $effect.root(() => {
        $effect(() => {
          runs += 1;
          void search.answerOf(workers('/1/a')).catch(() => undefined);
        });
      });
      flushSync();
      await new Promise((resolve) => setTimeout(resolve));
      worker()?.fail('gone');
      await new Promise((resolve) => setTimeout(resolve));
      flushSync();
      expect([runs, search.of(workers('/1/a')).kind]).toEqual([1, 'failed']);
      stop();
    });
  });

  it('cancels at once, keeps the last answer, and can be asked again', async () => {
    await withSearch(async ({ search, work }) => {
      const config = workers('/1/a');
      const wanted = search.answerOf(config);
      search.cancel(config);
      await expect(wanted).rejects.toBeInstanceOf(Cancelled);
      expect(search.of(config)).toEqual({ kind: 'cancelled', earlier: null });
      const again = search.searchHere(config);
      await work();
      const answer = await again;
      const third = search.searchHere(config);
      search.cancel(config);
      await expect(third).rejects.toBeInstanceOf(Cancelled);
      expect(foundIn(search.of(config))?.answer).toEqual(answer);
    });
  });

  it('reports the kind of failure', async () => {
    await withSearch(async ({ search, worker }) => {
      for (const [message, failure] of [
        ['Array buffer allocation failed', { kind: 'memory' }],
        ['Out of memory', { kind: 'memory' }],
        ['the network is gone', { kind: 'stopped', reason: 'the network is gone' }],
      ] as const) {
        const failing = search.searchHere(workers('/1/a'));
        await new Promise((resolve) => setTimeout(resolve));
        worker()?.fail(message);
        await expect(failing).rejects.toThrow(message);
        expect(search.of(workers('/1/a'))).toMatchObject({ kind: 'failed', failure });
      }
    });
  });

  it('counts traces without a search', async () => {
    await withSearch(async ({ search, work }) => {
      const config = workers('/var/cache/zpool.cache');
      const traces = search.countTraces(config);
      await work();
      expect(await traces).toBe('244');
      expect(foundIn(search.tracesOf(config))?.answer).toBe('244');
    });
  });

  it('offers slot grain in the source only', async () => {
    await withSearch(async ({ search, lab }) => {
      search.wantsSlots = true;
      expect(search.config.grain).toBe('coarse');
      lab.setWorld('faithful');
      expect([search.config.grain, lab.config.grain]).toEqual(['slot', 'coarse']);
      await Promise.resolve();
    });
  });
});
