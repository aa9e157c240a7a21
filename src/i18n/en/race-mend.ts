/** The exercises of the race page: what is asked, and what the judge says. Loaded with the first exercise. */

export const raceMend = {
  'mend.title': ({ n, all, name }: { readonly n: number; readonly all: number; readonly name: string }) =>
    `Mend it, ${n} of ${all}: ${name}`,
  'mend.next': 'Next exercise',
  'mend.restart': 'Begin again',
  'mend.leave': 'Lay it aside',
  'mend.hint': 'A hint',
  'mend.without': ({ list }: { readonly list: string }) => `Without ${list}.`,
  'mend.count': ({ n, all }: { readonly n: number; readonly all: number }) =>
    `${n} of ${all} rules met, by a search of every interleaving, access by access`,
  'mend.judging': 'Judging …',
  'mend.unread': 'The text has an error. It is judged once it can be read.',
  'mend.endless': ({ line }: { readonly line: number }) =>
    `Some run goes round for ever at line ${line}. Write \`wait\` in place of a loop that only waits.`,
  'mend.failed': ({ reason }: { readonly reason: string }) => `It could not be judged: ${reason}`,
  'mend.again': 'Judge again',
  'mend.solved': ({ all }: { readonly all: string }) =>
    `Solved. None of its ${all} interleavings ends badly: proved.`,
  'mend.unsolved': 'Not solved yet.',
  'mend.receipt': 'Copy the receipt',
  'mend.receiptCopied': 'Receipt copied',
  'mend.receiptAbout':
    'The receipt is a link with your text. It claims nothing: whoever opens it sees the text judged anew.',
  'mend.brought': 'The text came with the link, and was judged in this browser just now.',
  'mend.met': 'met',
  'mend.unmet': 'not met',

  'mend.rule.given': 'The shared data begin as they did',
  'mend.rule.threads': 'The threads are the same',
  'mend.rule.conditions': 'The lines with `never`, `exists` and `show` are as they were',
  'mend.rule.without': 'It does without what it must do without',
  'mend.rule.whole': 'The search came to its end',
  'mend.rule.never': 'No `never` is violated',
  'mend.rule.fault': 'No thread fails or uses freed memory',
  'mend.rule.deadlock': 'No deadlock',
  'mend.rule.exists': 'Every `exists` is still possible',
  'mend.rule.work': 'Run one after the other, the threads come to the same as before',
  'mend.broken.names': ({ rule, list }: { readonly rule: string; readonly list: string }) =>
    `${rule}: not so for ${list}`,
  'mend.broken.work': ({
    rule,
    order,
    must,
    does,
  }: {
    readonly rule: string;
    readonly order: string;
    readonly must: string;
    readonly does: string;
  }) =>
    `${rule}: in the order ${order}, \`${must}\` must come out, and it is \`${does === '' ? '–' : does}\``,

  'mend.letter.task':
    'The sender posts a letter and raises a flag; the receiver looks at the flag first. Now and then the letter is empty.',
  'mend.letter.hint': 'Two lines stand in the wrong order.',
  'mend.ticket.task':
    'Two sellers look whether a ticket is left, then sell it. There is one ticket; see how often it is sold.',
  'mend.ticket.hint': 'Looking and selling must belong together: whoever holds the desk does both.',
  'mend.transfers.task':
    'Money goes from one account to the other, and back. Each account has a lock. At times both threads stand still for ever.',
  'mend.transfers.hint': 'Both threads need one order in which locks are taken, or never two locks at once.',
  'mend.parcels.task': 'A shop hands out two parcels through one box. Each courier is to have one of them.',
  'mend.parcels.hint': 'Between seeing that the box is full and emptying it, the other courier sees it too.',
  'mend.closed.task':
    'The closer waits until nobody uses the data, and frees it. The reader has checked that it is open, and still reads freed memory. Move lines; no lock is needed.',
  'mend.closed.hint':
    'A reader that first says that it is there, and only then looks whether the data is open, cannot be missed.',
  'mend.readers.task':
    'A writer changes two numbers that belong together. No reader may see one of each; but two readers may still read side by side.',
  'mend.readers.hint': 'The writer waits until nobody is inside, and keeps readers out while it writes.',
  'mend.barrier.task':
    'Two workers wait for each other after each half of their work. A fast one comes to the second wait while the other is still in the first.',
  'mend.barrier.hint':
    'The second use must not be able to pass for the first: another flag, or a number that grows.',
  'mend.own-lock.task':
    'Two threads keep each other out with a flag each, but each looks before it raises its own. Write a lock that works.',
  'mend.own-lock.hint':
    'Raise your flag first, then look. With that alone both may wait for ever: a third variable has to say who gives way.',
} as const;
