/** The failure of a question whose worker was ended before it answered. */
export class Cancelled extends Error {}
