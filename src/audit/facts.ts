import type { FunctionDefinition } from './declarations.ts';
import type { Place } from './place.ts';
import type { Site } from './sites.ts';

export type Role = 'cut' | 'restore' | 'store';

/** A place that changes memory. The role is found while the function is followed. */
export interface Store {
  readonly place: Place;
  readonly text: string;
  role: Role;
  /** The functions that are called while the place is cut. */
  readonly calls: Set<string>;
  /** The stores that it mends. */
  readonly cuts: Set<Store>;
}

/** A call that a pointer is handed to. */
export interface Handed {
  readonly name: string;
  /** Counted from 1. */
  readonly argument: number;
  /** Where the callee writes through it; its own callees included. */
  readonly writes: Set<Store>;
}

/** What following a drop has found. */
export interface Facts {
  readonly stores: Set<Store>;
  readonly handed: Map<string, Handed>;
  /** Calls of functions that nobody has the body of. */
  isPassed: boolean;
  isStored: boolean;
  isReturned: boolean;
  isFreed: boolean;
  isRead: boolean;
  isReadByCallee: boolean;
  /** Whether it was seen to aim at memory of the very function, and at other memory. */
  aimsAtOwn: boolean;
  aimsElsewhere: boolean;
  /** Functions that get the pointer as a result of the one that drops. */
  readonly holders: Set<FunctionDefinition>;
}

export function noFacts(): Facts {
  return {
    stores: new Set(),
    handed: new Map(),
    isPassed: false,
    isStored: false,
    isReturned: false,
    isFreed: false,
    isRead: false,
    isReadByCallee: false,
    aimsAtOwn: false,
    aimsElsewhere: false,
    holders: new Set(),
  };
}

/** A pointer as a caller knows it: a parameter after some loads, a drop, memory of the callee's own, or anything else. */
export type Given =
  | { readonly kind: 'param'; readonly index: number; readonly depth: number }
  | {
      readonly kind: 'site';
      readonly site: Site;
      /** Loads that lie between the pointer and the level that lost const, and one. */
      readonly level: number;
      /** The parameters that the dropped pointer comes from. */
      readonly params: readonly number[];
    }
  | { readonly kind: 'own' }
  | { readonly kind: 'other' };

/** What a function does with its parameters. `depth` counts the loads from the parameter's value on. */
export interface Summary {
  /** By the index of the parameter. */
  readonly writes: readonly (readonly Write[] | undefined)[];
  readonly kept: readonly ParamUse[];
  readonly freed: readonly ParamUse[];
  readonly passed: readonly ParamUse[];
  readonly returns: readonly Given[];
  /** What it leaves where a parameter points. */
  readonly outs: readonly {
    readonly index: number;
    readonly depth: number;
    readonly given: readonly Given[];
  }[];
}

/** A store through a parameter, so many loads away. */
export interface Write {
  readonly level: number;
  readonly store: Store;
}

export interface ParamUse {
  readonly index: number;
  readonly depth: number;
}

export const NOTHING_DONE: Summary = { writes: [], kept: [], freed: [], passed: [], returns: [], outs: [] };
