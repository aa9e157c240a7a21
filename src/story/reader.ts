import type { Span } from './chapters/content.ts';

/** A span of the prose that can point at the stage. */
export type PointingSpan = Extract<Span, { kind: 'byte' | 'step' | 'thread' | 'link' }>;

/** Connects prose to the stage beside it. Without one (the printed article), prose is only text. */
export interface Reader {
  /** Reports whether the stage points at what this span names. */
  readonly isLit: (span: PointingSpan) => boolean;
  /** Called when the pointer or the focus enters a span; null when it leaves. */
  readonly point: (span: PointingSpan | null) => void;
  /** Called when a span is chosen. */
  readonly go: (span: PointingSpan) => void;
  /** Called when a picture is chosen. */
  readonly show: (picture: string) => void;
}

/** Key of the context. Its value is a `Reader` or null. */
export const READING = Symbol('reading');
