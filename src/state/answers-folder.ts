/**
 * Where the answers lie that were computed at build time, relative to the page: scripts/lib/shipped-answers.mjs puts the
 * folder in. Empty where there are none, as while developing.
 */
export const ANSWERS_FOLDER: string = '';
