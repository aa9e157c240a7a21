/** Keys and values of an address, decoded. */
export type Fields = ReadonlyMap<string, string>;

/**
 * How to read addresses of old versions: the row `n` turns the fields of version n into those of version n + 1. There is
 * one version so far, so there is nothing to upgrade. Each new row gets an address in fixtures/addresses.ts.
 */
export const UPGRADES: Readonly<Record<number, (fields: Fields) => Fields>> = {};

/** The fields of an old address in today's words. */
export function upgrade(fields: Fields, from: number, to: number): Fields {
  let upgraded = fields;
  for (let version = from; version < to; version += 1) upgraded = UPGRADES[version]?.(upgraded) ?? upgraded;
  return upgraded;
}
