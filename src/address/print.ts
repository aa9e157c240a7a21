import { printSchedule } from '../schedule/index.ts';
import { lettersOf, worldOf, type WorldName } from '../threads/index.ts';
import { VERSION, pageAddress, type Address, type Selection, type Staged } from './address.ts';
import type { Page } from './pages.ts';
import type { Fields } from './upgrades.ts';

/**
 * What is written as %NN: all that may not stand in a value as it is (`&`, `#`, `%`, space, quotes and the rest), and a hex
 * digit that would make a second escape of a `%`. So an address that was encoded twice is known for one.
 */
const UNSAFE = /[^A-Za-z0-9/+:,._~@=-]|(?<=%)[\da-fA-F](?=[\da-fA-F])/gu;
const NUMBERED = /[!'()*\da-fA-F]/;

/** `encodeURIComponent` leaves some signs that readers of plain text take for the end of a link. */
export const encode = (text: string): string =>
  text.replace(UNSAFE, (sign) =>
    NUMBERED.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
  );

/** A fix as the address writes it: `none`, `clone+join`, or one word a worker, `clone,none`. */
export function printFix(world: WorldName, fix: readonly string[]): string {
  if (!worldOf(world).fixes.isPerThread) return fix.join('+') || 'none';
  return new Set(fix).size === 1 ? (fix[0] ?? 'none') : fix.join(',');
}

function printSelection({ object, index, thread }: Selection, letters: readonly string[]): string {
  return thread === undefined ? `${object}:${index}` : `${object}:${index}:${letters[thread] ?? '?'}`;
}

type Field = readonly [key: string, value: string];

function stageFields({ moment, select, buffer }: Staged): readonly Field[] {
  const { config, schedule, position } = moment;
  const letters = lettersOf(moment);
  return [
    ['world', config.world],
    ['path', config.path],
    ['pools', String(config.threads)],
    ['fix', printFix(config.world, config.fix)],
    ['grain', config.grain === 'byte' ? 'byte' : 'coarse'],
    ['schedule', printSchedule(schedule, letters)],
    ['step', String(position)],
    ...(select ? [['select', printSelection(select, letters)] as const] : []),
    ...(buffer === null ? [] : [['buffer', letters[buffer] ?? '?'] as const]),
  ];
}

/** The address as text, without the `#`: readable, complete, and the same for the same picture. */
export function printAddress({ page, part, stage, view, lang }: Address): string {
  const fields: readonly Field[] = [
    ['v', String(VERSION)],
    ['page', page],
    ...part,
    ...(stage ? stageFields(stage) : []),
    ...(view === null ? [] : [['view', view] as const]),
    ...(lang === null ? [] : [['lang', lang] as const]),
  ];
  return fields.map(([key, value]) => `${key}=${encode(value)}`).join('&');
}

/** Where a link leads. */
export const hrefOf = (address: Address): string => `#${printAddress(address)}`;

/** A page's own keys with their values. */
export const partOf = (part: Readonly<Record<string, string>>): Fields => new Map(Object.entries(part));

/** A page's own keys with another value of one; null takes it out. */
export const withField = (part: Fields | undefined, key: string, value: string | null): Fields =>
  new Map([...(part ?? [])].filter(([one]) => one !== key).concat(value === null ? [] : [[key, value]]));

/** Where a link to a page leads, with what stands in its own keys. */
export const linkTo = (page: Page, part: Readonly<Record<string, string>> = {}): string =>
  hrefOf(pageAddress(page, partOf(part)));
