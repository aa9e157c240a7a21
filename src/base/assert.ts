/** Stops on a bug of our own. Bad input is never a bug of our own: it gets a Result. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}

/** Narrows away undefined where the surrounding code guarantees a value, and says so when it does not. */
export function defined<T>(value: T | undefined | null, what: string): T {
  assert(value !== undefined && value !== null, `${what} is missing`);
  return value;
}

/** Makes a switch exhaustive: compiles only when every case was handled. */
export function assertUnreachable(value: never): never {
  throw new Error(`Broken invariant: unexpected value ${JSON.stringify(value)}`);
}
