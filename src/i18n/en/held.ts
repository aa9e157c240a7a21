import type { HeldId } from '../../frames/held.ts';
import type { Kind } from '../../threads/index.ts';
import { classes } from './classes.ts';

interface Part {
  readonly id: HeldId;
  readonly n: number;
  readonly of: number;
  /** Letters of threads. */
  readonly who: string;
}

/** What a thread has, or how it ended, where there is room for a few words. */
export const held = {
  'lane.held': ({ id, n, of, who }: Part) => {
    const told: Record<HeldId, string> = {
      counted: `counted ${n}`,
      measured: `measured ${n}`,
      copying: `copied ${n} of ${of}`,
      copied: `copied ${n}`,
      copy: 'has a copy',
      slashAt: `found slash ${n}`,
      noSlash: 'found no slash',
      slash: `has slash ${n}`,
      gave: `gave ${n} back`,
      packed: 'packed',
      freeing: `freed ${n} of ${of}`,
      freed: 'freed the pair',
      mutex: 'has the lock',
      waits: `waits for ${who}`,
      reference: '1 reference',
      noReference: 'no reference',
      killed: 'killed',
    };
    return told[id];
  },
  'lane.ended': ({ kind, text }: { readonly kind: Kind; readonly text: string }) => {
    if (kind === 'fine') return 'done';
    if (kind === 'silent' && text !== '') return `got ${text}`;
    return [classes[`class.short.${kind}`], text].join(' ').trimEnd();
  },
};
