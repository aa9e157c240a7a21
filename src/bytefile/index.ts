/** One file of packed bytes, read: which byte is what, what the decoder says, and what one can do with it. No DOM. */
export {
  badCopies,
  COPY_KINDS,
  cutString,
  cutStrings,
  type BadCopy,
  type CopyKind,
  type CutString,
} from './corrupt.ts';
export { differences, differencesAt, MOST_DIFFERENCES, type Difference } from './differences.ts';
export {
  field,
  fieldAt,
  NODE,
  nodeOfRange,
  NONE,
  type Field,
  type FieldKind,
  type FieldTable,
} from './field-table.ts';
export { fieldText } from './field-text.ts';
export { find, MOST_MATCHES, type Match } from './find.ts';
export { findList, labels, type ListPlace } from './label.ts';
export { nameOf, pathOf, typeOf } from './node.ts';
export { LONGEST_PASTE, parsePaste } from './paste/parse.ts';
export type { Seems } from './paste/seems.ts';
export type { Layout, PasteError, PasteForm, PasteReading, Pasted, Radix, Tool } from './paste/types.ts';
export { readList, USUAL_MACHINE, type Machine, type Reading, type Refusal } from './read-list.ts';
export {
  isSample,
  KERNEL_KINDS,
  machineOf,
  REFUSAL_KINDS,
  sampleBytes,
  SAMPLE_IDS,
  type RefusalKind,
  type SampleId,
} from './samples.ts';
export { NOTHING_OPEN, openAtFirst, openedTo, rowOf, toggled, visibleNodes } from './tree-rows.ts';
export { valueText } from './value.ts';
