import { describe, expect, it } from 'vitest';
import { Cancelled } from './cancelled.ts';
import { WorkerTalk, answerQuestions } from './worker-talk.ts';
import { FakeWorker } from './fixtures/fake-worker.ts';

/** A worker that halves a number in two steps, and refuses odd ones. */
function halving() {
  const made: FakeWorker[] = [];
  const talk = new WorkerTalk<number, number, string>(() => {
    const worker = new FakeWorker((page) =>
      answerQuestions<number, number, string>(page, (question, onProgress) => {
        onProgress('began');
        if (question % 2 !== 0) throw new RangeError(`${question} has no half`);
        return { value: question / 2 };
      }),
    );
    made.push(worker);
    return worker;
  });
  return { talk, made };
}

describe('a page and its worker', () => {
  it('answer each question under its own number, with the progress of that question', async () => {
    const { talk, made } = halving();
    const progress: string[] = [];
    const first = talk.ask(4, (text) => progress.push(`4 ${text}`));
    const second = talk.ask(10);
    made[0]?.work();
    expect(await Promise.all([first, second])).toEqual([2, 5]);
    expect(progress).toEqual(['4 began']);
    expect(made).toHaveLength(1);
  });

  it('fail with the error that the worker throws, and go on', async () => {
    const { talk, made } = halving();
    const odd = talk.ask(3);
    made[0]?.work();
    await expect(odd).rejects.toThrow('RangeError: 3 has no half');
    const even = talk.ask(2);
    made[0]?.work();
    expect(await even).toBe(1);
  });

  it('may answer late: the next question is answered meanwhile, and what goes wrong late is told too', async () => {
    const waiting = new Map<number, (value: number) => void>();
    const made: FakeWorker[] = [];
    const talk = new WorkerTalk<number, number, string>(() => {
      const worker = new FakeWorker((page) =>
        answerQuestions<number, number, string>(page, async (question) => {
          if (question < 0) throw new RangeError('too small');
          return { value: await new Promise<number>((resolve) => waiting.set(question, resolve)) };
        }),
      );
      made.push(worker);
      return worker;
    });
    const [first, second, small] = [talk.ask(1), talk.ask(2), talk.ask(-1)];
    made[0]?.work();
    await expect(small).rejects.toThrow('RangeError: too small');
    waiting.get(2)?.(20);
    expect(await second).toBe(20);
    waiting.get(1)?.(10);
    expect(await first).toBe(10);
  });

  it('end at once: every question fails, late messages are ignored, and the next question starts a new worker', async () => {
    const { talk, made } = halving();
    const both = [talk.ask(4), talk.ask(6)];
    talk.end(new Cancelled());
    for (const one of both) await expect(one).rejects.toBeInstanceOf(Cancelled);
    expect([made[0]?.isEnded, talk.isRunning]).toEqual([true, false]);
    made[0]?.work();
    const next = talk.ask(8);
    made[1]?.work();
    expect(await next).toBe(4);
  });

  it('end when the worker breaks down, with its own words or with plain ones', async () => {
    const { talk, made } = halving();
    const first = talk.ask(4);
    made[0]?.fail('Out of memory');
    await expect(first).rejects.toThrow('Out of memory');
    const second = talk.ask(4);
    made[1]?.fail('');
    await expect(second).rejects.toThrow('the worker stopped');
    const third = talk.ask(4);
    made[2]?.garble();
    await expect(third).rejects.toThrow('could not be read');
  });

  it('ignore messages of a worker that was ended before', async () => {
    const { talk, made } = halving();
    const first = talk.ask(4);
    talk.end(new Cancelled());
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    const second = talk.ask(8);
    made[0]?.fail('NetworkError');
    made[0]?.garble();
    made[1]?.work();
    expect(await second).toBe(4);
  });
});
