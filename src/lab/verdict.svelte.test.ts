import { expect, it } from 'vitest';
import { I18n, TIERS, load } from '../i18n/index.ts';
import { momentOf, DEFAULT_PATH } from '../scenarios/index.ts';
import { Lab } from '../state/index.ts';
import { verdictOf } from './verdict.ts';

const catalogue = await load('en', TIERS);

/** Returns the verdict on a run of workers, as in the source. */
function told(threads: number, schedule: string): string {
  const lab = new Lab();
  lab.load(momentOf({ world: 'faithful', path: DEFAULT_PATH, threads, schedule }));
  const i18n = new I18n(catalogue, () => lab.run.threads);
  return verdictOf(i18n, lab.run, null).what;
}

it('says of a worker that was killed with the process that it was, and not that its pool is fine', () => {
  expect(told(2, 'A1.B8.A11')).toBe('A EFAULT · B killed');
});

it('says of a worker whose path was refused that it was, and not that it got it', () => {
  expect(told(4, 'A8.B8.C12.D1.B2.D11.B2.A4')).toBe('A clean · B /var/cache · C /var · D EINVAL /var/');
});
