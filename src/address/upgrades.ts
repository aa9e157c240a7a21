/** Keys and values of an address, decoded. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Upgrades addresses of old versions: row `n` converts the fields of version n to version n + 1. There is only one version
 * so far. Each new row needs an address in fixtures/addresses.ts.
 */
export const UPGRADES: Readonly<Record<number, (fields: Fields) => Fields>> = {};

/** Converts the fields of an old address to the current version. */
export function upgrade(fields: Fields, from: number, to: number): Fields {
  let upgraded = fields;
  for (let version = from; version < to; version += 1) upgraded = UPGRADES[version]?.(upgraded) ?? upgraded;
  return upgraded;
}
