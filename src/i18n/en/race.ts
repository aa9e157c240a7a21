import { raceExamples } from './race-examples.ts';

/** The page on which a reader writes a race. Loaded with it. */

const steps = (n: number): string => (n === 1 ? '1 step' : `${n} steps`);
const plural = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

export const race = {
  'race.title': 'Your own race',
  'race.lead': 'One line of a thread is one step. Every order of the steps is tried.',
  'race.text': 'Text',
  'race.editor': 'Text of the race',
  'race.example': 'Example',
  'race.own': 'your own',
  'race.new': 'New',
  'race.copy': 'Copy link',
  'race.copied': 'Link copied',
  'race.copyFailed': 'The browser refused; copy the address of the page.',
  'race.tooLong': ({ n, most }: { readonly n: number; readonly most: number }) =>
    `This text needs ${n} characters in a link, more than the ${most} that links carry everywhere. Take it away as a file.`,
  'race.size': ({
    threads,
    lines,
    bytes,
  }: {
    readonly threads: number;
    readonly lines: number;
    readonly bytes: number;
  }) => `${plural(threads, 'thread')}, ${steps(lines)}, ${plural(bytes, 'shared byte')}`,
  'race.errors': ({ n }: { readonly n: number }) => plural(n, 'error'),
  'race.linkLength': ({ n, all }: { readonly n: number; readonly all: number }) =>
    `Read as you type. ${plural(n, 'character')}; the link that holds them and this run has ${all}.`,
  'race.stays':
    'The text stays as you wrote it. The picture beside it is of the last text that could be read.',
  'race.noPicture': 'The text stays as you wrote it. Its picture comes once it can be read.',
  'race.before': ({ line }: { readonly line: number }) => `From before line ${line} was changed`,
  'race.place': ({ line, column }: { readonly line: number; readonly column: number }) =>
    `line ${line}, column ${column}`,
  'race.write': 'Write',
  'race.broken': ({ bad, all }: { readonly bad: string; readonly all: string }) =>
    `broken in ${bad} of ${all}`,
  'race.possible': ({ n, all }: { readonly n: string; readonly all: string }) => `possible: ${n} of ${all}`,
  'race.held': 'never, at this grain',
  'race.proved': 'never: proved',
  'race.impossible': 'not possible at this grain',
  'race.help':
    'A line can be: an assignment, `if`, `while`, `lock m`, `unlock m`, `wait x`, `join T`, `free x`, `assert x`, `strcpy`, `memcpy`, `return`, `exit`; `atomic { }` makes several lines one step. `never` says what must not be at the end, `exists` what should be possible.',

  'race.shared': 'Shared bytes',
  'race.beside': 'Compare two runs',
  'race.two': 'Two runs',
  'race.one': 'Back to one run',
  'race.object': ({ name, n }: { readonly name: string; readonly n: number }) =>
    `${name}: bytes, ${n} in all`,
  'race.counts': ({ n }: { readonly n: number }) => `strlen counts ${n}`,
  'race.noNul': 'no NUL: strlen runs off the end',
  'race.freed': 'freed: reads 5a',
  'race.wrote': ({ thread }: { readonly thread: string }) => `just written by ${thread}`,
  'race.initial': 'as at the start',
  'race.byteName': ({
    name,
    index,
    byte,
    told,
  }: {
    readonly name: string;
    readonly index: number;
    readonly byte: string;
    readonly told: string;
  }) => `${name}[${index}]: ${byte}, ${told}`,
  'race.origin': ({
    row,
    step,
    thread,
  }: {
    readonly row: string;
    readonly step: number;
    readonly thread: string;
  }) => `written by ${thread} at step ${step}, ${row}`,
  'race.originCopy': ({ told, from }: { readonly told: string; readonly from: string }) =>
    `${told}, from ${from}`,
  'race.trace': 'Trace back',
  'race.jump': 'Go there',

  'race.threads': 'Threads',
  'race.locals': 'its own variables',
  'race.runThread': ({ thread, row }: { readonly thread: string; readonly row: string }) =>
    `Run ${thread}: ${row}`,
  'race.undo': 'Undo',
  'race.redo': 'Redo',
  'race.futures': 'Futures: runs that you left, and those you made',
  'race.futures.open': 'not finished',
  'race.futures.parts': ({ step }: { readonly step: number }) => `parts after step ${step}`,
  'race.futures.drop': 'Drop',
  'race.futures.gone': ({ n, most }: { readonly n: number; readonly most: number }) =>
    `At most ${most} runs are kept: ${n} of the oldest ${n === 1 ? 'was' : 'were'} dropped.`,
  'race.finish': 'Let it finish',

  'race.step.start': 'Before the first step.',
  'race.step.did': ({ thread, what }: { readonly thread: string; readonly what: string }) =>
    `${thread} ${what}.`,
  'race.step.read': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `reads ${place}, which is ${value}`,
  'race.step.write': ({ place, value }: { readonly place: string; readonly value: string }) =>
    `writes ${value} to ${place}`,
  'race.step.local': ({ name, value }: { readonly name: string; readonly value: string }) =>
    `sets ${name} to ${value}`,
  'race.step.lock': ({ name }: { readonly name: string }) => `takes ${name}`,
  'race.step.unlock': ({ name }: { readonly name: string }) => `gives ${name} back`,
  'race.step.wait': 'need not wait any more',
  'race.step.join': 'goes on, since the other has ended',
  'race.step.free': ({ name }: { readonly name: string }) => `frees ${name}: every byte becomes 5a`,
  'race.step.exit': 'ends the process: all others stop where they are',
  'race.step.private': 'works on its own variables',
  'race.step.ended': 'has ended',
  'race.step.fault.out-of-bounds': 'goes beyond the bounds, and the process dies',
  'race.step.fault.divide-by-zero': 'divides by 0, and the process dies',
  'race.step.fault.double-free': 'frees what is freed, and the process dies',
  'race.step.fault.unlock-not-held': 'unlocks what it does not hold, and the process dies',
  'race.step.fault.assert': 'fails its assert, and the process dies',
  'race.step.fault.use-after-free-read': 'reads freed memory',
  'race.step.fault.use-after-free-write': 'writes freed memory',

  'race.row.read': ({ place }: { readonly place: string }) => `read ${place}`,
  'race.row.write': ({ place }: { readonly place: string }) => `write ${place}`,
  'race.access.private': 'nothing shared',
  'race.access.read': ({ place }: { readonly place: string }) => `reads ${place}`,
  'race.access.write': ({ place }: { readonly place: string }) => `writes ${place}`,

  'race.wait.lock': ({ name, holder }: { readonly name: string; readonly holder: string }) =>
    `waits for ${name}, held by ${holder}`,
  'race.wait.self': ({ name }: { readonly name: string }) => `waits for ${name}, which it holds itself`,
  'race.wait.ended': ({ name, holder }: { readonly name: string; readonly holder: string }) =>
    `waits for ${name}, which ${holder} never gave back`,
  'race.wait.until': ({ what }: { readonly what: string }) => `waits until ${what}`,
  'race.wait.join': ({ threads }: { readonly threads: string }) => `waits for the end of ${threads}`,
  'race.ended': 'has ended',
  'race.result': ({ value }: { readonly value: number }) => `has ended with ${value}`,
  'race.dead': 'stopped: the process has ended',

  'race.verdict.end': 'At the end:',
  'race.verdict.open': ({ n }: { readonly n: number }) =>
    n === 1 ? 'Not finished; 1 thread can run' : `Not finished; ${n} threads can run`,

  'race.all': ({ n }: { readonly n: string }) =>
    n === '1' ? 'The only interleaving' : `All ${n} interleavings`,
  'race.found': ({ n }: { readonly n: string }) => `At least ${n} interleavings`,
  'race.states': ({ n }: { readonly n: string }) => (n === '1' ? '1 state' : `${n} states`),
  'race.searching': ({ n }: { readonly n: string }) => `searching, ${n} states so far`,
  'race.counting': ({ share }: { readonly share: string }) => `counting, ${share}`,
  'race.cancel': 'Cancel',
  'race.cancelled': 'The search was cancelled.',
  'race.again': 'Search again',
  'race.failed': ({ reason }: { readonly reason: string }) => `The search failed: ${reason}`,
  'race.tooMany': ({
    states,
    line,
    code,
    times,
  }: {
    readonly states: string;
    readonly line: number;
    readonly code: string;
    readonly times: string;
  }) =>
    `Too many states: the search stopped after ${states}. Line ${line}, \`${code}\`, made them grow most: it takes ${times} steps of an average run. Nothing below is proved, and the counts are lower bounds.`,
  'race.outcome': 'outcome',
  'race.count': 'count',
  'race.random': 'random',
  'race.preemptions': 'preempt.',
  'race.preemptionsLong': 'fewest preemptions',
  'race.show': 'Show',
  'race.showOutcome': ({ outcome }: { readonly outcome: string }) => `Show the shortest run to: ${outcome}`,
  'race.onStage': 'on stage',
  'race.more': ({ n }: { readonly n: string }) => `and ${n} more, less likely`,
  'race.atLeast': ({ n }: { readonly n: string }) => `at least ${n}`,
  'race.kind.ok': 'fine',
  'race.kind.exists': 'fine',
  'race.kind.violated': 'a violation',
  'race.kind.fault': 'fault',

  'race.grain': 'Grain',
  'race.grain.statement': 'line',
  'race.grain.access': 'access',
  'race.grain.about':
    'At grain access, a step reads or writes one shared byte or number. Only at that grain is a `never` called proved.',
  'race.verdict.bad': ({ bad, all }: { readonly bad: string; readonly all: string }) =>
    `${bad} of ${all} bad`,
  'race.verdict.proved': 'Nothing bad can happen: proved at this grain.',
  'race.verdict.unproved': 'Nothing bad happens when every line runs unbroken. That is no proof.',
  'race.verdict.unknown': 'Nothing bad was found in the part that was searched. That is no proof.',
  'race.verdict.try': 'Try every access',
  'race.compare': ({ before, now }: { readonly before: string; readonly now: string }) =>
    `was: ${before}; now: ${now}`,
  'race.compare.bad': ({ bad, all }: { readonly bad: string; readonly all: string }) =>
    `${bad} of ${all} bad`,
  'race.compare.proved': '0, proved at this grain',
  'race.compare.none': ({ all }: { readonly all: string }) => `0 of ${all}, not proved at this grain`,
  'race.compare.since': 'Compare with this text from now on',
  'race.compare.back': 'Back to the text before',

  'race.shortest': 'Shortest bad run',
  'race.noBad': 'No bad run',
  'race.graph': 'Progress graph',
  'race.graph.title': ({ x, y }: { readonly x: string; readonly y: string }) =>
    `Progress of ${x} to the right, of ${y} upwards`,
  'race.graph.doomed': 'from here every run ends badly',
  'race.preempted': ({ n }: { readonly n: number }) => plural(n, 'preemption'),
  'race.detector': 'Race detector',
  'race.detector.none': 'No two accesses of this run race.',
  'race.detector.finding': ({
    object,
    early,
    late,
    isSeen,
  }: {
    readonly object: string;
    readonly early: string;
    readonly late: string;
    readonly isSeen: boolean;
  }) =>
    `\`${object}\`: ${early}, then ${late}, with no order between them${isSeen ? '; its effect was seen' : ''}.`,
  'race.detector.more': ({ n }: { readonly n: number }) => `and ${n} more`,
  'race.detector.read': ({ row }: { readonly row: string }) => `read at ${row}`,
  'race.detector.write': ({ row }: { readonly row: string }) => `written at ${row}`,

  'race.figure.unread': 'This race cannot be read. Its page says why:',
  'race.takeAway': 'Take away',
  'race.take.text': 'Text (.race)',
  'race.take.promela': 'Promela',
  'race.take.tla': 'TLA+',
  'race.take.markdown': 'Markdown: a link',
  'race.take.block': 'Markdown: the text, with a link',
  'race.take.frame': 'HTML: a figure to scrub',
  'race.take.failed': ({ reason }: { readonly reason: string }) => `This could not be made: ${reason}`,
  'race.take.copied': ({ what }: { readonly what: string }) => `Copied. ${what}.`,
  'race.file': 'Open',
  'race.file.several': ({ n }: { readonly n: number }) => `There are ${n} races in this text. Open:`,
  'race.file.large': ({ most }: { readonly most: number }) =>
    `This is too large for a race, which has at most ${most} bytes.`,
  'race.file.unread': 'This cannot be read: it is a folder, or a file that is gone.',
  'race.file.replaced': 'The text of before was replaced.',
  'race.file.back': 'Bring it back',
  'race.problem.link': 'The link is damaged: its text cannot be unpacked. The page opens empty.',
  'race.problem.long': 'The link holds more text than a race may have. The page opens empty.',
  'race.problem.version': ({ version }: { readonly version: string }) =>
    `The link is of version ${version}, which this page does not know. The page opens empty.`,
  'race.problem.grain': ({ text }: { readonly text: string }) =>
    `There is no grain ${text}; the race is shown line by line.`,
  'race.problem.run': ({ text }: { readonly text: string }) =>
    `${text} is not a run. A run gives each thread’s number and how often it runs, as in 0x3.1x2. The shortest bad run is shown instead.`,
  'race.problem.at': ({ text }: { readonly text: string }) =>
    `This run has no step ${text}; its end is shown.`,
  'race.problem.beside': ({ text }: { readonly text: string }) =>
    `The second run of the link, ${text}, is none of this race; one run is shown.`,
  'race.problem.exercise': ({ text }: { readonly text: string }) =>
    `There is no exercise ${text}; the text is shown without one.`,
  'race.problem.step': ({
    step,
    thread,
    why,
  }: {
    readonly step: number;
    readonly thread: string;
    readonly why: string;
  }) =>
    `Step ${step} of the run in the link cannot be taken: ${thread} ${why}. The run is shown up to there.`,
  'race.problem.noThread': 'does not exist',
  'race.problem.cannot': 'waits or has ended there',
  'race.dismiss': 'Got it',

  'race.empty': 'Write a race, or begin with one of these.',
  'race.template': 'Begin with a template',
  'race.look': 'Look:',
  'race.try': 'Try:',

  'race.exercise': 'Mend it',
  'race.exercise.none': 'Mend one',
  'race.exercise.lead': 'Or mend a broken one. The search is the judge:',
  'race.exercise.letter': 'The letter and the flag',
  'race.exercise.ticket': 'The last ticket',
  'race.exercise.transfers': 'Two transfers',
  'race.exercise.parcels': 'Two parcels, two couriers',
  'race.exercise.closed': 'Closed while it is read',
  'race.exercise.readers': 'Readers side by side',
  'race.exercise.barrier': 'A barrier, used twice',
  'race.exercise.own-lock': 'A lock of one’s own',
  ...raceExamples,
} as const;
