import { ISSUE, PULL, at, type FactId } from '../../facts/index.ts';

/**
 * The kind of a source: a claim of others (the report, the pull request, the article about it), a line of the source code,
 * a measurement with the real library or a reading of the code, a computation of this site, a choice of the model, or
 * advice that follows from facts and was not measured.
 */
export type SourceKind =
  'report' | 'pull' | 'writeUp' | 'line' | 'measured' | 'read' | 'computed' | 'choice' | 'advice';

/** A source. Its sentence is in prose/<language>/sources.story, under its id. */
export interface ProseSource {
  readonly kind: SourceKind;
  /** Its address; null for what this site itself says, or without a stable address. */
  readonly href: string | null;
  /** `libzfs_pool.c:798`, for a line of code; else null. */
  readonly place: string | null;
  /** Statements of docs/facts.md that it supports. */
  readonly facts: readonly FactId[];
}

const hrefOf = (source: typeof ISSUE): string | null => ('href' in source ? source.href : null);
const claim = (kind: 'report' | 'pull' | 'writeUp', href: string | null, ...facts: readonly FactId[]) => ({
  kind,
  href,
  place: null,
  facts,
});
const known = (kind: 'measured' | 'read', ...facts: readonly FactId[]) => ({
  kind,
  href: null,
  place: null,
  facts,
});
const own = (kind: 'computed' | 'choice' | 'advice') => ({ kind, href: null, place: null, facts: [] });
function line(...where: Parameters<typeof at>) {
  const source = at(...where);
  const place =
    source.kind === 'line' ? `${source.file.slice(source.file.lastIndexOf('/') + 1)}:${source.line}` : null;
  return { kind: 'line', href: hrefOf(source), place, facts: [] } as const;
}

export const SOURCES = {
  issue: claim('report', hrefOf(ISSUE), 'report-setup', 'report-message'),
  'report-analysis': claim('report', hrefOf(ISSUE), 'report-message'),
  pull: claim('pull', hrefOf(PULL), 'pull-request'),
  'pull-servers': claim('pull', hrefOf(PULL), 'pull-request'),
  article: claim('writeUp', null, 'article-claims'),
  'article-lifetime': claim('writeUp', null, 'article-claims'),
  'article-audit': claim('writeUp', null, 'article-claims'),
  'one-pointer': line('zpool', 3978),
  dispatch: line('zpool', 3983),
  wait: line('zpool', 4033),
  'free-shared': line('zpool', 4631),
  'measure-line': line('nvpair', 1057),
  'copy-line': line('nvpair', 1259),
  'room-line': line('nvpair', 814),
  'cut-line': line('pool', 798),
  'stat-line': line('pool', 801),
  'restore-line': line('pool', 811),
  'reply-line': line('pool', 2224),
  'overwrite-line': line('pool', 2203),
  'free-private': line('pool', 2207),
  'memory-line': line('util', 791),
  'exit-line': line('util', 371),
  'cached-paths': line('import', 1598),
  'compare-line': line('iter', 280),
  'none-line': line('pool', 774),
  'hint-line': line('nvpair', 1480),
  wire: known('measured', 'request-bytes', 'torn-byte'),
  noticed: known('measured', 'rule-of-eight', 'three-copies'),
  xdr: known('measured', 'xdr'),
  reply: known('measured', 'zero-reply'),
  order: known('read', 'one-list', 'copy-before-cut', 'kernel-first'),
  'exit-measured': known('measured', 'out-of-memory'),
  'after-exit': known('read', 'out-of-memory'),
  'silent-path': known('read', 'after-cut'),
  'root-level': known('measured', 'address-one'),
  rates: known('measured', 'rates', 'spread'),
  hint: known('measured', 'walk-hint'),
  versions: known('read', 'two-commits', 'tags', 'who-is-affected', 'version-strings'),
  'not-kept': known('read', 'not-kept'),
  casts: known('measured', 'const-casts'),
  'cast-history': known('read', 'cast-history'),
  run: own('computed'),
  codec: own('computed'),
  rule: own('computed'),
  searched: own('computed'),
  'byte-search': own('computed'),
  'fixes-searched': own('computed'),
  'reported-searched': own('computed'),
  worlds: own('choice'),
  poison: own('choice'),
  scheduler: own('choice'),
  advice: own('advice'),
} as const satisfies Readonly<Record<string, ProseSource>>;

export type SourceId = keyof typeof SOURCES;
export const isSourceId = (text: string): text is SourceId => text in SOURCES;
