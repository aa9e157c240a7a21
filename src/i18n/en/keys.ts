/** The list of keys. Loaded with its dialog. */
export const keys = {
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
} as const;
