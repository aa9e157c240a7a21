export {
  PAGES,
  VERSION,
  configOf,
  openingAddress,
  type Address,
  type AddressProblem,
  type Page,
  type Selection,
} from './address.ts';
export { parseAddress, type ParsedAddress } from './parse.ts';
export { printAddress } from './print.ts';
export type { Fields } from './upgrades.ts';
