/** The opening for a first visit. Loaded with it. */
export const prologue = {
  'prologue.fine': 'Memory was fine.',
  'prologue.byte': 'One byte was not.',
  'prologue.shared': 'shared',
  'prologue.sharedBy': ', while one thread has borrowed the slash',
  'prologue.copy': 'the copy',
  'prologue.copyFor': ' that another thread sends to the kernel',
  'prologue.pull': 'pull me left',
  'prologue.skip': 'Skip',
  'prologue.key': 'any key',
} as const;
