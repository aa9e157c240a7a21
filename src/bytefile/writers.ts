import type { Endian } from '../nvlist/index.ts';
import type { PackOptions } from '../nvlist/write.ts';

/** A kind of machine that packs lists, as far as the bytes tell, and the document that says so of its `char`. */
export interface Writer {
  readonly endian: Endian;
  readonly char: NonNullable<PackOptions['char']>;
  readonly source: { readonly title: string; readonly href: string };
}

export const WRITER_IDS = ['x86-64', 'aarch64', 'ppc64le', 's390x'] as const;
export type WriterId = (typeof WRITER_IDS)[number];

/** Linux on the machines on which OpenZFS runs most: byte order and the sign of C's `char` as they go together. */
export const WRITERS: Readonly<Record<WriterId, Writer>> = {
  'x86-64': {
    endian: 'little',
    char: 'signed',
    source: {
      title: 'System V ABI, AMD64 Architecture Processor Supplement, 3.1.2, figure 3.1 (signed byte)',
      href: 'https://gitlab.com/x86-psABIs/x86-64-ABI',
    },
  },
  aarch64: {
    endian: 'little',
    char: 'unsigned',
    source: {
      title: 'AAPCS64, Arithmetic Types, table 3 (unsigned byte)',
      href: 'https://github.com/ARM-software/abi-aa/blob/main/aapcs64/aapcs64.rst#arithmetic-types',
    },
  },
  ppc64le: {
    endian: 'little',
    char: 'unsigned',
    source: {
      title:
        'Power Architecture 64-Bit ELF V2 ABI Specification, 2.1.2, Fundamental Types, table of scalar types (unsigned byte)',
      href: 'https://github.com/OpenPOWERFoundation/ELFv2-ABI/blob/74b0637d264c4c94ea56b313544b31fc0462b002/specification/ch_2.xml',
    },
  },
  s390x: {
    endian: 'big',
    char: 'unsigned',
    source: {
      title:
        'ELF Application Binary Interface, s390x Supplement, Fundamental Types, table of scalar types (unsigned integer)',
      href: 'https://github.com/IBM/s390x-abi/blob/963953ca2481ad00d2e216d6925388410e2c68c5/lzsabi.tex',
    },
  },
};

/** The most common one. */
export const USUAL_WRITER: WriterId = 'x86-64';
