import type { Span } from './chapters/content.ts';

/** What words of the prose can point at. */
export type PointingSpan = Extract<Span, { kind: 'byte' | 'step' | 'thread' | 'link' }>;

/** How prose speaks with the stage beside it. Where there is none (the printed article), prose is only text. */
export interface Reader {
  /** The stage points at what this span names. */
  readonly isLit: (span: PointingSpan) => boolean;
  /** The pointer or the focus is on a span; null: on none. */
  readonly point: (span: PointingSpan | null) => void;
  /** A span was chosen. */
  readonly go: (span: PointingSpan) => void;
  /** A picture was chosen. */
  readonly show: (picture: string) => void;
}

/** Key of the context; its value is a Reader, or null. */
export const READING = Symbol('reading');
