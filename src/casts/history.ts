/** A commit that changed the line, or what is done to others like it. */
export interface Moment {
  readonly id: MomentId;
  /** Date of its author; only the year, where more is not known. */
  readonly date: string;
  readonly commits: readonly string[];
  /** Whether somebody could see the string cut from then on, or no longer. */
  readonly race?: 'begins' | 'ends';
}

const MOMENTS = [
  { id: 'borrow', date: '2008-11-20', commits: ['34dc7c2f25'] },
  { id: 'spreads', date: '2011', commits: ['330d06f90d', '6f1ffb0665', '0936981d86'] },
  { id: 'silenced', date: '2023-03-11', commits: ['d1807f168e'] },
  { id: 'condition', date: '2023-03-11', commits: ['47a7062772'] },
  { id: 'shared', date: '2024-04-22', commits: ['c183d164aa'], race: 'begins' },
  { id: 'fixed', date: '2024-08-07', commits: ['1f5bf91a85'], race: 'ends' },
  { id: 'again', date: '2026-04-01', commits: ['74504cf7fd'] },
  { id: 'cleaned', date: '2026-05-02', commits: ['f828a80cb6'] },
  { id: 'today', date: '2026-08-21', commits: ['be7657e3f2'] },
] as const satisfies readonly { id: string; date: string; commits: readonly string[]; race?: string }[];
type MomentId = (typeof MOMENTS)[number]['id'];

/** The history of the line, oldest first (read in the repository's history). */
export const HISTORY: readonly Moment[] = MOMENTS;

const DAY_MS = 86_400_000;
const dayOf = (id: MomentId): number =>
  Date.parse(HISTORY.find((moment) => moment.id === id)?.date ?? '') / DAY_MS;

/** Days from the commit that wrote down the condition to the one that broke it, and from that to the fix. */
export const DAYS = {
  condition: dayOf('shared') - dayOf('condition'),
  race: dayOf('fixed') - dayOf('shared'),
};

/** The year of a date with its part of the year. */
export function yearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return year + (Date.parse(date) - from) / (to - from);
}
