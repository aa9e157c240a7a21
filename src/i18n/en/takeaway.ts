import { refusalWords } from '../../traces/english.ts';
import { GRAINS } from './grains.ts';

/** What leaves the lab, and what is opened in it. Loaded when the menu is opened, or something is dropped. */
export const takeaway = {
  ...refusalWords,

  'take.title': 'Take away',
  'take.run': 'This run, for other tools',
  'take.table': 'Its steps as a table',
  'take.picture': 'The picture, with caption and address',
  'take.charts': 'The charts of the threads',
  'take.kind.tlc': 'TLC counterexample',
  'take.kind.itf': 'ITF trace',
  'take.kind.chrome': 'Chrome trace events',
  'take.kind.shiviz': 'ShiViz log',
  'take.kind.own': 'JSON of this site',
  'take.kind.csv': 'CSV',
  'take.kind.markdown': 'Markdown',
  'take.kind.machines': 'Code with createMachine',
  'take.for.tlc': 'JSON; TLC follows it with -loadTrace',
  'take.for.itf': 'JSON; for Apalache, Quint and the viewer of VS Code',
  'take.for.chrome': 'JSON; opens in Perfetto and speedscope',
  'take.for.shiviz': 'with vector clocks of the bytes seen',
  'take.for.own': 'opens here again',
  'take.for.csv': 'for spreadsheets',
  'take.for.markdown': 'for comments and issues',
  'take.for.machines': 'for XState and the editor of Stately',
  'take.svg': 'SVG',
  'take.svg.for': 'light or dark, as the page of its reader is',
  'take.png.light': 'PNG, light',
  'take.png.dark': 'PNG, dark',
  'take.png.for': 'for pages that take no SVG',
  'take.noForm': 'Runs at this grain cannot be written for other tools.',
  'take.noSteps': 'There is no step yet.',
  'take.saved': ({ name }: { readonly name: string }) => `${name} saved.`,
  'take.notDrawn': 'This browser did not draw the picture. Take the SVG.',
  'take.caption': ({
    world,
    fix,
    path,
    step,
    steps,
  }: {
    readonly world: string;
    readonly fix: string;
    readonly path: string;
    readonly step: number;
    readonly steps: number;
  }) => `NUL and Void. ${world}, fix: ${fix}, ${path}. Step ${step} of ${steps}.`,
  'take.part': (args: { readonly from: number; readonly to: number; readonly of: number }) =>
    `Steps ${args.from} to ${args.to} of ${args.of} are drawn; the others are counted at the ends.`,
  'take.moreNotes': ({ n }: { readonly n: number }) =>
    n === 1 ? 'One more note is not printed here.' : `${n} more notes are not printed here.`,
  'take.start': 'No step is taken yet.',

  'open.title': 'Open a run',
  'open.button': 'Open a run…',
  'open.how':
    'Or drop a file on the page, or paste its text: TLC (-dumpTrace json), ITF, SPIN (spin -t -p), a report of ThreadSanitizer, JSON of this site, a schedule.',
  'open.file': 'File with a run',
  'map.title': 'Rows for a report on another program',
  'map.label': 'One a line: function or `file:line`, then a row, such as `race.c:55 C6`',
  'map.rows': ({ rows }: { readonly rows: string }) => `Rows: ${rows}`,
  'map.wrong': ({ line, text }: { readonly line: number; readonly text: string }) =>
    `Line ${line} names no row: ${text}`,
  'map.used': ({ n }: { readonly n: number }) =>
    n === 1 ? '1 place is used when a report is opened.' : `${n} places are used when a report is opened.`,
  'map.again': 'Read the report again',

  'arrive.title': 'What was opened',
  'arrive.drop': 'Drop it to open the run',
  'arrive.reading': ({ name }: { readonly name: string }) => `Reading ${name}.`,
  'arrive.cancel': 'Cancel',
  'arrive.close': 'Close',
  'arrive.undo': 'Back to the run before',
  'arrive.pasted': 'the pasted text',
  'arrive.failed': 'The part that reads runs stopped. Try again.',
  'arrive.more': ({ names }: { readonly names: string }) => `Only the first file is opened, not ${names}.`,
  'arrive.notes': ({ n }: { readonly n: number }) =>
    n === 1 ? 'It brings one note at a step.' : `It brings ${n} notes at steps.`,
  'arrive.tool.tlc': 'a counterexample of TLC',
  'arrive.tool.itf': 'an ITF trace',
  'arrive.tool.spin': 'a trail of SPIN',
  'arrive.tool.tsan': 'a report of ThreadSanitizer',
  'arrive.tool.own': 'a run saved here',
  'arrive.tool.schedule': 'a schedule',
  'arrive.read': ({
    name,
    tool,
    n,
    setting,
  }: {
    readonly name: string;
    readonly tool: string;
    readonly n: number;
    readonly setting: string;
  }) => `Read ${name} as ${tool} of ${n === 1 ? '1 step' : `${n} steps`} (${setting}).`,
  'arrive.setting': ({
    world,
    fix,
    path,
    grain,
    pools,
  }: {
    readonly world: string;
    /** The words of the fix; empty for none. */
    readonly fix: string;
    readonly path: string;
    readonly grain: keyof typeof GRAINS;
    readonly pools: number;
  }) => `${world}, ${pools} threads, ${fix === '' ? 'no fix' : fix}, ${path}, ${GRAINS[grain]}`,
  'arrive.checked.tlc': 'Every state in it is that of the replay.',
  'arrive.checked.itf': 'Every state in it is that of the replay.',
  'arrive.checked.spin': 'Its rows, its variables and, where it tells one, its end are those of the replay.',
  'arrive.checked.own': 'Its steps and its end are those of the replay.',
  'arrive.checked.schedule': 'Every step of it can be taken.',
  'arrive.checked.tsan': 'This is the shortest run in which its two accesses meet.',
  'arrive.meeting': ({
    first,
    before,
    second,
    last,
    place,
  }: {
    readonly first: string;
    readonly before: number;
    readonly second: string;
    readonly last: number;
    readonly place: string;
  }) => `The race: ${first} (step ${before}), then ${second} (step ${last}), ${place}.`,
  'arrive.taken': ({ row, letter }: { readonly row: string; readonly letter: string }) =>
    `${row} by ${letter}`,
  'arrive.onPair': 'on the pair',
  'arrive.onByte': ({ byte }: { readonly byte: number }) => `on byte ${byte} of the string`,
  'arrive.refused': ({ name }: { readonly name: string }) => `${name} was not opened.`,
  'arrive.refusedAs': ({ name, tool }: { readonly name: string; readonly tool: string }) =>
    `${name} looks like ${tool} and was not opened.`,
  'arrive.offer': ({ setting }: { readonly setting: string }) => `It fits another setting: ${setting}.`,
  'arrive.take': 'Open it with that setting',
  'arrive.show': 'Show this run',
  'note.standIn': ({
    place,
    left,
    row,
  }: {
    readonly place: string;
    readonly left: string;
    readonly row: string;
  }) => `${place} is ${left}, which the model leaves out. ${row} stands in for it.`,
  'note.byteFromRows':
    'The report does not show its block to be the string, so the rows tell where the two meet.',
  'note.noMutex':
    'The report names a mutex. No run was found in which the two meet with it held so, and this one holds none at them.',
  'note.otherFix': 'With the fix on the stage the two do not meet like this, so another fix was chosen.',
  'note.otherPath': ({ path, pools }: { readonly path: string; readonly pools: number }) =>
    `On the path ${path} they meet with ${pools} workers.`,
  'note.otherWorld': ({
    world,
    earlier,
    later,
  }: {
    readonly world: string;
    readonly earlier: string;
    readonly later: string;
  }) => `In the other world (${world}) the same lines are the rows ${earlier} and ${later}.`,
  'note.otherRows': ({ earlier, later }: { readonly earlier: string; readonly later: string }) =>
    `The same lines may also be the rows ${earlier} and ${later}.`,
  'note.report': ({
    number,
    earlier,
    later,
  }: {
    readonly number: number;
    readonly earlier: string;
    readonly later: string;
  }) => `Report ${number} is of ${earlier} and ${later}.`,
  'note.unread': ({ number, reason }: { readonly number: number; readonly reason: string }) =>
    `Report ${number} was not read. ${reason}`,
  'note.lostNotes': ({ count }: { readonly count: number }) =>
    count === 1
      ? 'One note in it is no text, or stands at a step that is not there or has a note.'
      : `${count} notes in it are no text, or stand at a step that is not there or has a note.`,
  'note.moreReports': ({ count }: { readonly count: number }) => `${count} more reports were not looked at.`,
};
