import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, replayKept, type Moment } from '../../schedule/index.ts';
import { okValue } from '../../base/index.ts';
import { WORKER_FIXES, articleFixes, type Config } from '../../threads/index.ts';
import { changedBy, later } from './later.ts';
import { BOUNCE, act, isScripted, newTalk, playOf, shownOf, type Act, type TalkState } from './state.ts';
import { PLACES, TALK, indexOfPlace, placeAt } from './frames.ts';

/** 1,000 states, the same each time. */
const STATES = { numRuns: 1000, seed: 20 };

/** A run of the lab: any config, any steps that run, any position. */
const labMoment: fc.Arbitrary<Moment> = fc
  .record({
    isReported: fc.boolean(),
    path: fc.constantFrom('/var/cache/zpool.cache', '/etc/zfs/pools', '/zpool.cache', '/a/b'),
    threads: fc.constantFrom(2, 3, 4),
    fix: fc.nat(),
    wanted: fc.array(fc.nat({ max: 3 }), { maxLength: 30 }),
    isFinished: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ isReported, path, threads, fix, wanted, isFinished, at }): Moment => {
    const fixes = articleFixes();
    const config: Config = isReported
      ? { world: 'article', path, threads: 3, fix: fixes[fix % fixes.length] ?? [], grain: 'coarse' }
      : {
          world: 'faithful',
          path,
          threads,
          fix: new Array<string>(threads).fill(WORKER_FIXES[fix % WORKER_FIXES.length] ?? 'none'),
          grain: 'coarse',
        };
    const kept = okValue(replayKept(config, wanted));
    const schedule = isFinished ? finish(kept.trace) : kept.schedule;
    return { config, schedule, position: Math.round(at * schedule.length) };
  });

const labState: fc.Arbitrary<TalkState> = fc
  .record({
    place: fc.nat({ max: PLACES.length - 1 }),
    moment: labMoment,
    cover: fc.constantFrom('none' as const, 'black' as const, 'white' as const),
    isByHand: fc.boolean(),
    spot: fc.option(fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.constant(0.5) })),
    select: fc.option(fc.record({ object: fc.constant('packed' as const), index: fc.nat({ max: 60 }) })),
  })
  .map((given) => ({
    ...newTalk('t', 'w'),
    ...given,
    spot: given.spot ?? null,
    select: given.select ?? null,
  }));

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('next' as const, 'back' as const, 'home' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('jump' as const), frame: fc.nat({ max: 20 }), at: fc.nat() }),
  fc.record({ kind: fc.constant('run' as const), thread: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant('scrub' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('seek' as const), position: fc.integer({ min: -3, max: 60 }) }),
  fc.record({
    kind: fc.constant('cover' as const),
    cover: fc.constantFrom('black' as const, 'white' as const),
  }),
  fc.record({ kind: fc.constant('byHand' as const) }),
  fc.record({ kind: fc.constant('spot' as const), spot: fc.constant({ x: 0.5, y: 0.5 }) }),
  fc.record({ kind: fc.constant('short' as const), isShort: fc.boolean() }),
  fc.record({ kind: fc.constant('bring' as const), moment: labMoment }),
  fc.record({ kind: fc.constant('resume' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('clock' as const), at: fc.nat() }),
);
const fresh = (place: number): string => {
  const { frame, picture } = placeAt(place);
  const jump: Act = { kind: 'jump', frame: frame.n, picture: picture.id, at: 0 };
  return JSON.stringify(shownOf(act(newTalk('t', 'w'), jump)));
};

describe('a frame', () => {
  it('is the same from any state of the lab, byte by byte', () => {
    const wanted = PLACES.map((_, place) => fresh(place));
    fc.assert(
      fc.property(labState, (state) => {
        const found = PLACES.map(({ frame, picture }) =>
          JSON.stringify(shownOf(act(state, { kind: 'jump', frame: frame.n, picture: picture.id, at: 1 }))),
        );
        expect(found).toEqual(wanted);
      }),
      STATES,
    );
  });

  it('is the same after any acts', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), fc.nat({ max: PLACES.length - 1 }), (acts, place) => {
        const { frame, picture } = placeAt(place);
        const before = acts.reduce(act, newTalk('t', 'w'));
        const there = act(before, { kind: 'jump', frame: frame.n, picture: picture.id, at: 1 });
        expect(JSON.stringify(shownOf(there))).toBe(fresh(place));
      }),
    );
  });

  it('is found in at most three keys from any of them: two digits and Enter, or Home', () => {
    fc.assert(
      fc.property(labState, (state) => {
        const there = act(state, { kind: 'home', at: 1 });
        expect(JSON.stringify(shownOf(there))).toBe(fresh(state.place));
      }),
      { numRuns: 200 },
    );
  });
});

