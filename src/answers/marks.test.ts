import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../threads/index.ts';
import { graphOf, two } from './fixtures/graphs.ts';
import { classMarks, markPath, onlyKind } from './marks.ts';

/** Returns the area inside a path of straight lines and whole circles. */
function areaOf(d: string): number {
  return d
    .split('z')
    .filter((part) => part !== '')
    .reduce((sum, part) => {
      const circle = /a([\d.]+) /.exec(part);
      if (circle) return sum + Math.PI * Number(circle[1]) ** 2;
      let [left, top] = [0, 0];
      const points: [number, number][] = [];
      for (const [, command = '', args = ''] of part.matchAll(/([MLhv])([^MLhv]*)/g)) {
        const [a = 0, b = 0] = args.trim().split(' ').map(Number);
        if (command === 'h') left += a;
        else if (command === 'v') top += a;
        else [left, top] = [a, b];
        points.push([left, top]);
      }
      const twice = points.reduce((all, [px, py], index) => {
        const [qx, qy] = points[(index + 1) % points.length] ?? [0, 0];
        return all + px * qy - qx * py;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
}

describe('a mark', () => {
  const WHOLE = Math.PI * 18 * 18;

  it.each(KINDS.filter((kind) => kind !== 'fine'))('of %s has its share as its area', (kind) => {
    for (const share of [1, 0.5, 0.02]) {
      const d = markPath(kind, new Map([[kind, share]]), 100, 50, 52);
      // The second line of a double ring lies inside the first.
      const outer = kind === 'rejected' ? (d.split('z')[0] ?? '') : d;
      expect(areaOf(outer) / WHOLE).toBeCloseTo(share, 2);
    }
  });

  it('adds the areas of disc and rings up to the sum of shares', () => {
    const shares = new Map<Kind, number>([
      ['detected', 0.25],
      ['silent', 0.5],
      ['rejected', 0.25],
    ]);
    const area = (kind: Kind): number => areaOf(markPath(kind, shares, 0, 0, 52).split('z')[0] ?? '') / WHOLE;
    expect(area('detected')).toBeCloseTo(0.25, 2);
    expect(area('silent')).toBeCloseTo(0.75, 2);
    expect(area('rejected')).toBeCloseTo(1, 2);
  });

  it('is left out below a visible share; points with one kind left are found', () => {
    const { kinds, points } = graphOf(two);
    expect(markPath('silent', new Map([['silent', 1e-9]]), 0, 0, 52)).toBe('');
    const decided = points.filter((point) => onlyKind(point, kinds) !== null);
    expect(decided.every((point) => onlyKind(point, kinds) === 'fine')).toBe(true);
    expect(decided.map(({ x, y }) => `${x} ${y}`)).toContain('12 0');
  });

  it.each<Kind>(['silent', 'detected', 'turnedAway', 'rejected', 'fine'])(
    'is drawn for one class at a time: %s, and each other point is a dot of 2.6 px',
    (kind) => {
      const { kinds, points } = graphOf(two);
      const plane = { x: (place: number) => 52 * place, y: (place: number) => -52 * place, cell: 52 };
      const { marks, dots } = classMarks(points, kinds, kind, kind, plane);
      const own = points.filter(({ shares }) => (shares[kinds.indexOf(kind)] ?? 0) >= 1e-4);
      expect(own.length).toBeGreaterThan(0);
      const all = own.reduce((sum, { shares }) => sum + (shares[kinds.indexOf(kind)] ?? 0), 0);
      if (kind !== 'rejected') expect(areaOf(marks) / WHOLE).toBeCloseTo(all, 1);
      expect(dots.split('z')).toHaveLength(points.length - own.length + 1);
      for (const [, r] of dots.matchAll(/a([\d.]+) /g)) expect(r).toBe('1.3');
    },
  );
});
