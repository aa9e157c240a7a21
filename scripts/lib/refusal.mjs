/** A step that cannot work. Its message is one sentence for the person at the terminal; no stack is printed. */
export class Refusal extends Error {}
