/** The value of one register. */
export type RegisterValue = number | string | boolean | null;

/** The state of a thread between two steps, besides its state in the chart and its private memory. */
export type Registers = Readonly<Record<string, RegisterValue>>;
