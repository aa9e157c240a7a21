import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withSite } from './fixtures/site.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a damaged address', () => {
  it.each([
    ['#v=1&page=moon', { kind: 'value', key: 'page', text: 'moon' }],
    ['#v=9&page=lab', { kind: 'newer', text: '9' }],
    ['#garbage', { kind: 'value', key: 'page', text: 'garbage' }],
    ['#v=1&page=lab&world=moon', { kind: 'value', key: 'world' }],
    ['#v=1&page=lab&schedule=S3.V2.X', { kind: 'schedule', text: 'X' }],
    ['#v=1&page=lab&step=99', { kind: 'step', text: '99' }],
    ['#v=1&page=lab&select=packed:999', { kind: 'value', key: 'select', text: 'packed:999' }],
  ])(
    '%s opens the lab and gets a sentence, until it is read or the run is another one',
    async (hash, problem) => {
      await withSite({ hash }, (site) => {
        expect(site.page).toBe('lab');
        expect(site.problems).toMatchObject([problem]);
        site.lab.seek(1);
        expect(site.problems).toHaveLength(1);
        site.lab.setConfig({ fix: ['clone'] });
        expect(site.problems).toEqual([]);
        site.read();
        site.dismissProblems();
        expect(site.problems).toEqual([]);
      });
    },
  );

  it('whose run stops earlier has one sentence, not two', async () => {
    // V4 ends V: a fifth step of V is none, so there is no step 9 either.
    await withSite({ hash: '#v=1&page=lab&schedule=V5&step=9' }, (site) => {
      expect(site.problems).toEqual([]);
      expect(site.lab.run.stopped).toMatchObject({ index: 4 });
    });
  });
});
