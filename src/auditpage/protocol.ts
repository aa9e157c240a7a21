import type { AuditReport, Finding } from '../audit/index.ts';
import type { BroughtFile, RefusedFile } from './bring.ts';

/** What the page asks its worker. */
export interface Question {
  readonly files: readonly BroughtFile[];
}

/**
 * What the worker tells while it reads: files until all are here, then functions with findings as they come, then the findings of
 * the report in parts, so that no message is long.
 */
export interface Progress {
  readonly phase: 'files' | 'functions' | 'report';
  readonly done: number;
  readonly all: number;
  /** New ones since the last message. */
  readonly findings: readonly Finding[];
}

/** The report's findings were told before. */
export interface Answer {
  readonly report: AuditReport;
  readonly refused: readonly RefusedFile[];
  /** Names of the files that were read, with their lines. */
  readonly read: readonly { readonly name: string; readonly lines: number }[];
  /** How many lines grep would print for casts, and for casts and search functions. */
  readonly grep: { readonly casts: number; readonly wide: number };
}
