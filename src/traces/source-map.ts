import { chartsOf, rowName, WORLD_NAMES, worldOf, type Config, type WorldName } from '../threads/index.ts';
import type { Detail } from './refusal.ts';
import type { Access, Frame } from './tsan-report.ts';
import type { Mapping } from './types.ts';

/** A row of the model in one of the worlds. */
export interface Placed {
  readonly world: WorldName;
  readonly row: string;
}

/** What the frames of an access come to. */
export interface Located {
  readonly rows: readonly Placed[];
  /** A place that the model leaves out, with the row that stands in for it. */
  readonly standIn: { readonly left: string; readonly place: string } | null;
  /** A place that is known and is no row. */
  readonly known: Detail | null;
}

const NOTHING: Located = { rows: [], standIn: null, known: null };

const baseName = (file: string): string => file.replace(/^.*[/\\]/, '');

/** By `file:line` of OpenZFS: the rows, as the charts cite them. */
const LINES: ReadonlyMap<string, readonly Placed[]> = linesOfCharts();
/** The rows of each world. */
const ROWS: ReadonlyMap<WorldName, ReadonlyMap<string, string>> = rowsOfCharts();

function linesOfCharts(): ReadonlyMap<string, readonly Placed[]> {
  const lines = new Map<string, Placed[]>();
  // No line of OpenZFS is the row of a fix, though that cites the line before which it would stand.
  for (const [world, call, source] of everyState(({ fixes, threads }) => [fixes.none(threads.usual)])) {
    if (source === undefined) continue;
    const place = `${baseName(source.file)}:${source.line}`;
    const known = lines.get(place) ?? [];
    if (!known.some((other) => other.world === world && other.row === call)) {
      lines.set(place, [...known, { world, row: call }]);
    }
  }
  // A path that is no directory is given back in another line.
  lines.set('libzfs_pool.c:803', lines.get('libzfs_pool.c:811') ?? []);
  return lines;
}

function rowsOfCharts(): ReadonlyMap<WorldName, ReadonlyMap<string, string>> {
  const rows = new Map<WorldName, Map<string, string>>(WORLD_NAMES.map((world) => [world, new Map()]));
  for (const [world, call, , row] of everyState(({ fixes, threads }) => fixes.all(threads.usual)))
    rows.get(world)?.set(row, call).set(call, call);
  return rows;
}

/** Returns the rows of all worlds, each once. */
export const rowNames = (): readonly string[] => [
  ...new Set(WORLD_NAMES.flatMap((world) => [...new Set(ROWS.get(world)?.values())])),
];

/** Returns every call of the charts with these fixes: its world, its row, its place, and its row at byte grain. */
function everyState(fixesOf: (world: ReturnType<typeof worldOf>) => readonly Config['fix'][]) {
  return WORLD_NAMES.flatMap((world) =>
    fixesOf(worldOf(world))
      .flatMap((fix) => chartsOf({ world, fix }))
      .flatMap(({ states }) =>
        [...states.values()].flatMap((state) =>
          state.op === undefined
            ? []
            : [[world, rowName(state, 'coarse'), state.source, rowName(state, 'byte')] as const],
        ),
      ),
  );
}

/** Places that are known and are no rows (docs/model.md section 8). */
const LEFT_OUT = {
  place: 'libzfs_util.c:1786',
  function: 'zprop_parse_value',
  left: 'P0',
  standIn: 'nvpair.c:1057',
} as const;
const WALK_HINT = {
  place: 'nvpair.c:1480',
  function: 'nvlist_next_nvpair',
} as const;

/** Functions that read or write for their caller. */
const LIBRARY = /^(?:strr?chr|strlen|str(?:n|case)?cmp|mem\w+|bcopy|l?stat(?:64)?|__xstat(?:64)?|free)$/;

/**
 * By function of OpenZFS, for reports without lines: the place of an access by the library function it calls, or by what it
 * does itself. Several places where the function alone does not tell.
 */
const FUNCTIONS: Readonly<Record<string, readonly (readonly [does: RegExp, ...places: string[]])[]>> = {
  i_get_value_size: [[/^strlen$/, 'nvpair.c:1057']],
  nvlist_add_common: [[/^(?:mem|bcopy)/, 'nvpair.c:1259']],
  zpool_valid_proplist: [
    [/^strrchr$/, 'libzfs_pool.c:788'],
    [/^str/, 'libzfs_pool.c:777', 'libzfs_pool.c:790'],
    [/stat/, 'libzfs_pool.c:800'],
    [/^write$/, 'libzfs_pool.c:798', 'libzfs_pool.c:811'],
    [/^read$/, 'libzfs_pool.c:774', 'libzfs_pool.c:780', 'libzfs_pool.c:790'],
  ],
};

/** Returns the first frame of an access that is a row, by the reader's mapping or in OpenZFS. */
export function locate({ frames, isWrite }: Access, mapping: Mapping = {}): Located {
  let does = isWrite ? 'write' : 'read';
  for (const frame of frames) {
    const name = plainName(frame.name ?? '');
    const rows = mapped(frame, name, mapping);
    if (rows.length > 0) return { ...NOTHING, rows };
    const found = inOpenZfs(frame, name, does);
    if (found) return found;
    if (LIBRARY.test(name)) does = name;
  }
  return NOTHING;
}

function mapped(frame: Frame, name: string, { byFunction = {}, byLine = {} }: Mapping): readonly Placed[] {
  const ofLine = Object.entries(byLine).find(([place]) => isPlace(frame, place))?.[1];
  const row = ofLine ?? ownOf(byFunction, frame.name ?? '') ?? ownOf(byFunction, name);
  if (typeof row !== 'string') return [];
  return WORLD_NAMES.flatMap((world) => {
    const call = ROWS.get(world)?.get(row);
    return call === undefined ? [] : [{ world, row: call }];
  });
}

const ownOf = (table: Readonly<Record<string, string | null>>, key: string): string | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** Reports whether a frame stands at `file:line`; the file may be given with fewer folders. */
function isPlace({ file, line }: Frame, place: string): boolean {
  if (file === null || line === null) return false;
  const whole = `${file.replaceAll('\\', '/')}:${line}`;
  return whole === place || whole.endsWith(`/${place}`);
}

/** Returns a name without what compilers add to it. */
const plainName = (name: string): string =>
  name
    .replace(/^(?:__interceptor_|___interceptor_)/, '')
    .replace(/\.(?:constprop|isra|part|cold|llvm)\b.*$/, '')
    .replace(/\(.*$/s, '')
    .replace(/^.*::/s, '');

function inOpenZfs(frame: Frame, name: string, does: string): Located | null {
  const isAt = (place: string, called: string): boolean =>
    isPlace(frame, place) || (frame.line === null && name === called);
  if (isAt(WALK_HINT.place, WALK_HINT.function)) return { ...NOTHING, known: { kind: 'walkHint' } };
  if (isAt(LEFT_OUT.place, LEFT_OUT.function)) {
    const { left, place, standIn } = LEFT_OUT;
    return { rows: LINES.get(standIn) ?? [], standIn: { left, place }, known: null };
  }
  const line = frame.line === null ? [] : [`${baseName(frame.file ?? '')}:${frame.line}`];
  const called = Object.hasOwn(FUNCTIONS, name) ? (FUNCTIONS[name] ?? []) : [];
  const places = frame.line === null ? called.find(([pattern]) => pattern.test(does))?.slice(1) : line;
  const rows = (places ?? []).flatMap((place) => (typeof place === 'string' ? (LINES.get(place) ?? []) : []));
  return rows.length > 0 ? { ...NOTHING, rows } : null;
}
