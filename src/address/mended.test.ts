import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses, opened } from './fixtures/arbitraries.ts';
import { DONE, LINKS } from './fixtures/travelled.ts';
import { parseAddress, printAddress } from './index.ts';
import { mended } from './mended.ts';

describe.each(DONE)('%s', (_, how) => {
  it.each(LINKS)('changes nothing in %s', (link) => {
    expect(opened(`#${how(link)}`)).toEqual(opened(`#${link}`));
  });
});

describe('an address', () => {
  it('that this site writes is read as it stands, whatever stands in it', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const text = printAddress(address);
        expect(mended(text)).toEqual({ text, doubt: null });
      }),
    );
    const path = 'v=1&page=lab&world=article&path=/100%2520&pools=3&fix=none&grain=coarse&schedule=S3&step=3';
    expect(printAddress(opened(`#${path}&`))).toBe(`${path}&`);
  });

  it('gets no sign at its end where it needs none', () => {
    for (const link of LINKS) expect(`#${printAddress(opened(`#${link}`))}`).not.toMatch(/&$/);
  });

  it.each([
    ['path=/etc/zfs/pools.', '.', '/etc/zfs/pools.'],
    ['path=/etc/pools)', ')', '/etc/pools)'],
    ['path=/etc/pools%22', '"', '/etc/pools"'],
  ])('that ends in a path keeps its end, and says so: %s', (text, end, path) => {
    const { address, problems } = parseAddress(`#v=1&page=lab&${text}`);
    expect(problems).toEqual([{ kind: 'end', text: end }]);
    expect(address.stage?.moment.config.path).toBe(path);
  });

  it.each(['v=1&page=lab&pools=3&sched', 'v=1&page=lab&st', 'v=1&pa'])(
    'that breaks off in a key says so: %s',
    (text) => {
      expect(parseAddress(`#${text}`).problems).toEqual([
        { kind: 'end', text: text.slice(text.lastIndexOf('&') + 1) },
      ]);
    },
  );

  it('with words behind it says that it cannot be followed there', () => {
    const { problems } = parseAddress('#v=1&page=lab&step=6%20and%20then');
    expect(problems).toMatchObject([{ kind: 'step', text: '6andthen' }]);
    expect(parseAddress('#v=1&page=lab&schedule=S3.V2.').problems).toMatchObject([{ kind: 'schedule' }]);
  });

  it('takes time linear in its length', () => {
    const start = performance.now();
    for (const piece of [
      '.',
      '%25',
      '%2525',
      '%20',
      '&amp;',
      '%0A%3E',
      '(',
      '%E3%80%82',
      '=%0A',
      '%25252525',
    ]) {
      parseAddress(`#${piece.repeat(200_000)}`);
      parseAddress(`#v=1&page=lab&path=/${piece.repeat(200_000)}x`);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
