import { test } from './page.ts';
import { Person } from './monkey/person.ts';
import { sweep } from '../scripts/lib/sweep.ts';

/** `npm run monkey` sets both; here somebody who is always the same stays for a while. */
const seed = Number(process.env['MONKEY_SEED'] ?? 16405);
const minutes = Number(process.env['MONKEY_MINUTES'] ?? 0);
/** Fewer where only a part of each sweep is tried. */
const ACTS = sweep(Array.from({ length: 150 })).length;

test('somebody who does anything finds no error, no empty page and no other picture', async ({
  site,
  complaints,
}) => {
  test.setTimeout(minutes * 60_000 + 180_000);
  await site.open('');
  const person = new Person(site.page, complaints, seed);
  const end = Date.now() + minutes * 60_000;
  console.log(`Seed ${seed}`);
  try {
    while (minutes > 0 ? Date.now() < end : person.acts.length < ACTS) await person.act();
  } catch (error) {
    const acts = person.acts.map((act, index) => `${index + 1}. ${act}`).join('\n');
    throw new Error(`Seed ${seed}, after these acts:\n${acts}\n${String(error)}`, { cause: error });
  }
  console.log(`${person.acts.length} acts`);
});
