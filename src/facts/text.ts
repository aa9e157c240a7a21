import { raised } from '../base/raised.ts';
import type { FactId } from './facts.ts';
import { FIGURES, isFigureId } from './figures.ts';

/** The facts by subject, in the order of docs/facts.md. */
export const SECTIONS = {
  report: ['report-setup', 'report-message', 'pull-request', 'article-claims'],
  bytes: [
    'request-bytes',
    'torn-byte',
    'three-copies',
    'rule-of-eight',
    'over-read',
    'xdr',
    'zero-reply',
    'cache-files',
  ],
  order: [
    'one-list',
    'copy-before-cut',
    'borrow',
    'before-the-slash',
    'nested-cuts',
    'who-frees',
    'kernel-first',
    'reply-read-anyway',
    'out-of-memory',
    'after-cut',
    'after-grown',
    'bad-directory',
    'address-one',
  ],
  rates: ['rates', 'spread', 'allocation-gap', 'race-reports', 'walk-hint'],
  versions: ['two-commits', 'tags', 'who-is-affected', 'version-strings', 'not-kept'],
  casts: ['const-casts', 'second-place', 'third-place', 'cast-history'],
  model: ['model-two', 'model-three', 'model-grain', 'model-fixes', 'model-reported', 'model-limits'],
} as const satisfies Readonly<Record<string, readonly FactId[]>>;
export type Section = keyof typeof SECTIONS;
export const SECTION_IDS = [
  'report',
  'bytes',
  'order',
  'rates',
  'versions',
  'casts',
  'model',
] as const satisfies readonly Section[];

/** A share below this is written as a power of ten. */
const SMALLEST_PERCENT = 1e-4;

/** Returns a figure as text: a share of one as percent, a tiny one as a power of ten, anything else as a number. */
export function figureText(id: string, number: (value: number) => string): string {
  if (!isFigureId(id)) throw new Error(`There is no figure ${id}.`);
  const { value, fact } = FIGURES[id];
  if (!fact.startsWith('model-') || value >= 1) return number(value);
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  if (value < SMALLEST_PERCENT) return `${digits} × 10${raised(Number(exponent))}`;
  const places = digits.replace('.', '').length - 3 - Number(exponent);
  return `${(value * 100).toFixed(Math.max(0, places))}%`;
}

/** Returns the text of a fact with its figures filled in. */
export const filled = (text: string, number: (value: number) => string): string =>
  text.replace(/\{(\w+)\}/g, (_, id: string) => figureText(id, number));
