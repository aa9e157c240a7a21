/** What a world is, and what no world of this site can show. Loaded when it is opened. */
export const about = {
  'about.article':
    'As reported is a teaching model: three threads over one shared list, as an article about the bug tells it. It simplifies. In the source each worker validates, copies, and packs; the packed list is a private copy; and the list that a worker frees is its own. The race with the freeing thread is a claim of the article about the bug; the source does not bear it out.',
  'about.faithful':
    'As in the source follows OpenZFS at commit bd949b10be, the parent of the fix. Every worker runs the same steps over one shared string. Where the race was measured, the silently shorter path was the usual damage. A path one level deep can crash; with the real library it did when the order was forced, and never in free-running trials. None of it needs a freed list.',
  'about.model':
    'A step is one call or one byte, and the threads take turns as you choose. A real machine reads words and reorders; this model is the charitable reading. How often an outcome happens on a machine cannot be read off this page.',
  'about.bytes':
    'The packed bytes come from a codec that is tested against bytes recorded from the real library.',
  'about.poison': 'Freed bytes read 5a here. That is this model’s choice, no promise of any allocator.',
} as const;
