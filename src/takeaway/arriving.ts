import type { Result } from '../base/index.ts';
import type { ImportContext, ImportedRun, ImportError } from '../traces/index.ts';

/** A text to be read, and what comes of it: the messages between page and worker. */
export interface Arriving {
  readonly text: string;
  readonly context: ImportContext;
}
export type Arrived = Result<ImportedRun, ImportError>;
