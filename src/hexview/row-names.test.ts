import { describe, expect, it } from 'vitest';
import { replay } from '../schedule/index.ts';
import { requestView } from '../frames/request.ts';
import { rowNames, type RowTerm } from './row-names.ts';

const say = (term: RowTerm): string => {
  switch (term.kind) {
    case 'field':
      return term.number === null ? term.field : `${term.field} ${term.number}`;
    case 'text':
      return `"${term.text}"${term.hasEnd ? ' NUL' : ''}${term.isOut ? ' out of reach' : ''}`;
    case 'nul':
      return 'NUL';
    case 'poison':
      return 'poison';
  }
};

/** Returns the rows of the serializer's request after the given steps of the reported world. */
function rows(schedule: readonly number[], path = '/var/cache/zpool.cache'): string[] {
  const trace = replay({ world: 'article', path, threads: 3, fix: [], grain: 'coarse' }, schedule);
  if (!trace.ok) throw new Error('the schedule does not replay');
  const request = requestView(trace.value, 1, schedule.length);
  if (!request) throw new Error('there is no request');
  return rowNames(request.fields, request.cells).map((terms) => terms.map(say).join(', '));
}

describe('names of the fields in a row', () => {
  it('tells the torn copy in the order of its bytes', () => {
    expect(rows([1, 1, 1, 0, 0, 1])).toEqual([
      'encoding 0, endian 1, version 0',
      'flags 1, pairSize 56',
      'nameSize 10, elementCount 1',
      'type 9, name',
      '"cachefile" NUL, namePadding',
      'namePadding, value',
      '"/var/cache"',
      '"zpool.cache" out of reach',
      'NUL, valuePadding, endMark',
    ]);
  });

  it('tells a whole value once, in the row that holds most of it', () => {
    expect(rows([1, 1, 1, 1]).slice(5)).toEqual([
      'namePadding, value',
      '"/var/cache/zpool.cache"',
      '',
      'NUL, valuePadding, endMark',
    ]);
  });

  it('gives no number and no text before anything is written', () => {
    expect(rows([1]).slice(0, 6)).toEqual([
      'encoding, endian, version',
      'flags, pairSize',
      'nameSize, elementCount',
      'type, name',
      'namePadding',
      'namePadding, value',
    ]);
  });

  it('says poison where a freed name was read', () => {
    expect(rows([1, 1, 2, 1])[4]).toContain('poison');
  });

  it('tells a long path row by row', () => {
    const path = `/${'a'.repeat(12)}/${'b'.repeat(30)}`;
    const told = rows([1, 1, 1, 1], path).slice(5).join(' ');
    expect(told.replaceAll(/[^/ab]/g, '')).toContain('/aaa');
    expect([...told.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('')).toBe(path);
  });

  it('keeps a value that fits the row where it begins in that row', () => {
    expect(rows([1, 1, 1, 1], '/a').at(5)).toBe('namePadding, value, "/a" NUL, valuePadding');
  });
});
