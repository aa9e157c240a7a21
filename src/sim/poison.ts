/**
 * The byte that the simulated free writes over every byte. This model chose it to make a use after free visible; no
 * allocator promises it.
 */
export const POISON = 0x5a;
