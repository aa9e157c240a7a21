/** How the pairs are laid out: the memory form of one kind of machine, or the portable one of RFC 4506. */
export type Encoding = 'native' | 'xdr';
export type Endian = 'little' | 'big';
/** Whether C's `char` has a sign on a machine. */
export type CharSign = 'signed' | 'unsigned';

/** Byte 0. */
export const ENCODING_BYTE = { native: 0, xdr: 1 } as const satisfies Record<Encoding, number>;
/** Byte 1. */
export const ENDIAN_BYTE = { big: 0, little: 1 } as const satisfies Record<Endian, number>;
