import type { Source } from './source.ts';
import {
  ARTICLE,
  ISSUE,
  LIBRARY,
  MASTER_ISSUE,
  MODEL,
  PULL,
  SEARCH,
  at,
  commit,
  constCommit,
  tag,
} from './source.ts';

/**
 * How a fact is known: measured with the real library or program, read in its source, said by somebody else (`by` is the
 * source that says it), or computed by this project's codec, model and search.
 */
export type Known = 'measured' | 'read' | 'reported' | 'computed';

/** A statement that the site relies on. Its text is in docs/facts.md and on the page of facts, under its id. */
export interface Fact {
  readonly known: Known;
  /** Where it can be checked. A mark shows the first of these sources. */
  readonly sources: readonly [Source, ...Source[]];
}

/** All facts by id; the id is the anchor in docs/facts.md. Their order is that of the document. */
export const FACTS = {
  // The report, and what was said about it.
  'report-setup': { known: 'reported', sources: [ISSUE] },
  'report-message': { known: 'reported', sources: [ISSUE] },
  'pull-request': { known: 'reported', sources: [PULL] },
  'article-claims': { known: 'reported', sources: [ARTICLE] },

  // The bytes.
  'request-bytes': { known: 'measured', sources: [LIBRARY, at('nvpair', 1057)] },
  'torn-byte': { known: 'measured', sources: [LIBRARY, at('nvpair', 814)] },
  'three-copies': { known: 'measured', sources: [LIBRARY, at('nvpair', 1057), at('nvpair', 1259)] },
  'rule-of-eight': { known: 'measured', sources: [LIBRARY, at('nvpair', 814)] },
  'over-read': { known: 'measured', sources: [LIBRARY, at('nvpair', 812)] },
  xdr: { known: 'measured', sources: [LIBRARY, at('util', 1232)] },
  'zero-reply': { known: 'measured', sources: [LIBRARY, at('nvpair', 2660)] },
  'cache-files': { known: 'read', sources: [at('config', 209), at('fnvpair', 80)] },

  // Which thread touches what.
  'one-list': { known: 'read', sources: [at('zpool', 3978), at('zpool', 3983)] },
  'copy-before-cut': { known: 'read', sources: [at('nvpair', 1259), at('pool', 798)] },
  borrow: { known: 'read', sources: [at('pool', 788), at('pool', 798), at('pool', 801), at('pool', 811)] },
  'before-the-slash': { known: 'read', sources: [at('pool', 774), at('pool', 777)] },
  'nested-cuts': { known: 'read', sources: [at('pool', 788), at('pool', 811)] },
  'who-frees': { known: 'read', sources: [at('pool', 2203), at('pool', 2207), at('zpool', 4631)] },
  'kernel-first': { known: 'read', sources: [at('ioctl', 7836), at('ioctl', 7839)] },
  'reply-read-anyway': { known: 'read', sources: [at('pool', 2224), at('util', 1260)] },
  'out-of-memory': { known: 'measured', sources: [LIBRARY, at('util', 791), at('util', 371)] },
  'after-cut': { known: 'read', sources: [at('spa', 825)] },
  'after-grown': { known: 'read', sources: [at('spa', 6792)] },
  'bad-directory': { known: 'read', sources: [at('pool', 800), at('pool', 803)] },
  'address-one': { known: 'measured', sources: [LIBRARY, at('pool', 790)] },

  // How often.
  rates: { known: 'measured', sources: [LIBRARY] },
  spread: { known: 'measured', sources: [LIBRARY] },
  'allocation-gap': { known: 'measured', sources: [LIBRARY, at('nvpair', 1200)] },
  'race-reports': { known: 'measured', sources: [LIBRARY] },
  'walk-hint': { known: 'measured', sources: [LIBRARY, at('nvpair', 1480)] },

  // Versions.
  'two-commits': { known: 'read', sources: [commit('parallel'), commit('fix')] },
  tags: { known: 'read', sources: [tag('zfs-2.3.0-rc1'), tag('zfs-2.3.0')] },
  'who-is-affected': { known: 'read', sources: [commit('parallel'), commit('fix')] },
  'version-strings': { known: 'read', sources: [MASTER_ISSUE] },
  'not-kept': { known: 'read', sources: [at('spa', 6792)] },

  // Other casts.
  'const-casts': { known: 'measured', sources: [at('pool', 798), at('import', 1598), at('iter', 280)] },
  'second-place': { known: 'read', sources: [at('import', 1598), at('import', 1736)] },
  'third-place': { known: 'read', sources: [at('iter', 280), at('iter', 322)] },
  'cast-history': {
    known: 'read',
    sources: [constCommit('constified'), constCommit('condition'), commit('parallel')],
  },

  // This model.
  'model-two': { known: 'computed', sources: [SEARCH] },
  'model-three': { known: 'computed', sources: [SEARCH] },
  'model-grain': { known: 'computed', sources: [SEARCH] },
  'model-fixes': { known: 'computed', sources: [SEARCH] },
  'model-reported': { known: 'computed', sources: [SEARCH] },
  'model-limits': { known: 'computed', sources: [MODEL] },
} as const satisfies Readonly<Record<string, Fact>>;

export type FactId = keyof typeof FACTS;

export const factOf = (id: FactId): Fact => FACTS[id];
export const isFactId = (text: string): text is FactId => Object.hasOwn(FACTS, text);

/** Ids in the order of the document. */
export const factIds = (): readonly FactId[] => Object.keys(FACTS).filter(isFactId);
