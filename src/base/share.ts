type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Shares structure: returns `now` with each part that equals its counterpart in `before` replaced by that counterpart, and
 * `before` itself when nothing changed. A reader that compares by identity then sees only what changed. Compares lists and
 * plain objects by content, everything else by identity.
 */
export function share<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  let shared: unknown = now;
  if (Array.isArray(before) && Array.isArray(now)) shared = shareList(before, now);
  else if (isFields(before) && isFields(now)) shared = shareFields(before, now);
  // Every part of it is a part of `now`, or says the same.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- so it has the type of `now`
  return shared as T;
}

function shareList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const shared = now.map((item, at) => share(before[at], item));
  return before.length === now.length && shared.every((item, at) => Object.is(item, before[at]))
    ? before
    : shared;
}

function shareFields(before: Fields, now: Fields): Fields {
  const keys = Object.keys(now);
  const shared = Object.fromEntries(keys.map((key) => [key, share(before[key], now[key])]));
  const isSame =
    keys.length === Object.keys(before).length && keys.every((key) => Object.is(shared[key], before[key]));
  return isSame ? before : shared;
}

/** Returns a function that shares each value with the one it returned last. */
export function sharing<T>(): (now: T) => T {
  let before: T | undefined;
  return (now) => (before = share(before, now));
}

/** Returns a function that repeats the last value it was given in place of a missing one. */
export function lasting<T>(): (now: T | null) => T | null {
  let last: T | null = null;
  return (now) => (last = now ?? last);
}
