/**
 * The folder of the answers that were computed at build time, relative to the page. scripts/lib/shipped-answers.mjs sets
 * it. Empty when there are none, as in development.
 */
export const ANSWERS_FOLDER: string = '';
