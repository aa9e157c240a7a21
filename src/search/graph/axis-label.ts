/** What an axis says of a row: its code, and its name where there is room; `isNamed`: other threads can notice it. */
export interface AxisLabel {
  readonly code: string;
  readonly name: string;
  readonly isNamed: boolean;
}
