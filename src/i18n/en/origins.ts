/** Where a value of a race of one's own comes from. Loaded when one is traced back. */
export const origins = {
  'origin.title': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `\`${place}\` is \`${value}\``,
  'origin.gone': 'This is not in the text any more.',
  'origin.at': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `\`${place}\` = \`${value}\``,
  'origin.computed': (args: { readonly thread: string; readonly line: number; readonly code: string }) =>
    `${args.thread} stored it: line ${args.line}, \`${args.code}\`.`,
  'origin.copied': (args: { readonly thread: string; readonly line: number; readonly code: string }) =>
    `${args.thread} copied it: line ${args.line}, \`${args.code}\`.`,
  'origin.freed': (args: { readonly thread: string; readonly line: number; readonly code: string }) =>
    `${args.thread} freed it: line ${args.line}, \`${args.code}\`. Freed bytes read as 5a.`,
  'origin.start': 'so it stood at the start.',
  'origin.constant': 'It is made from the text alone.',
  'origin.read': 'It read',
  'origin.follow': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `${place} = ${value}: go on from there`,
  'origin.previous': 'Byte before',
  'origin.next': 'Next byte',
};
