/**
 * What the simulated free writes over every byte. It is this model's choice and no promise of any allocator: it makes
 * a use after free visible.
 */
export const POISON = 0x5a;
