import { printSchedule } from '../schedule/index.ts';
import { lettersOf } from '../threads/index.ts';
import { VERSION, configOf, isPartPage, type Address, type Selection } from './address.ts';

/** What may stand in a value as it is; `&`, `#`, `%`, space, quotes and the rest are written as %NN. */
const UNSAFE = /[^A-Za-z0-9/+:,._~@=-]/gu;
const NUMBERED = /[!'()*]/;

/** `encodeURIComponent` leaves some signs that readers of plain text take for the end of a link. */
const encode = (text: string): string =>
  text.replace(UNSAFE, (sign) =>
    NUMBERED.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
  );

/** A fix as the address writes it: `none`, `clone+join`, or one word a worker, `clone,none`. */
export function printFix(world: Address['world'], fix: readonly string[]): string {
  if (world === 'article') return fix.join('+') || 'none';
  return new Set(fix).size === 1 ? (fix[0] ?? 'none') : fix.join(',');
}

function printSelection({ object, index, thread }: Selection, letters: readonly string[]): string {
  return thread === undefined ? `${object}:${index}` : `${object}:${index}:${letters[thread] ?? '?'}`;
}

/** The address as text, without the `#`: readable, complete, and the same for the same picture. */
export function printAddress(address: Address): string {
  const { page, world, path, pools, fix, grain, schedule, step, select, buffer, view, lang } = address;
  const said = lang ? [['lang', lang] as const] : [];
  // A picture of the story is named, not told: the run is the chapter's. So is an exercise that nobody has begun.
  if (isPartPage(page) || (page !== 'lab' && !address.isOwn))
    return textOf([['v', String(VERSION)], ['page', page], ...(address.part ?? []), ...said]);
  const letters = lettersOf({ config: configOf(address) });
  return textOf([
    ['v', String(VERSION)],
    ['page', page],
    ...(address.part ?? []),
    ['world', world],
    ['path', path],
    ['pools', String(pools)],
    ['fix', printFix(world, fix)],
    ['grain', grain],
    ['schedule', printSchedule(schedule, letters)],
    ['step', String(step)],
    ...(select ? [['select', printSelection(select, letters)] as const] : []),
    ...(buffer === null ? [] : [['buffer', letters[buffer] ?? '?'] as const]),
    ...(view === null ? [] : [['view', view] as const]),
    ...said,
  ]);
}

const textOf = (fields: readonly (readonly [string, string])[]): string =>
  fields.map(([key, value]) => `${key}=${encode(value)}`).join('&');
