import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses, openedMoment, staged } from './fixtures/arbitraries.ts';
import { DONE, LINKS } from './fixtures/travelled.ts';
import { parseAddress, printAddress } from './index.ts';
import { undone } from './undo.ts';

describe.each(DONE)('%s', (_, how) => {
  it.each(LINKS)('changes nothing in %s', (link) => {
    expect(undone(`#${how(link)}`)).toBe(`#${link}`);
  });
});

describe('an address', () => {
  it('that this site writes stays as it is, whatever run it tells', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const isWord = [...address.part.values()].every((value) => /^[a-z\d]*$/i.test(value));
        const path = address.stage?.moment.config.path ?? '';
        fc.pre(isWord && path === path.trim());
        const text = printAddress(address);
        expect(undone(text)).toBe(text);
      }),
    );
    for (const link of LINKS) expect(undone(link)).toBe(link);
  });

  it('with a NUL keeps it, so that it is reported', () => {
    const hash = '#v=1&page=lab&path=/a%00b';
    expect(undone(hash)).toBe(hash);
    expect(parseAddress(hash).problems).toMatchObject([{ kind: 'path', reason: { kind: 'pathNul' } }]);
    expect(undone('#v=1&page=lab&path=/a%E2%80%8Bb')).toBe('#v=1&page=lab&path=/ab');
  });

  it('of a path with an escape in its name is not taken for one that was encoded twice', () => {
    const link = (path: string): string =>
      `v=1&page=lab&world=article&path=${path}&pools=3&fix=none&grain=coarse&schedule=S3&step=3`;
    for (const path of ['/100%20', '/%', '/%2', '/%2F%2f', '/%%41%', '/a b%zz']) {
      const { moment, ...rest } = staged(parseAddress(link('/x')).address);
      const config = { ...moment.config, path };
      const text = printAddress({
        ...parseAddress(link('/x')).address,
        stage: { ...rest, moment: { ...moment, config } },
      });
      expect(undone(text)).toBe(text);
      expect(openedMoment(text).config.path).toBe(path);
      expect(undone(text.replaceAll('%', '%25'))).toBe(text);
    }
  });

  it.each([
    ['path=/etc/zfs/pools.', '.', '/etc/zfs/pools.'],
    ['path=/etc/pools)', ')', '/etc/pools)'],
    ['path=/etc/pools%22', '"', '/etc/pools"'],
  ])('that ends in a path keeps its end, and says so: %s', (text, end, path) => {
    const { address, problems } = parseAddress(undone(`#v=1&page=lab&${text}`));
    expect(problems).toEqual([{ kind: 'end', text: end }]);
    expect(address.stage?.moment.config.path).toBe(path);
  });

  it.each(['v=1&page=lab&pools=3&sched', 'v=1&page=lab&st', 'v=1&pa'])(
    'that breaks off in a key says so: %s',
    (text) => {
      expect(parseAddress(undone(`#${text}`)).problems).toEqual([
        { kind: 'end', text: text.slice(text.lastIndexOf('&') + 1) },
      ]);
    },
  );

  it('with words behind it says that it cannot be followed there', () => {
    const { problems } = parseAddress(undone('#v=1&page=lab&step=6%20and%20then'));
    expect(problems).toMatchObject([{ kind: 'step', text: '6andthen' }]);
    expect(parseAddress(undone('#v=1&page=lab&schedule=S3.V2.')).problems).toMatchObject([
      { kind: 'schedule' },
    ]);
  });

  it('that is too long stays so, unless it was only encoded', () => {
    const long = `#v=1&page=lab&noise=${'%00x&;=S9.'.repeat(2000)}`;
    expect(undone(long)).toBe(long);
    expect(parseAddress(undone(long)).problems).toMatchObject([{ kind: 'long' }]);
    const runs = `v=1&page=lab&schedule=${'S1.V1.'.repeat(1500)}F1`;
    expect(undone(encodeURIComponent(encodeURIComponent(runs)))).toBe(runs);
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
      undone(`#${piece.repeat(60_000 / piece.length)}`);
      undone(`#v=1&page=lab&path=/${piece.repeat(60_000 / piece.length)}x`);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('keeps the signs in which what is packed into an address may end', () => {
    for (const link of [
      '#v=1&page=race&race=1.ab_',
      '#v=1&page=race&race=1.ab-',
      '#v=1&page=audit&code=ab_-',
    ])
      for (const tail of ['', '.', ').']) expect(undone(link + tail)).toBe(link);
    expect(undone('#v=1&page=glossary&term=nvlist_')).toBe('#v=1&page=glossary&term=nvlist');
  });
});
