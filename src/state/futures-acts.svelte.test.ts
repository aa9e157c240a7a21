import fc from 'fast-check';
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { CONFIG_OF } from '../scenarios/index.ts';
import { MOST_RUNS, goesOn, type KeptRun, type Moment } from '../schedule/index.ts';
import { Futures, Lab } from './index.ts';
import { keepSession, parseFutures, printFutures } from './kept-session.ts';
import { FUTURES_KEY } from './memory.ts';

/** What a reader may do, in any order. */
const anyAct = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('fork' as const), at: fc.nat(30), n: fc.nat(3) }) },
  fc.record({
    kind: fc.constantFrom('return', 'name', 'drop', 'undo', 'redo', 'finish', 'fix', 'reload', 'world'),
    at: fc.nat(30),
    n: fc.nat(300),
  }),
);
type Act = { readonly kind: string; readonly at: number; readonly n: number };

/** Kept runs of other paths, as many as are wished for: each is a run of its own. */
const others = (count: number): readonly KeptRun[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    name: at % 3 === 0 ? `run ${at}` : '',
    moment: { config: CONFIG_OF.article({ path: `/p${at}/c` }), schedule: [0, 1], position: 0 },
  }));

/** A lab, and what it owes its reader: every run that a fork led from or to, until it is dropped or told. */
class Reader {
  readonly lab = new Lab(undefined, new Futures());
  owed: readonly Moment[] = [];
  names = new Map<string, Moment>();

  constructor(count: number) {
    this.lab.futures.set(others(count));
    this.owed = this.lab.futures.runs.map(({ moment }) => moment);
    for (const { name, moment } of this.lab.futures.runs) if (name !== '') this.names.set(name, moment);
  }

  act({ kind, at, n }: Act): void {
    const { lab } = this;
    const { runs } = lab.futures;
    const before = lab.moment;
    const chosen = runs[n % Math.max(1, runs.length)];
    switch (kind) {
      case 'fork': {
        lab.seek(at % (lab.schedule.length + 1));
        const place = lab.position;
        lab.runThread(n % lab.run.threads.length);
        const isFork = place < before.schedule.length && String(lab.schedule) !== String(before.schedule);
        if (isFork) this.owed = [...this.owed, before, lab.moment];
        return;
      }
      case 'return': {
        const stub = lab.stubs[n % Math.max(1, lab.stubs.length)];
        if (!stub) return;
        lab.returnTo(stub);
        this.owed = [...this.owed, before];
        return;
      }
      case 'name':
        if (!chosen) return;
        this.names.set(`named ${n}`, chosen.moment);
        if (chosen.name !== '' && chosen.name !== `named ${n}`) this.names.delete(chosen.name);
        lab.futures.set(runs.map((run) => (run === chosen ? { ...run, name: `named ${n}` } : run)));
        return;
      case 'drop':
        if (!chosen) return;
        this.forget(chosen);
        lab.futures.set(runs.filter((run) => run !== chosen));
        return;
      case 'undo':
        return lab.undo();
      case 'redo':
        return lab.redo();
      case 'finish':
        return lab.finishRun();
      case 'fix':
        void lab.setConfig({ fix: n % 2 ? ['clone'] : [] });
        return;
      case 'world':
        lab.setWorld(n % 2 ? 'article' : 'faithful');
        return;
      case 'reload': {
        const { runs: read, lost } = parseFutures(printFutures(runs));
        expect(lost).toBe(0);
        lab.futures.set(read);
      }
    }
  }

  forget(run: KeptRun): void {
    this.owed = this.owed.filter((moment) => !goesOn(run.moment, moment));
    if (run.name !== '') this.names.delete(run.name);
  }

  check(): void {
    const { lab } = this;
    for (const notice of lab.notices) if (notice.kind === 'futureDropped') this.forget(notice.run);
    const { runs } = lab.futures;
    for (const moment of this.owed) {
      const where = `${moment.config.path} ${String(moment.schedule)}`;
      expect(
        runs.some((kept) => goesOn(kept.moment, moment)),
        where,
      ).toBe(true);
    }
    for (const [name, moment] of this.names) {
      const kept = runs.filter((run) => run.name === name && goesOn(run.moment, moment));
      expect(kept.length, name).toBeGreaterThan(0);
    }
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
  }
}

it('forgets no run that a fork led from or to, whatever a reader does, without a word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 0, 0, MOST_RUNS - 2, MOST_RUNS),
      fc.array(anyAct, { maxLength: 30 }),
      (count, acts) => {
        const stop = $effect.root(() => {
          const reader = new Reader(count);
          flushSync();
          for (const act of acts) {
            reader.act(act);
            reader.check();
          }
        });
        stop();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

it('tells which run had to go where stored ones and those of the page are too many', () => {
  const text = printFutures(others(MOST_RUNS));
  const storage = { getItem: (key: string) => (key === FUTURES_KEY ? text : null), setItem: () => undefined };
  const stop = $effect.root(() => {
    const lab = new Lab(undefined, new Futures());
    flushSync();
    lab.runThread(0);
    keepSession(lab, lab.futures.runs, () => storage as unknown as Storage);
    expect(lab.futures.runs).toHaveLength(MOST_RUNS);
    const told = lab.notices.flatMap((notice) =>
      notice.kind === 'futureDropped' ? [notice.run.moment.config.path] : [],
    );
    expect(told).toEqual(['/p1/c', '/p2/c']);
  });
  stop();
});

it('tells which run had to go where one with a name goes on', () => {
  const stop = $effect.root(() => {
    const lab = new Lab(undefined, new Futures());
    flushSync();
    const moment = { config: CONFIG_OF.article(), schedule: [1, 1], position: 2 };
    lab.load(moment);
    lab.futures.set([...others(MOST_RUNS - 1), { id: MOST_RUNS, name: 'mine', moment }]);
    lab.finishRun();
    expect(lab.notices).toMatchObject([
      { kind: 'futureDropped', run: { moment: { config: { path: '/p1/c' } } } },
    ]);
    expect(lab.futures.runs.filter(({ name }) => name === 'mine')).toHaveLength(1);
  });
  stop();
});
