import { expect, it, vi } from 'vitest';
import { Cancelled } from '../base/cancelled.ts';
import type { Question } from '../explore/protocol.ts';
import { openingMoment } from '../scenarios/index.ts';
import { LateExplorer } from './late-explorer.ts';

const asked: string[] = [];
let disposed = 0;
vi.mock(import('../explore/client.ts'), () => ({
  Explorer: class {
    ask({ kind }: Question) {
      asked.push(kind);
      return Promise.resolve(kind);
    }
    dispose() {
      disposed += 1;
    }
  } as never,
}));

const { config } = openingMoment('article');
const question = { kind: 'closing', config, maxStates: 1 } as const;

it('loads the explorer with its first question, and asks it', async () => {
  const explorer = new LateExplorer();
  explorer.dispose();
  expect(disposed).toBe(0);
  expect(await explorer.ask(question)).toBe('closing');
  explorer.dispose();
  await Promise.resolve();
  expect(disposed).toBe(1);
});

it('rejects what waits for its code when it is disposed of, and answers what is asked after that', async () => {
  asked.length = 0;
  const explorer = new LateExplorer();
  const lost = explorer.ask(question);
  explorer.dispose();
  const next = explorer.ask({ ...question, kind: 'escape', schedule: [] });
  await expect(lost).rejects.toBeInstanceOf(Cancelled);
  expect(await next).toBe('escape');
  expect(asked).toEqual(['escape']);
});

it('never asks what was cancelled before it was asked', async () => {
  asked.length = 0;
  const never = new LateExplorer().ask(question, { signal: AbortSignal.abort() });
  await expect(never).rejects.toBeInstanceOf(Cancelled);
  expect(asked).toEqual([]);
});
