/**
 * How much room a view has. `page`: a page of its own, as in the lab. `strip`: beside a text; on a phone the view shows
 * only the few lines that the text is about. `still`: a drawing, made at build, that cannot be operated.
 */
export type Density = 'page' | 'strip' | 'still';
