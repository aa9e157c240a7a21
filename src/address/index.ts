export {
  VERSION,
  VIEWS,
  labAddress,
  openingAddress,
  pageAddress,
  type Address,
  type AddressProblem,
  type Selection,
  type Staged,
  type View,
} from './address.ts';
export { PAGES, PAGE_NAMES, pageEntry, type Page } from './pages.ts';
export { parseAddress, type ParsedAddress } from './parse.ts';
export { parseFix } from './fix.ts';
export { hrefOf, linkTo, partOf, printAddress, printFix, withField } from './print.ts';
export type { Fields } from './upgrades.ts';
