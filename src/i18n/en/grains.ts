/** The one table of names of grains. */
export const GRAINS = { coarse: 'by call', slot: 'by visible access', byte: 'by byte' } as const;
