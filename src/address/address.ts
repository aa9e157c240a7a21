import { openingMoment } from '../scenarios/index.ts';
import type { Moment } from '../schedule/index.ts';
import { WORLD_NAMES, type PathReason } from '../threads/index.ts';
import type { Page } from './pages.ts';
import type { Fields } from './upgrades.ts';

/** Version that this site writes. A change of meaning makes a new one, and a row in upgrades.ts. */
export const VERSION = 1;

/** Grains that the page offers. */
export const GRAINS = ['coarse', 'byte'] as const;

/** Languages that an address can ask for. */
export const LANGS = ['en', 'zh'] as const;

/** Parts of the search at which an address can open it, in the order of the page. */
export const VIEWS = ['outcomes', 'graph', 'futures', 'fixes', 'races', 'formal'] as const;
export type View = (typeof VIEWS)[number];

export const OBJECTS = ['string', 'packed', 'reply'] as const;
/** A selected byte; `thread` is whose buffer it stands in, where there are several. */
export interface Selection {
  readonly object: (typeof OBJECTS)[number];
  readonly index: number;
  readonly thread?: number;
}

/** What is on a stage: a moment, and what one has chosen to see of it. */
export interface Staged {
  readonly moment: Moment;
  readonly select: Selection | null;
  /** Thread whose buffer the reader chose to see; null follows the steps. In the source only. */
  readonly buffer: number | null;
}

/** What a page shows, as far as one can share it. Theme, speed and the like are the reader's own. */
export interface Address {
  readonly page: Page;
  /** Keys and values that the page reads itself. */
  readonly part: Fields;
  /** Null where the address tells no run: there is no stage, or the page knows what to put on it. */
  readonly stage: Staged | null;
  /** The part of the search that is in sight; null for its beginning. */
  readonly view: View | null;
  /** Null: the reader's own choice. */
  readonly lang: (typeof LANGS)[number] | null;
}

/** Something in an address that could not be followed, and what was taken instead. `text` is what stands there. */
export type AddressProblem =
  | { readonly kind: 'newer'; readonly text: string }
  | { readonly kind: 'long'; readonly found: number; readonly max: number }
  /** It ends in a text that may not belong to it, or breaks off there. */
  | { readonly kind: 'end'; readonly text: string }
  | {
      readonly kind: 'value';
      readonly key:
        | 'v'
        | 'page'
        | 'world'
        | 'pools'
        | 'grain'
        | 'select'
        | 'buffer'
        | 'view'
        | 'lang'
        | 'chapter'
        | 'picture';
      readonly text: string;
      readonly used: string;
    }
  | { readonly kind: 'path'; readonly text: string; readonly reason: PathReason; readonly used: string }
  | {
      readonly kind: 'fix';
      readonly text: string;
      readonly reason: 'unknown' | 'pair' | 'count';
      readonly used: string;
    }
  /** `step`: steps that could be read. */
  | { readonly kind: 'schedule'; readonly text: string; readonly reason: string; readonly step: number }
  | { readonly kind: 'step'; readonly text: string; readonly used: number };

/** A page, named by its own keys alone. */
export const pageAddress = (page: Page, part: Fields = new Map()): Address => ({
  page,
  part,
  stage: null,
  view: null,
  lang: null,
});

/** A moment in the lab. */
export const labAddress = (moment: Moment): Address => ({
  ...pageAddress('lab'),
  stage: { moment, select: null, buffer: null },
});

/** The view of `#v=1&page=lab`: the torn copy, as reported. */
export const openingAddress = (): Address => labAddress(openingMoment(WORLD_NAMES[0]));
