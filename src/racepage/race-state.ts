import type { Progress } from '../explore/index.ts';
import type { Race, RaceGrain, RaceProgram } from '../racetext/index.ts';
import type { Explored } from './protocol.ts';

/** A race whose text can be read, as it runs. */
export interface Good {
  readonly text: string;
  readonly race: Race;
  readonly program: RaceProgram;
}

/** A run and where its playhead stands. */
export interface Moment {
  readonly schedule: readonly number[];
  readonly position: number;
}

/** How the search of a race goes. */
export type SearchState =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly progress: Progress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }
  | (Omit<Extract<Explored, { kind: 'explored' }>, 'kind'> & {
      readonly kind: 'found';
      readonly text: string;
      readonly grain: RaceGrain;
    });
