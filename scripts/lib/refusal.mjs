/** An error whose message is one sentence for the person at the terminal. It is printed without a stack. */
export class Refusal extends Error {}
