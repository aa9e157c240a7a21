export { EXTENSIONS, canExport, exportRun, type ExportKind } from './export.ts';
export { importRun } from './import.ts';
export { rowNames } from './source-map.ts';
export type { Refusal } from './refusal.ts';
export type {
  ImportContext,
  ImportedRun,
  ImportError,
  ImportNote,
  Mapping,
  Meeting,
  ReadAccess,
  RunNote,
  Tool,
} from './types.ts';
