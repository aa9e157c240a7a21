/** The reply buffer. Loaded with the panels that only some pictures show. */
export const reply = {
  'reply.region': 'Reply buffer',
  'reply.grid': 'First sixteen bytes of the reply',
  'reply.unread': 'first 16 bytes: all zero, none written',
  'reply.written': 'written by the kernel, not modelled',
  'reply.none': 'No request has been made yet.',
  'reply.native': 'native',
  'reply.endian': 'endian: big, unlike this machine',
  'reply.cell': ({ offset, byte }: { offset: number; byte: string }) =>
    `reply byte ${offset}, ${byte}, never written`,
};