describe('Home', () => {
  it('keeps what one had done as a branch', () => {
    const six = act(newTalk('t', 'w'), { kind: 'jump', frame: 6, at: 0 });
    const scrubbed = act(six, { kind: 'seek', position: 5 });
    const forked = act(scrubbed, { kind: 'run', thread: 0 });
    expect(isScripted(forked)).toBe(false);
    const home = act(forked, { kind: 'home', at: 0 });
    expect(home.moment).toEqual(six.moment);
    expect(home.branches).toEqual([{ place: six.place, moment: forked.moment }]);
  });

  it('gives it back with its frame, from wherever one went on to', () => {
    const six = act(newTalk('t', 'w'), { kind: 'jump', frame: 6, at: 0 });
    const forked = act(act(six, { kind: 'seek', position: 5 }), { kind: 'run', thread: 0 });
    const elsewhere = act(forked, { kind: 'jump', frame: 12, at: 0 });
    const back = act(elsewhere, { kind: 'resume', at: 0 });
    expect(back).toMatchObject({ place: six.place, moment: forked.moment, isByHand: true, branches: [] });
    expect(act(back, { kind: 'resume', at: 0 })).toBe(back);
    // What is on the stage meanwhile is left in its place.
    const other = act(act(elsewhere, { kind: 'seek', position: 14 }), { kind: 'run', thread: 1 });
    expect(isScripted(other)).toBe(false);
    const swapped = act(other, { kind: 'resume', at: 0 });
    expect(swapped).toMatchObject({ place: six.place, moment: forked.moment });
    expect(swapped.branches).toEqual([{ place: other.place, moment: other.moment }]);
  });

  it('keeps nothing where one only scrubbed', () => {
    const six = act(newTalk('t', 'w'), { kind: 'jump', frame: 6, at: 0 });
    const home = act(act(six, { kind: 'scrub', by: -2 }), { kind: 'home', at: 0 });
    expect(home.branches).toEqual([]);
    expect(home.moment).toEqual(six.moment);
  });
});

