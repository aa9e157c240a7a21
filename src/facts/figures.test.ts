import { describe, expect, it, test } from 'vitest';
import { explore, type Exploration } from '../explore/index.ts';
import { requestLayout, wholeRequest } from '../sim/index.ts';
import type { Config } from '../threads/index.ts';
import { leaves, unpackNative } from '../nvlist/native.ts';
import { COMMITS, FIGURES, type FigureId } from './index.ts';

const PATH = '/var/cache/zpool.cache';
const workers = (threads: number, grain: Config['grain'] = 'coarse'): Config => ({
  world: 'faithful',
  path: PATH,
  threads,
  fix: new Array<string>(threads).fill('none'),
  grain,
});
const figure = (id: FigureId): number => FIGURES[id].value;

/** Returns the number of significant digits, so that a rounded number is compared in its own digits. */
const significant = (value: number): number => Number(value.toExponential().replace(/e.*|\D/g, '').length);
const rounded = (value: number, like: number): number => Number(value.toPrecision(significant(like)));

describe('the bytes', () => {
  const whole = wholeRequest(PATH);
  const unpacked = unpackNative(whole);
  const layout = requestLayout(PATH.length + 1);
  const slash = PATH.lastIndexOf('/');
  const spans = unpacked.ok ? [...leaves(unpacked.value.spans)] : [];
  const span = (kind: string) => spans.find((one) => one.kind === kind);

  it.each<[FigureId, number | undefined]>([
    ['requestBytes', whole.length],
    ['pairBytes', layout.pairEnd - layout.pairStart],
    ['pairSizeOffset', span('pairSize')?.start],
    ['nameFrom', span('name')?.start],
    ['nameTo', (span('name')?.end ?? 0) - 1],
    ['valueFrom', layout.valueStart],
    ['headerBytes', span('version')?.start],
    ['versionAndFlagsBytes', layout.pairStart - (span('version')?.start ?? 0)],
    ['endBytes', whole.length - layout.pairEnd],
    ['pathLength', PATH.length],
    ['tornIndex', slash],
    ['tornOffset', layout.valueStart + slash],
    ['room', layout.room],
    ['need', requestLayout(slash + 1).room],
    ['shortRequestBytes', wholeRequest(PATH.slice(0, slash)).length],
    ['shortPairBytes', requestLayout(slash + 1).pairEnd - requestLayout(slash + 1).pairStart],
  ])('%s is what the codec says', (id, computed) => {
    expect(figure(id)).toBe(computed);
  });

  it('a last name of that length always puts the tear in another group of eight; one character less may not', () => {
    const isNoticed = (slashAt: number, name: number): boolean =>
      requestLayout(slashAt + name + 2).room !== requestLayout(slashAt + 1).room;
    const places = Array.from({ length: 24 }, (_, index) => index);
    expect(places.every((at) => isNoticed(at, figure('noticedName')))).toBe(true);
    expect(places.every((at) => isNoticed(at, figure('noticedName') - 1))).toBe(false);
  });
});

describe('two workers', () => {
  const found = explore(workers(2));
  const chance = ({ classes }: Exploration, name: string): number => classes[name]?.probabilityApprox ?? NaN;

  it.each<[FigureId, string]>([
    ['allOk', 'allOk'],
    ['badDirectory', 'anyBadDir'],
    ['detected', 'anyDetected'],
    ['silent', 'anySilentTruncation'],
    ['refused', 'anyKernelReject'],
  ])('%s is what the search says', (id, name) => {
    expect(figure(id)).toBe(rounded(chance(found, name), figure(id)));
  });

  it('have the counts and the fewest preemptions of the search', () => {
    expect(String(figure('interleavingsOfTwo'))).toBe(found.interleavings);
    expect(figure('statesOfTwo')).toBe(found.reachableStates);
    expect(String(figure('tracesOfTwo'))).toBe(found.mazurkiewiczTraces);
    const preemptions = (name: string) => found.classes[name]?.minPreemptions;
    expect(preemptions('anySilentTruncation')).toBe(figure('silentPreemptions'));
    for (const name of ['anyBadDir', 'anyDetected', 'anyKernelReject']) {
      expect(preemptions(name), name).toBe(figure('otherPreemptions'));
    }
  });

  it('shorten the path silently at byte grain as rarely as stated', () => {
    const byte = chance(explore(workers(2, 'byte')), 'anySilentTruncation');
    expect(figure('silentByByte')).toBe(rounded(byte, figure('silentByByte')));
  });
});

test('three workers have the counts of the search, and more outcomes at a finer grain', () => {
  const found = explore(workers(3), { traces: false });
  expect(String(figure('interleavingsOfThree'))).toBe(found.interleavings);
  expect(figure('statesOfThree')).toBe(found.reachableStates);
  expect(figure('outcomesOfThree')).toBe(found.outcomes.length);
  expect(figure('outcomesOfThreeFiner')).toBe(explore(workers(3, 'slot')).outcomes.length);
});

test('the number of days between the two commits follows from their dates', () => {
  const [from, to] = [COMMITS.parallel.date, COMMITS.fix.date].map((date) => Date.parse(date));
  expect(figure('daysApart')).toBe(((to ?? 0) - (from ?? 0)) / 86_400_000);
});
