import { expect, it } from 'vitest';
import { DONE, LINKS } from '../address/fixtures/travelled.ts';
import { FakeWindow } from './fixtures/window.ts';
import { undoTravel } from './travel.ts';

it.each(DONE)(
  'an address that has travelled is rewritten as it was, in the same entry: %s',
  async (_, how) => {
    for (const link of LINKS) {
      const window = new FakeWindow({ hash: `#${how(link)}` });
      await undoTravel(window);
      expect(window.entries).toEqual([`#${link}`]);
    }
  },
);

it('an address of the site stays as it is', async () => {
  for (const link of ['', ...LINKS.map((one) => `#${one}`)]) {
    const window = new FakeWindow({ hash: link });
    await undoTravel(window);
    expect(window.entries).toEqual([link]);
  }
});
