const notes = (n: number): string => (n === 1 ? 'One note' : `${n} notes`);

/** Notes of the reader's own at steps. Loaded with the first, or when a pointer comes near the lanes. */
export const stepNotes = {
  'note.title': 'Your notes at steps',
  'note.add': 'Note',
  'note.add.long': ({ step }: { readonly step: number }) => `Note at step ${step}`,
  'note.change': ({ step, text }: { readonly step: number; readonly text: string }) =>
    `Note at step ${step}: ${text}`,
  'note.keep': 'Keep',
  'note.remove': 'Remove',
  'note.full': ({ most }: { readonly most: number }) => `A run has ${most} notes at most: remove one first.`,
  'note.leave': 'Leave it',
  'note.long':
    'The notes are too long for the address, so a link no longer carries them. They stay with this run until this tab is closed.',
  'note.unsaved':
    'The notes are too long for the address, and the browser does not let this page store them: they go when the page is loaded again.',
  'note.unread': 'Notes that were stored for this visit cannot be read, so they are not shown.',
  'note.damaged': ({ n }: { readonly n: number }) =>
    `${notes(n)} of this address cannot be read, or ${n === 1 ? 'stands' : 'stand'} at a step that this run does not have.`,
  'note.away': ({ n }: { readonly n: number }) =>
    `${notes(n)} ${n === 1 ? 'has' : 'have'} no step in this run, and ${n === 1 ? 'comes' : 'come'} back with ${n === 1 ? 'its' : 'their'} step.`,
  'note.away.unsaved': ({ n }: { readonly n: number }) =>
    `${notes(n)} ${n === 1 ? 'has' : 'have'} no step in this run. The browser does not let this page store ${n === 1 ? 'it, so it goes' : 'them, so they go'} when the page is loaded again.`,
} as const;
