/**
 * An expected failure as a value. Damaged bytes and refused schedules are the subject of this project, so they are not
 * exceptions.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps an error as a failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** The value of a result that cannot be a failure here. Throws where it is one. */
export function okValue<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`Not to be expected here: ${JSON.stringify(result.error)}`);
}
