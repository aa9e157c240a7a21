/** The ten exercises, and the sentences on a run. Loaded with their page. */
export const exercises = {
  'exercises.title': 'Exercises',
  'exercises.lead':
    'Ten exercises on the stage. The model judges the run, and where something is to be mended every interleaving is searched. Any run that does what is asked counts.',
  'exercises.progress': (args: { readonly done: number; readonly all: number }) =>
    `${args.done} of ${args.all} solved`,
  'exercises.unknown': (args: { readonly text: string }) => `There is no exercise “${args.text}”.`,
  'exercises.back': 'All exercises',
  'exercises.next': (args: { readonly name: string }) => `Next: ${args.name}`,
  'exercises.name': (args: { readonly id: string; readonly title: string }) => `${args.id}. ${args.title}`,

  'group.break': 'Break it',
  'group.mend': 'Mend it',
  'group.explain': 'Explain it',

  'state.solved': 'solved',
  'state.begun': 'begun',
  'state.open': 'not yet',

  'panel.region': 'Exercise',
  'panel.judged': 'Judged',
  'panel.part': (args: { readonly n: number }) => `Part ${args.n}`,
  'panel.solved': 'Solved.',
  'panel.partSolved': (args: { readonly n: number }) => `Part ${args.n} is solved.`,
  'panel.shown': 'This is the solution of the page. Build one yourself: any run that meets the goal counts.',
  'panel.why': 'Why it matters',
  'panel.start': 'Start over',
  'panel.hint': 'Show a hint',
  'panel.hints': 'Hints',
  'panel.hintOf': (args: { readonly n: number; readonly text: string }) => `Hint ${args.n}. ${args.text}`,
  'panel.solution': 'Show one solution',
  'panel.solutionPart': (args: { readonly n: number }) => `Show a solution of part ${args.n}`,
  'panel.name': (args: { readonly n: number }) => `Name step ${args.n} as the cause`,
  'panel.nameFirst': 'Move the playhead behind a step to name it as the cause',
  'panel.sentences': 'Which sentence is right?',
  'panel.searching': (args: { readonly states: string }) =>
    `Searching every interleaving: ${args.states} states.`,
  'panel.cancel': 'Stop the search',
  'panel.again': 'Search',
  'panel.failed': 'The search could not run.',
  'panel.met': 'holds',
  'panel.unmet': 'does not hold yet',

  'sentence.none': 'No two accesses raced, for nothing went wrong.',
  'sentence.harmless': 'The accesses still race; this order happened to be harmless.',
  'sentence.ordered': 'The slash was back in time, so the accesses were in order.',

  /** `wanted` and `example` are sentences on an outcome, with their full stop. */
  'found.outcome': (args: { readonly wanted: string }) => `Done: ${args.wanted}`,
  /** `open`: the sentence on who can still run. */
  'found.unfinished': (args: { readonly wanted: string; readonly open: string }) =>
    `Wanted: ${args.wanted} ${args.open}`,
  'found.freed': (args: { readonly wanted: string }) =>
    `Wanted: ${args.wanted} It is so, but memory was used after it was freed.`,
  'found.other': (args: { readonly wanted: string }) => `Wanted: ${args.wanted} This run ends otherwise.`,
  'found.preemptions': (args: { readonly found: number; readonly most: number }) =>
    `Preemptions: ${args.found}, at most ${args.most} are allowed.`,
  'found.steps': (args: { readonly found: number; readonly count: number }) =>
    `Steps of the run: ${args.found}, it should have ${args.count}.`,
  'found.slashes': (args: { readonly found: number; readonly count: number }) =>
    `Slashes in the path: ${args.found}, it should have ${args.count}.`,
  'found.fixCount': (args: { readonly found: number; readonly count: number }) =>
    `Fixes that are on: ${args.found}, there should be ${args.count}.`,
  'found.fix': (args: { readonly words: string; readonly found: string }) =>
    `Fix wanted: \`${args.words}\`. On the stage: \`${args.found}\`.`,
  'found.proofNone': (args: { readonly wanted: string }) =>
    `Wanted of every interleaving: ${args.wanted} Not searched yet for this fix.`,
  'found.proofPartial': 'The search stopped early. That is no proof.',
  'found.proofOthers': (args: { readonly count: number; readonly example: string }) =>
    `Every interleaving is to come out well, but ${args.count} other ${args.count === 1 ? 'outcome is' : 'outcomes are'} reachable, such as: ${args.example}`,
  'found.proof': (args: {
    readonly wanted: string;
    readonly grain: string;
    readonly path: string;
    readonly threads: number;
  }) =>
    `Proved ${args.grain} for \`${args.path}\` and ${args.threads} threads, of every interleaving: ${args.wanted}`,
  'found.loan': (args: { readonly cut: number }) =>
    `V cuts the shared string at step ${args.cut}, between S1 and S4.`,
  'found.loanElsewhere': (args: { readonly cut: number }) =>
    `V cuts the shared string at step ${args.cut}, but not between S1 and S4.`,
  'found.loanNone': 'V is to cut the shared string between S1 and S4. In this run it does not cut it.',
  'found.lastName': (args: { readonly found: number }) =>
    `The last name has ${args.found} ${args.found === 1 ? 'character' : 'characters'}: too short for the kernel to notice.`,
  'found.lastNameLong': (args: { readonly found: number }) =>
    `The last name has ${args.found} characters. There is a shorter one that the kernel notices.`,
  'found.lastNameMet': (args: { readonly found: string; readonly length: number }) =>
    `The last name is \`${args.found}\`: ${args.length} characters, and none shorter will do.`,
  'found.otherDirectory': (args: { readonly directory: string }) =>
    `The directory is to stay \`${args.directory}\`.`,
  'found.lastNameWrong': 'The last name is to be one name, without a slash.',
  'found.schedule': (args: { readonly text: string; readonly found: string }) =>
    `Schedule wanted: \`${args.text}\`. On the stage: \`${args.found}\`.`,
  'found.sentence': 'The right sentence is chosen.',
  'found.sentenceNone': 'Choose the sentence that is right.',
  'found.sentenceNoRace':
    'A race is a matter of the accesses, not of how it went: V wrote the byte that S read, and nothing ordered the two.',
  'found.sentenceOrdered':
    'Nothing in the program put the restore before S’s copy. The scheduler happened to.',
  'found.culprit': 'The named step put the slash back between the other worker’s cut and its question.',
  'found.culpritNone': 'Name the step that made the worker refuse: move the playhead behind it.',
  'found.culpritWrong': (args: { readonly found: number }) =>
    `Step ${args.found} is not the one. Which step changed what \`stat\` then saw?`,

  'keep.title': 'Your progress',
  'keep.where': 'Kept in this browser only.',
  'keep.save': 'Save as a file',
  'keep.open': 'Read a file',
  'keep.reset': 'Forget all of it',
  'keep.sure': 'Really forget?',
  'keep.read': 'Read. What was solved in either is kept.',
  'keep.forgotten': 'Forgotten.',
  'keep.json': ({ line, column }: { readonly line: number | null; readonly column: number | null }) =>
    `This text is no JSON${line === null ? '' : ` (line ${line}, column ${column})`}, so no progress was read.`,
  'keep.shape': 'This is no progress of this site.',
  'keep.long': 'This file is too long to be progress of this site.',
  'keep.version': (args: { readonly found: number }) =>
    `This progress comes from version ${args.found} of its form, which this site does not know.`,
  'keep.unreadable': 'The browser could not read this file: it may have been moved or removed.',
  'keep.damaged': 'What this browser had kept is damaged and is not used:',
  'keep.refused':
    'This browser does not let the page keep anything. Progress lasts until the page is closed.',

  'title.B1': 'Shorter, and nobody complains',
  'goal.B1':
    'Make the serializing thread pack a shorter path that the kernel accepts. No memory may be used after it was freed.',
  'hint.B1.1': 'The kernel compares the room with the string. Both must be short.',
  'hint.B1.2': 'Write the NUL before S measures, and free only at the end.',
  'title.B2': 'One slash too many',
  'goal.B2':
    'Make the kernel unpack the list without complaint and then refuse its text, because it ends in a slash.',
  'hint.B2.1': 'This is the grown copy: short when measured, whole when copied.',
  'hint.B2.2': 'Between S1 and S4 the slash must come back.',
  'title.B3': 'Three pools, three answers',
  'goal.B3':
    'Import three pools with one command so that each gets a different cache file, with at most two preemptions.',
  'hint.B3.1': 'A worker that starts on a cut string cuts it again, one slash further left.',
  'hint.B3.2': 'Stop A right after its cut, then B right after its own, then let C run to the end.',
  'title.B4': 'Address 1',
  'goal.B4': 'Crash `zpool` with a path that has a single slash, with at most two preemptions.',
  'hint.B4.1': 'When its only slash is cut, the string is empty. Who must not notice, and who must?',
  'hint.B4.2': 'Bring A past C3, the test for a leading slash, before B cuts.',
  'title.M1': 'Two are enough',
  'goal.M1':
    'As reported, choose exactly two fixes so that every interleaving is clean. Then run one of them to its end.',
  'hint.M1.1': 'There are two defects: content and lifetime. Choose one fix for each.',
  'hint.M1.2': '`clone` and `lock` care for content; `join` and `refcount` for lifetime.',
  'title.M2': 'The lock that is too small',
  'goal.M2':
    'First get a silently shorter path although the borrowing is locked (`lock-narrow`). Then widen the lock until no interleaving is bad.',
  'hint.M2.1': 'Which steps read the string without the lock?',
  'hint.M2.2': 'Stop A between C7 and C8, with the lock in its hand. B can still measure and copy.',
  'title.M3': 'Everyone waits',
  'goal.M3':
    'With `join-holding-lock`, stop all three threads for good in one step. Then choose fixes that keep both ideas, the lock and the waiting, without the deadlock.',
  'hint.M3.1': 'Who takes the mutex and then waits for threads that need it?',
  'hint.M3.2': 'Let the freeing thread go first.',
  'title.X1': 'A collision without a mark',
  'goal.X1':
    'Let V borrow the slash while S is in the middle of its work, and still let the run end clean. Then say why.',
  'hint.X1.1': 'A borrowed thing that is back in time does no harm.',
  'hint.X1.2': 'Run all four V steps between S1 and S4.',
  'why.X1':
    'A test that passes shows that one order is harmless. A data race is a property of the accesses, not of one lucky run.',
  'title.X2': 'Same tear, two verdicts',
  'goal.X2':
    'With `/abcdefg/c`, the schedule `S3.V2.S2` goes unnoticed. Keep the directory and the schedule, and change only the last name, so that the kernel notices. Find the shortest such name.',
  'hint.X2.1':
    'Compare ⌊L/8⌋ with ⌊p/8⌋: L is the length of the path, p the index of the slash. Here p stays 8.',
  'hint.X2.2': 'L has to reach 16.',
  'why.X2': 'Whether anybody hears of the damage depends on the length of a file name.',
  'title.X3': 'Wrongly accused',
  'goal.X3': 'Make one worker refuse a path that is perfectly good. Then name the step that made it do so.',
  'hint.X3.1': 'The check asks about a directory. What does `stat` see if the slash is back too early?',
  'hint.X3.2': 'Both workers cut the same slash. One of them restores it for both.',
  'why.X3':
    'The victim reports an error of its own, “not a valid directory”, and its private copy is whole. The cause is in another lane.',
};
