/**
 * How much room a view has. `page`: a page of its own, as in the lab. `strip`: beside a text that goes on; on a phone the
 * view keeps to the few lines that the text speaks of. `still`: a drawing, made at build, that nobody takes hold of.
 */
export type Density = 'page' | 'strip' | 'still';
