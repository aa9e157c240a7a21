interface Life {
  readonly name: string;
  readonly from: number;
  readonly freed: number | null;
  readonly sent: number | null;
  readonly isReply: boolean;
}

/** The life of every block of memory under the lanes. Loaded when it is asked for. */
export const memory = {
  'memory.title': 'Memory',
  'memory.value': 'string',
  'memory.header': 'header of the pair',
  'memory.name': 'name of the pair',
  'memory.head': 'head of the list',
  'memory.reply': 'reply',
  'memory.request': 'list',
  'memory.of': ({ name, letter }: { readonly name: string; readonly letter: string }) =>
    `${name} of ${letter}`,
  'memory.life': ({ name, from, freed, sent, isReply }: Life) =>
    [
      from === 0 ? `${name}: there from the start` : `${name}: from step ${from}`,
      sent === null ? '' : isReply ? `answered at step ${sent}` : `with the kernel from step ${sent}`,
      freed === null ? 'never freed' : `freed at step ${freed}`,
    ]
      .filter(Boolean)
      .join(', '),
} as const;
