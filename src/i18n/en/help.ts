/** Help: the list of keys, and what a world is. Loaded on request. */
export const help = {
  'keys.title': 'Keys',
  'keys.close': 'Close',
  'keys.on': 'Single keys act on the timeline',
  'keys.arrows': 'one step back or forward',
  'keys.ends': 'first step, last step, with the focus on the timeline',
  'keys.space': 'play or pause, with the focus on the timeline',
  'keys.digits': 'let that thread, counted from the first lane, take the next step',
  'keys.alt': 'move the focused step along its lane',
  'keys.undo': 'undo, redo',
  'keys.race': 'previous race, next race, in the lab',
  'keys.damage': 'previous and next step that does damage or ends in it, in the lab',
  'keys.switch': 'previous context switch, next context switch, in the lab',
  'keys.thread': 'previous step, next step of the thread that ran last, in the lab',
  'keys.find': 'find a step, and read all of them as a table, in the lab',
  'keys.note': 'write a note at the step of the playhead, or change it, in the lab',
  'keys.zoom':
    'larger steps, smaller steps, the whole run in the window; also Control with the wheel, or two fingers',
  'keys.pan': 'move the window along a long run',
  'keys.chapters': 'previous chapter, next chapter, in the story',
  'keys.compare': 'put a second run beside this one, or take it away',
  'keys.parting': 'with two runs, previous and next place at which they part',
  'keys.halves':
    'with two runs, from the focused step to that of the other run; arrows along go to its neighbours',
  'keys.help': 'this list',
  'more.pads': 'You are the scheduler',
  'more.glossary': 'Glossary',
  'more.affected': 'Are you affected?',
  'more.race': 'Your race',
  'more.audit': 'Audit',
  'more.facts': 'Facts and sources',
  'more.maintainers': 'For maintainers',
  'more.whole': 'The whole story on one page',
  'more.licences': 'Licences',
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
