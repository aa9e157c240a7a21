/** A byte as a row of one of two runs draws it. */
export interface TapeCell {
  readonly index: number;
  /** Two hex digits. */
  readonly byte: string;
  /** What is printed. */
  readonly text: string;
  /** Accessible name. */
  readonly name: string;
  /** Names of classes: `text`, `hole`, `end` or `poison`; `off` behind the first NUL. */
  readonly look: string;
  /** Whether the other run has another byte there. */
  readonly differs: boolean;
}
