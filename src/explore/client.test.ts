import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancelled.ts';
import { answerQuestions, type Given } from '../base/worker-talk.ts';
import { FakeWorkers } from '../base/fixtures/fake-workers.ts';
import type { Config } from '../threads/index.ts';
import { Explorer } from './client.ts';
import { explore, type Exploration, type Progress } from './index.ts';
import type { Question } from './protocol.ts';

const config = (path: string): Config => ({
  world: 'faithful',
  path,
  threads: 2,
  fix: ['none', 'none'],
  grain: 'coarse',
});
const question = (path: string): Question & { kind: 'explore' } => ({
  kind: 'explore',
  config: config(path),
  maxStates: 1000,
});

/** Returns an explorer whose workers wait for `work`, and the searched paths in order. */
function explorer() {
  const searched: string[] = [];
  const answerTo = (asked: Question, onProgress: (progress: Progress) => void): Given<Exploration> => {
    searched.push(asked.config.path);
    return { value: explore(asked.config, { onProgress }) };
  };
  const { made, start, work } = new FakeWorkers((page) => answerQuestions(page, answerTo));
  return { client: new Explorer(start), made, searched, work };
}

describe('the explorer of the page', () => {
  it('gives the answer of the engine, with its progress', async () => {
    const { client, work } = explorer();
    const phases = new Set<string>();
    const answer = client.ask(question('/a/b'), { onProgress: ({ phase }) => phases.add(phase) });
    await work();
    expect(await answer).toEqual(explore(config('/a/b')));
    expect([...phases]).toContain('counts');
  });

  it('searches one at a time, the urgent ones first', async () => {
    const { client, made, searched, work } = explorer();
    const answers = [
      client.ask(question('/1')),
      client.ask(question('/2')),
      client.ask(question('/3'), { isUrgent: true }),
    ];
    expect(made[0]?.waiting).toBe(1);
    await work();
    await Promise.all(answers);
    expect(searched).toEqual(['/1', '/3', '/2']);
  });

  it('fails every question when it is disposed of, also those that wait', async () => {
    const { client, searched } = explorer();
    const answers = [client.ask(question('/1')), client.ask(question('/2'))];
    client.dispose();
    for (const { status, reason } of (await Promise.allSettled(answers)) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(reason).toBeInstanceOf(Cancelled);
    }
    expect(searched).toEqual([]);
  });

  it('cancels the running question by ending the worker, and a waiting one by skipping it', async () => {
    const { client, made, searched, work } = explorer();
    const controls = [new AbortController(), new AbortController()];
    const [running, waiting] = controls.map(({ signal }, index) =>
      client.ask(question(`/${index}`), { signal }),
    );
    const last = client.ask(question('/last'));
    controls[1]?.abort();
    await expect(waiting).rejects.toBeInstanceOf(Cancelled);
    expect(made[0]?.isEnded).toBe(false);
    controls[0]?.abort();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    expect(made[0]?.isEnded).toBe(true);
    await work();
    expect((await last).path).toBe('/last');
    expect(searched).toEqual(['/last']);
  });

  it('never sends a question that was cancelled before it was asked', async () => {
    const { client, made } = explorer();
    const never = client.ask(question('/never'), { signal: AbortSignal.abort() });
    await expect(never).rejects.toBeInstanceOf(Cancelled);
    expect(made).toHaveLength(0);
  });

  it('fails the question when the worker breaks down, and starts another worker', async () => {
    const { client, made, work } = explorer();
    const lost = client.ask(question('/lost'));
    const next = client.ask(question('/next'));
    made[0]?.fail('Out of memory');
    await expect(lost).rejects.toThrow('Out of memory');
    await work();
    expect((await next).path).toBe('/next');
    expect(made).toHaveLength(2);
  });
});
