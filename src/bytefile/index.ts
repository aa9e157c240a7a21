/** One file of packed bytes: the meaning of each byte, the decoder's answer, and operations on it. Uses no DOM. */
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
export { shownName } from './file-name.ts';
export { chosenLabel, findLabels, type LabelFound, type LabelSearch } from './find-labels.ts';
export { fieldText } from './field-text.ts';
export { find, MOST_MATCHES, type Match } from './find.ts';
export { findList, LABEL_SIZE, labels, type ListPlace } from './label.ts';
export type { ChecksumState, Digest } from './label-checksum.ts';
export { nameOf, pathOf, typeOf } from './node.ts';
export { parseOffset, type OffsetError } from './offset-text.ts';
export type { Partition } from './partitions.ts';
export { parsePaste } from './paste/parse.ts';
export type { Seems } from './paste/seems.ts';
export type { Tool } from './paste/tool.ts';
export {
  LONGEST_PASTE,
  type Layout,
  type PasteError,
  type PasteForm,
  type PasteReading,
  type Pasted,
  type Radix,
} from './paste/types.ts';
export { listOfToken, parseResumeToken, type ResumeToken, type TokenError } from './resume-token.ts';
export { slicesOf, type Slices } from './slices.ts';
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
export {
  HEAD_BYTES,
  whatFile,
  type FileKind,
  type Packing,
  type SendStream,
  type Volume,
} from './what-file.ts';
export { valueText } from './value.ts';
export { USUAL_WRITER, WRITER_IDS, WRITERS, type Writer, type WriterId } from './writers.ts';
