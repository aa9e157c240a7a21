import type { RefusalWords } from './refusal.ts';

const number = (value: number): string => value.toLocaleString('en');

/** What belongs at a place of JSON, and what stands there. */
const wanted = (what: string, found: string): string =>
  found === '' ? `the text ends where ${what} belongs` : `${what} belongs here, not the sign ${found}`;

/** The English sentences of all refusals, which the page has too: i18n/en/arrivals.ts takes them over. */
export const refusalWords: RefusalWords = {
  'trace.no.empty': () => 'There is nothing in it.',
  'trace.no.syntax': ({ line, column, what }) =>
    `This is no JSON. In line ${line}, column ${column}: ${what}.`,
  'trace.no.encoding': () => 'It was read in the wrong encoding: it is UTF-16. Save it as UTF-8.',
  'trace.no.unparsed': () => 'The browser cannot parse it, although it is JSON.',
  'trace.no.unreadable': () => 'The browser cannot read it; it may be a folder, or gone.',
  'trace.no.unknownFormat': ({ told }) =>
    `${told === null ? '' : `This is ${told}. `}It is none of the forms that can be opened: a TLC counterexample (-dumpTrace json), an ITF trace, a listing of SPIN (spin -t -p), a report of ThreadSanitizer, a run saved here, or a schedule.`,
  'trace.no.tlaText': () =>
    'This is a trace as TLA+ text. TLC writes one that can be opened with -dumpTrace json.',
  'trace.no.tlcText': () =>
    'This is what TLC prints. TLC writes a trace that can be opened with -dumpTrace json.',
  'trace.no.tooLarge': ({ found, of, max }) =>
    `It has ${number(found)} ${of}; at most ${number(max)} are read.`,
  'trace.no.tooDeep': ({ max }) => `Its lists and objects are nested more than ${max} deep.`,
  'trace.no.version': ({ found }) =>
    `This run was saved in version ${found} of the format, which this site does not know.`,
  'trace.no.shape': ({ state, what }) =>
    state === null
      ? `A part is missing or of another kind: ${what}.`
      : `In state ${state} a part is missing or of another kind: ${what}.`,
  'trace.no.noStates': () => 'There is no state in it.',
  'trace.no.noSteps': () =>
    'SPIN tells the end of a run here, and no steps. Ask for them with -p: spin -t -p MODEL.pml.',
  'trace.no.noWrite': () => 'Neither of the two accesses writes, so this is no race on the string.',
  'trace.no.gap': ({ state }) => `A state is missing: that with the number ${state + 1}.`,
  'trace.no.otherModel': ({ what }) => `This is a trace of another model: ${what}.`,
  'trace.no.otherConfig': ({ what }) =>
    `This is a trace of our model in another setting (world, fix, grain or path): ${what}.`,
  'trace.no.noConfig': () =>
    'The text does not tell which world, path and fix the run is of, and no setting was given.',
  'trace.no.unknownThread': ({ name }) => `There is no thread ${name}.`,
  'trace.no.unknownRow': ({ state, row }) =>
    `In state ${state} a thread stands at ${row}, which is no row of the model.`,
  'trace.no.notEnabled': ({ step, thread, row, why }) =>
    `At step ${step} thread ${thread} cannot take ${row || 'a step'}: ${why}.`,
  'trace.no.differs': ({ step, variable, found, model }) =>
    `${step === null ? 'At the end' : `At step ${step}`} the text says ${variable} is ${found}, and the model comes to ${model}.`,
  'trace.no.schedule': ({ text, why }) => `The schedule cannot be read at "${text}": ${why}.`,
  'trace.no.config': ({ field, why }) => `There is no such setting (${field}): ${why}`,
  'trace.no.noReport': ({ kinds }) =>
    kinds === ''
      ? 'There is no report of ThreadSanitizer in it.'
      : `There is no data race in it. ThreadSanitizer reports: ${kinds}.`,
  'trace.no.halfReport': () => 'The second access of the report is missing.',
  'trace.no.unsymbolised': () =>
    'No frame of an access names a function or a line. Run the program where llvm-symbolizer or addr2line is found.',
  'trace.no.oneThread': ({ thread }) => `Both accesses are by ${thread}.`,
  'trace.no.noRow': ({ places, known }) =>
    `${known === null ? '' : `${known} `}No frame of an access is a row of the model: ${places}.`,
  'trace.no.noMeeting': ({ earlier, later }) =>
    `No run of up to four threads has ${earlier} and then ${later} as its last two steps, by two threads on one byte.`,

  'trace.is.json.value': ({ found }) => wanted('a value', found),
  'trace.is.json.valueOrBracket': ({ found }) => wanted('a value or ]', found),
  'trace.is.json.name': ({ found }) => wanted('a name in double quotes', found),
  'trace.is.json.nameOrBrace': ({ found }) => wanted('a name in double quotes or }', found),
  'trace.is.json.colon': ({ found }) => wanted('a colon', found),
  'trace.is.json.commaOrBracket': ({ found }) => wanted('a comma or ]', found),
  'trace.is.json.commaOrBrace': ({ found }) => wanted('a comma or }', found),
  'trace.is.json.end': ({ found }) => `the value is whole, and behind it stands the sign ${found}`,
  'trace.is.json.digit': ({ found }) => wanted('a digit', found),
  'trace.is.json.escape': ({ found }) => wanted('one of "\\/bfnrt or u and four hex digits', found),
  'trace.is.json.hexDigit': ({ found }) => wanted('a hex digit', found),
  'trace.is.json.quote': ({ found }) =>
    found === '' ? 'the text ends within a string' : 'the line ends within a string',
  'trace.is.json.control': ({ found }) => `a string holds ${found}, which must be written as an escape`,

  'trace.is.part': ({ name }) => name,
  'trace.is.lacks': ({ name }) => `it has no ${name}`,
  'trace.is.lacksThread': ({ name }) => `${name} lacks a thread`,
  'trace.is.noPair': () => 'it is no pair of a number and a state',
  'trace.is.noObject': () => 'it is no object',
  'trace.is.severalRuns': () => 'its steps begin anew, so it is several runs',
  'trace.is.verbose': () => 'it was made with -v, which numbers every statement; leave -v out',
  'trace.is.holds': ({ name, value }) => `${name} holds ${value}`,
  'trace.is.is': ({ name, value }) => `${name} is ${value}`,
  'trace.is.noEvent': ({ line }) => `line ${line} is no event`,
  'trace.is.stepNoObject': ({ step }) => `step ${step} is no object`,
  'trace.is.noPc': ({ names }) => `it has no variable pc, but ${names || 'none'}`,
  'trace.is.processes': ({ names }) => `its processes are called ${names}`,
  'trace.is.threads': ({ names }) => `its threads are ${names || 'not named'}`,
  'trace.is.hasProcess': ({ name }) => `it has a process ${name}`,
  'trace.is.hasThread': ({ name }) => `it has a thread ${name}`,
  'trace.is.noThread': ({ name }) => `it has no thread ${name}`,
  'trace.is.hasVariable': ({ name }) => `it has a variable ${name}`,
  'trace.is.noForm': () => 'this grain has no form for other tools',
  'trace.is.begins': ({ variable, found }) => `it begins with ${variable} = ${found}`,
  'trace.is.length': ({ found, model }) => `the string of the listing has ${found} characters, not ${model}`,
  'trace.is.also': ({ refusal }) => refusal,
  'trace.is.finished': () => 'it has come to its end',
  'trace.is.dead': () => 'the process is dead',
  'trace.is.mutex': () => 'another thread holds the mutex',
  'trace.is.join': () => 'it waits for the others',
  'trace.is.unknown': () => 'there is no such thread',
  'trace.is.waits': () => 'it waits for the mutex, or for the others',
  'trace.is.threadsAre': ({ names }) => `the threads are ${names}`,
  'trace.is.count': () => 'a count is at least 1',
  'trace.is.separator': () => 'a point belongs between two runs',
  'trace.is.long': () => 'it has too many steps',
  'trace.is.noAddress': () => 'it is no whole address',
  'trace.is.none': ({ found }) => `${found} is none.`,
  'trace.is.config': ({ message }) => message,
  'trace.is.inLine': ({ line }) => `in line ${line}`,
  'trace.is.steps': ({ count }) => `${count} steps`,
  'trace.is.noEnd': () => 'no end yet',
  'trace.is.noStep': () => 'no such step',
  'trace.is.report': ({ of }) => `a report of ${of}`,
  'trace.is.walkHint': () =>
    'nvlist_next_nvpair (nvpair.c:1480) writes the walk hint of the shared list, nvp_curr: a race by the rules of the language, harmless in effect, and no row of the model.',

  'trace.the row': 'the row',
  'trace.the outcome': 'the outcome',
  'trace.the list of steps': 'the list of steps',
};