describe('by hand', () => {
  const six = act(newTalk('t', 'w'), { kind: 'jump', frame: 6, at: 0 });

  it('scrubs between the steps of the frame', () => {
    expect(playOf(six)).toEqual([3, 7]);
    expect(act(six, { kind: 'scrub', by: -9 }).moment.position).toBe(3);
    expect(act(six, { kind: 'scrub', by: 9 }).moment.position).toBe(7);
  });

  it('runs only a thread that can run', () => {
    const end = act(six, { kind: 'seek', position: 7 });
    expect(act(end, { kind: 'run', thread: 0 })).toBe(end);
    expect(act(six, { kind: 'run', thread: 9 })).toBe(six);
  });

  it('goes on along the run, or forks it', () => {
    const five = act(six, { kind: 'seek', position: 5 });
    expect(act(five, { kind: 'run', thread: 1 }).moment).toEqual(six.moment);
    expect(act(five, { kind: 'run', thread: 0 }).moment.schedule).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('the clicker', () => {
  it('goes through every place and back', () => {
    let state = newTalk('t', 'w');
    const went: number[] = [state.place];
    for (let at = 1; at < PLACES.length; at += 1) {
      state = act(state, { kind: 'next', at: at * 1000 });
      went.push(state.place);
    }
    expect(went).toEqual(PLACES.map((_, place) => place));
    expect(act(state, { kind: 'next', at: 1e6 }).place).toBe(PLACES.length - 1);
    for (let at = 1; at < PLACES.length; at += 1) state = act(state, { kind: 'back', at: 1e6 + at * 1000 });
    expect(state.place).toBe(0);
  });

  it('does not skip a frame when a key bounces', () => {
    const once = act(newTalk('t', 'w'), { kind: 'next', at: 1000 });
    expect(act(once, { kind: 'next', at: 1000 + BOUNCE - 1 }).place).toBe(1);
    expect(act(once, { kind: 'next', at: 1000 + BOUNCE }).place).toBe(2);
    expect(act(once, { kind: 'back', at: 1010 }).place).toBe(0);
  });

  it('starts the clock with its first press', () => {
    const jumped = act(newTalk('t', 'w'), { kind: 'jump', frame: 3, at: 500 });
    expect(jumped.clock.began).toBeNull();
    expect(act(jumped, { kind: 'next', at: 900 }).clock).toEqual({ began: 900, entered: 900, spent: {} });
  });

  it('leaves out what a short talk leaves out', () => {
    let state = act(newTalk('t', 'w'), { kind: 'short', isShort: true });
    const went = new Set([placeAt(state.place).frame.n]);
    for (let at = 1; at < 40; at += 1) {
      state = act(state, { kind: 'next', at: at * 1000 });
      went.add(placeAt(state.place).frame.n);
    }
    expect([...went]).toEqual(TALK.filter(({ isDroppable }) => !isDroppable).map(({ n }) => n));
    expect(placeAt(act(state, { kind: 'jump', frame: 12, at: 0 }).place).frame.n).toBe(12);
  });

  it('lifts a cover with the next frame', () => {
    const black = act(newTalk('t', 'w'), { kind: 'cover', cover: 'black' });
    expect(black.cover).toBe('black');
    expect(act(black, { kind: 'cover', cover: 'black' }).cover).toBe('none');
    expect(act(black, { kind: 'next', at: 1 })).toMatchObject({ place: 1, cover: 'none' });
  });
});

describe('two windows', () => {
  it('end with the same state, whatever the order in which messages come', () => {
    const commands = fc.array(fc.tuple(fc.constantFrom('hall', 'presenter'), anyAct), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(commands, fc.infiniteStream(fc.nat()), (acts, order) => {
        const windows: Record<string, TalkState> = {
          hall: newTalk('t', 'hall'),
          presenter: newTalk('t', 'hall'),
        };
        const sent: TalkState[] = [];
        for (const [window, one] of acts) {
          const own = windows[window] ?? newTalk('t', window);
          const after = act(own, one);
          if (after === own) continue;
          const changed = changedBy(window, own, after);
          windows[window] = changed;
          sent.push(changed);
        }
        const shuffled = sent
          .map((state) => ({ state, key: order.next().value ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ state }) => state);
        const hall = [...shuffled, ...shuffled.slice(0, 3)].reduce(later, windows['hall'] ?? fail());
        const presenter = shuffled.toReversed().reduce(later, windows['presenter'] ?? fail());
        expect(hall).toEqual(presenter);
      }),
    );
  });

  it('are never taken back by a message that is late', () => {
    const first = newTalk('t', 'hall');
    const second = changedBy('hall', first, act(first, { kind: 'next', at: 0 }));
    const third = changedBy('hall', second, act(second, { kind: 'next', at: 1000 }));
    expect(later(third, second)).toBe(third);
    const taken = changedBy('presenter', second, act(second, { kind: 'back', at: 2000 }));
    expect(taken).toMatchObject({ driver: 'presenter', term: 2 });
    expect(later(third, taken)).toBe(taken);
    expect(later(taken, third)).toBe(taken);
  });

  it('do not meet another talk', () => {
    const own = newTalk('one', 'hall');
    expect(later(own, { ...newTalk('two', 'hall'), term: 9 })).toBe(own);
  });
});

function fail(): never {
  throw new Error('no state');
}

it('is a value that JSON keeps', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 20 }), (acts) => {
      const state = acts.reduce(act, newTalk('t', 'w'));
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }),
  );
  expect(indexOfPlace(1)).toBe(0);
});
