/** The state of a thread between two steps, beside its place in the chart and its private memory. */
export interface Registers {
  /** Bytes to copy, NUL included; 0 before they are measured. */
  readonly n: number;
  /** Index of the last slash; null when there is none, or when it is not known. */
  readonly k: number | null;
  /** Position inside a byte loop; 0 outside. */
  readonly i: number;
  readonly headerPoisoned: boolean;
  readonly namePoisoned: boolean;
  /** The string that the kernel accepted or refused: the part of a verdict after its colon. */
  readonly text: string;
}

/** The registers of a thread that has not begun, and of one that has its verdict. */
export const RESET: Registers = {
  n: 0,
  k: null,
  i: 0,
  headerPoisoned: false,
  namePoisoned: false,
  text: '',
};
