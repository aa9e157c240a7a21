/** Stops on a bug in this code. Bad input is not a bug: it gets a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}

/**
 * Returns a value that the surrounding code guarantees to be defined. Throws, with `what` in the message, when it is
 * undefined.
 */
export function defined<T>(value: T | undefined | null, what: string): T {
  assert(value !== undefined && value !== null, `${what} is missing`);
  return value;
}

/** Makes a switch exhaustive: compiles only when every case was handled. */
export function assertUnreachable(value: never): never {
  throw new Error(`Broken invariant: unexpected value ${JSON.stringify(value)}`);
}
