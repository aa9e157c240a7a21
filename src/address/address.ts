import { openingMoment } from '../scenarios/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { Config, PathReason, WorldName } from '../threads/index.ts';
import type { Fields } from './upgrades.ts';

/** Version that this site writes. A change of meaning makes a new one, and a row in upgrades.ts. */
export const VERSION = 1;

/** Pages that an address can name; grows as they come to exist. */
export const PAGES = [
  'story',
  'lab',
  'bytes',
  'exercises',
  'maintainers',
  'affected',
  'glossary',
  'facts',
] as const;
export type Page = (typeof PAGES)[number];

/** Pages that read all their keys themselves: there is no stage on them. */
const PART_PAGES = ['bytes', 'maintainers', 'affected', 'glossary', 'facts'] as const;
type PartPage = (typeof PART_PAGES)[number];
export const isPartPage = (page: Page): page is PartPage => PART_PAGES.some((one) => one === page);

/** What a page with a stage of its own names beside a run; such a page knows best which names there are. */
export const OWN_KEYS = { story: ['chapter', 'picture'], exercises: ['exercise'] } as const;

/** Grains that the page offers. */
export const GRAINS = ['coarse', 'byte'] as const;

/** Languages that an address can ask for. */
export const LANGS = ['en', 'zh'] as const;

/** Parts of the lab, beside the stage, at which an address can open it. */
export const VIEWS = ['search'] as const;

export const OBJECTS = ['string', 'packed', 'reply'] as const;
/** A selected byte; `thread` is whose buffer it stands in, where there are several. */
export interface Selection {
  readonly object: (typeof OBJECTS)[number];
  readonly index: number;
  readonly thread?: number;
}

/** What the page shows, as far as one can share it. Theme, speed and the like are the reader's own. */
export interface Address {
  readonly page: Page;
  readonly world: WorldName;
  readonly path: string;
  /** Threads of the config: 3 as reported, 2 to 4 workers in the source. */
  readonly pools: number;
  /** As in Config. */
  readonly fix: readonly string[];
  readonly grain: (typeof GRAINS)[number];
  readonly schedule: Schedule;
  /** Playhead: steps done. */
  readonly step: number;
  readonly select: Selection | null;
  /** Thread whose buffer the reader chose to see; null follows the steps. In the source only. */
  readonly buffer: number | null;
  /** The part that is in sight; null for the stage. */
  readonly view: (typeof VIEWS)[number] | null;
  /** Null: the reader's own choice. */
  readonly lang: (typeof LANGS)[number] | null;
  /** Keys and values of a page that reads its own part of the address; there for such a page alone. */
  readonly part?: Fields;
  /**
   * On the pages `story` and `exercises`: the reader's own run is on the stage, so the address holds it, and not only the
   * name of a picture or of an exercise.
   */
  readonly isOwn?: boolean;
}

/** Something in an address that could not be followed, and what was taken instead. `text` is what stands there. */
export type AddressProblem =
  | { readonly kind: 'newer'; readonly text: string }
  | { readonly kind: 'long'; readonly found: number; readonly max: number }
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

/** The model that an address asks for. */
export const configOf = ({ world, path, pools, fix, grain }: Omit<Address, 'schedule' | 'step'>): Config => ({
  world,
  path,
  threads: pools,
  fix,
  grain,
});

/** The view of `#v=1&page=lab`: the torn copy, as reported. */
export function openingAddress(world: WorldName = 'article'): Address {
  const { config, schedule, position } = openingMoment(world);
  return {
    page: 'lab',
    world,
    path: config.path,
    pools: config.threads,
    fix: config.fix,
    grain: 'coarse',
    schedule,
    step: position,
    select: null,
    buffer: null,
    view: null,
    lang: null,
  };
}
