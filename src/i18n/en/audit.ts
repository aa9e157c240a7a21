const places = (n: number): string => `${n} ${n === 1 ? 'place' : 'places'}`;
const files = (n: number): string => `${n} ${n === 1 ? 'file' : 'files'}`;
const stores = (n: number): string => `${n} ${n === 1 ? 'store' : 'stores'}`;
const lines = (n: number): string => `${n} ${n === 1 ? 'line' : 'lines'}`;

/** The page of the audit. Loaded with it. Backticks set a part in code type. */
export const audit = {
  'audit.title': 'Casts that drop const',
  'audit.private': 'Files are read in this browser and go nowhere.',

  'audit.files': 'Files',
  'audit.read': ({ n, having }: { readonly n: number; readonly having: number }) =>
    `${n} read, ${having} with drops`,
  'audit.drop': 'Drop C files or a folder',
  'audit.choose.files': 'Choose files',
  'audit.choose.folder': 'a folder',
  'audit.choose.paste': 'paste code',
  'audit.choose.sample': 'the sample',
  'audit.paste.label': 'C code',
  'audit.paste.hint': 'Paste a compiler’s log, and it is compared with the files that are open.',
  'audit.paste.read': 'Read it',
  'audit.work.name': 'Reading',
  'audit.work.files': ({ done, all }: { readonly done: string; readonly all: string }) =>
    `Opening files: ${done} of ${all}`,
  'audit.work.functions': ({ done, all }: { readonly done: string; readonly all: string }) =>
    `Reading functions: ${done} of ${all}`,
  'audit.work.cancel': 'Cancel',
  'audit.problem.noC': ({ n }: { readonly n: number }) =>
    n === 0 ? 'There was no file in it.' : `None of the ${files(n)} is C: this page reads .c and .h.`,
  'audit.problem.failed': ({ reason }: { readonly reason: string }) => `The reading stopped: ${reason}`,
  'audit.problem.cancelled': ({ n }: { readonly n: number }) =>
    `Cancelled. What was found until then stays: ${places(n)}.`,
  'audit.problem.noLog': ({ name }: { readonly name: string }) =>
    `${name} has no warning about const in it. Compile with the gcc command above, and drop what gcc printed.`,
  'audit.problem.address':
    'The code in the address is damaged and cannot be unpacked. The sample is shown instead.',
  'audit.file.name': ({
    name,
    written,
    all,
  }: {
    readonly name: string;
    readonly written: number;
    readonly all: number;
  }) => `${name}: ${places(all)}, ${written} written`,
  'audit.file.more': ({ n }: { readonly n: number }) => `${n} more ${n === 1 ? 'file' : 'files'}`,
  'audit.sum': ({
    lines: count,
    n,
    written,
  }: {
    readonly lines: string;
    readonly n: number;
    readonly written: number;
  }) => `${count} lines, ${places(n)} where const is dropped, ${written} written through`,
  'audit.sample.about':
    'The sample is C written for this page: threads import pools with one shared list of options. The race of this site is in it.',
  'audit.others': ({ n }: { readonly n: number }) => `Left out of the folder: ${files(n)}, not C.`,
  'audit.refused': ({ n }: { readonly n: number }) => `${files(n)} not read`,
  'audit.why.binary': 'holds bytes that no text has',
  'audit.why.large': 'is too large: at most 20 MB a file, and 100 MB together',
  'audit.why.unreadable': 'could not be opened: it may have been moved, or the browser may not read it',
  'audit.why.cplusplus': 'is C++, which this page does not read',
  'audit.why.notC': 'is not C by its name (.c, .h)',
  'audit.why.empty': 'is empty',
  'audit.why.many': 'is more than the 20,000 files of one reading',
  'audit.unread': ({ n }: { readonly n: number }) => `${lines(n)} not understood; everything else was read`,
  'audit.unread.why': ({ reason }: { readonly reason: string }) => reason,
  'audit.unresolved': ({ n }: { readonly n: number }) =>
    `${n} ${n === 1 ? 'cast is' : 'casts are'} undecided: a declaration is missing`,
  'audit.unresolved.add': ({ name }: { readonly name: string }) => `add the header that declares \`${name}\``,

  'audit.findings': 'Findings',
  'audit.gravest': 'the gravest first',
  'audit.all': ({ n }: { readonly n: number }) => `Show all ${n}`,
  'audit.none': ({ n }: { readonly n: number }) => `No cast drops const in ${files(n)}.`,
  'audit.group.pair': 'cut and put back',
  'audit.group.written': 'written, and not put back',
  'audit.group.kept': 'kept in a pointer that could write',
  'audit.group.harmless': 'harmless by form',
  'audit.group.none': 'none',
  'audit.group.asSeen': 'no store seen',
  'audit.stores': ({ n, functions }: { readonly n: number; readonly functions: number }) =>
    `${stores(n)} in ${functions} ${functions === 1 ? 'function' : 'functions'}`,
  'audit.mended': ({ lines: at }: { readonly lines: string }) => `puts it back at ${at}`,
  'audit.mended.callee': 'puts it back in a callee',
  'audit.written.at': ({ lines: at }: { readonly lines: string }) => `written at ${at}`,
  'audit.via': ({ name }: { readonly name: string }) => `${name} keeps no const`,
  'audit.kind.cast': 'by a cast',
  'audit.kind.launder': 'by a search function',
  'audit.kind.implicit': 'with no cast at all',
  'audit.kind.integer': 'by way of an integer',
  'audit.kind.literal': 'a string literal',
  'audit.form.callback': ({ n }: { readonly n: number }) => `${n} in comparison callbacks, only read`,
  'audit.form.adds': ({ n }: { readonly n: number }) =>
    `${n} ${n === 1 ? 'adds' : 'add'} const one level down`,
  'audit.form.own': ({ n }: { readonly n: number }) => `${n} of memory of the function itself`,
  'audit.form.freed': ({ n }: { readonly n: number }) => `${n} only released`,
  'audit.inThread': 'runs in a thread',
  'audit.noThread': 'no thread known',
  'audit.outside': 'outside of functions',
  'audit.more': ({ n }: { readonly n: number }) => `${n} more`,
  'audit.about.verdicts':
    'Say of each finding what it is. Your verdict is kept in this browser and goes with the exports. The arrow keys, n and p move through the list.',
  'audit.class.pair': 'cut and put back',
  'audit.class.store': 'written',
  'audit.class.callee-store': 'written by a callee',
  'audit.class.passed': 'handed to code not here',
  'audit.class.stored': 'kept',
  'audit.class.returned': 'given back',
  'audit.class.callee-read': 'a callee reads it',
  'audit.class.read': 'only read',
  'audit.class.freed': 'only released',
  'audit.class.own': 'memory of its own',
  'audit.class.adds-const': 'adds const',

  'audit.place': ({ at, all }: { readonly at: number; readonly all: number }) => `${at} of ${all}`,
  'audit.slice.lead': 'only the lines that touch this string',
  'audit.slice.name': 'The lines that touch the pointer',
  'audit.gap': ({ n }: { readonly n: number }) => `${lines(n)} that ${n === 1 ? 'does' : 'do'} not touch it`,
  'audit.lent': 'the byte is not back yet',
  'audit.touch.given': 'comes in as const',
  'audit.touch.aims': 'points into the string',
  'audit.touch.drop': 'const is dropped here',
  'audit.touch.cut': 'store: cuts the string',
  'audit.touch.restore': 'store: puts the byte back',
  'audit.touch.store': 'store: writes through it',
  'audit.touch.called': 'called while the string is cut',
  'audit.touch.touches': 'uses the pointer',
  'audit.touch.read': 'reads the string',
  'audit.touch.callee': 'store in the callee',
  'audit.hits': 'what the store hits',
  'audit.hits.example': 'An example: the string itself is known only when the program runs.',
  'audit.hits.name': ({
    text,
    at,
    isMended,
  }: {
    readonly text: string;
    readonly at: number;
    readonly isMended: boolean;
  }) =>
    `An example, ${text}: the byte with index ${at} becomes NUL, and string functions reach only what stands before it${isMended ? ' until it is put back' : ''}.`,

  'audit.why': 'Why it matters',
  'audit.question.written': 'Is it written?',
  'audit.question.holds': 'Who else holds it?',
  'audit.question.mended': 'Can anybody look before it is put back?',
  'audit.question.told': 'Who would have warned?',
  'audit.answer.types': ({ from, to }: { readonly from: string; readonly to: string }) =>
    `\`${from}\` becomes \`${to}\`.`,
  'audit.answer.writes': ({ n }: { readonly n: number; readonly callees: string }) =>
    `Yes: ${stores(n)}, through a pointer that was const.`,
  'audit.answer.calleeWrites': ({ n, callees }: { readonly n: number; readonly callees: string }) =>
    `Yes: ${stores(n)}, by ${callees}, to which it is handed.`,
  'audit.answer.passed': ({ callees }: { readonly callees: string }) =>
    `Not here. ${callees} gets it, and its body is not in these files.`,
  'audit.answer.unknown': 'A function',
  'audit.answer.stored':
    'Not here. It is kept where it could be written; who keeps it is not followed further.',
  'audit.answer.returned':
    'Not here. It is given back as a pointer that could write; no caller in these files does.',
  'audit.answer.read': 'No, as far as these files show: it is only read.',
  'audit.answer.own': 'At most memory of the function itself.',
  'audit.answer.freed': 'No: it is only released.',
  'audit.answer.adds-const':
    'Nothing is dropped here. But const is added one level down, and then a const pointer can be stored through it without any cast.',
  'audit.answer.noThread':
    'No thread is known to come here. A function pointer that is kept in a variable is not followed.',
  'audit.answer.thread': ({
    starter,
    place,
    path,
  }: {
    readonly starter: string;
    readonly place: string;
    readonly path: string;
  }) =>
    `It runs in a thread: \`${starter}\` (${place}) starts ${path}. Whether the string is shared, code alone does not tell: look at what each thread is given.`,
  'audit.answer.window': ({ calls }: { readonly calls: string }) =>
    `Between cut and mend it calls ${calls}. Whoever reads the string meanwhile sees it cut.`,
  'audit.answer.noWindow': 'Between cut and mend nothing is called: the window is short, but it is there.',
  'audit.answer.unmended': 'It is never put back.',
  'audit.answer.nothingCut': 'Nothing is cut.',
  'audit.teller.cast-qual': '`gcc -Wcast-qual`, which neither `-Wall` nor `-Wextra` turns on.',
  'audit.teller.header': 'A C library whose search functions keep const (glibc 2.43), or our header.',
  'audit.teller.both':
    'Only both together, `-Wcast-qual` and a header that keeps const: the cast silences the header’s warning, and the search hides const from `-Wcast-qual`.',
  'audit.teller.any': 'Every compiler, with no option.',
  'audit.teller.literal': '`gcc -Wwrite-strings`.',
  'audit.teller.nobody': 'No compiler.',
  'audit.macro': ({ name, n }: { readonly name: string; readonly n: number }) =>
    `It stands in the macro \`${name}\`${n > 1 ? `, used in ${n} places` : ''}.`,
  'audit.advice.const': 'make it const',
  'audit.advice.copy': 'copy first',
  'audit.advice.parameter': 'the parameter should not be const',
  'audit.advice.lie': 'const was wrong',
  'audit.advice.callee': 'look at the callee',
  'audit.advice.kept': 'look at who keeps it',
  'audit.advice.none': 'nothing to do',
  'audit.advice.inner': 'leave it, or copy the list',
  'audit.judge': 'Your verdict',
  'audit.verdict.const': 'can be const',
  'audit.verdict.right': 'cast is right, it may be written',
  'audit.verdict.copy': 'must copy',
  'audit.verdict.lie': 'const was a lie',
  'audit.verdict.none': 'not said',
  'audit.run': 'See it run: A8.B12.A4',
  'audit.previous': 'Previous',
  'audit.next': 'Next finding',

  'audit.export': 'Export',
  'audit.gcc': 'gcc command',
  'audit.take.text': 'Text',
  'audit.take.markdown': 'Markdown',
  'audit.take.sarif': 'SARIF',
  'audit.take.name': ({ form }: { readonly form: string }) => `${form}: save the report`,
  'audit.take.saved': ({ name }: { readonly name: string }) => `Saved as ${name}.`,
  'audit.link': 'Copy link',
  'audit.link.copied': 'Link copied. It holds the code itself.',
  'audit.link.notCopied': 'The browser did not allow it; the link is in the address bar.',
  'audit.link.large':
    'Too much for a link, which holds one file of about 2 kB when compressed. Export a report instead.',
  'audit.gcc.about': ({ header }: { readonly header: string }) =>
    `gcc finds the same if it has both: \`-Wcast-qual\`, and search functions that keep const, which \`${header}\` gives to any C library. Drop here what gcc prints, and it is compared.`,
  'audit.gcc.copy': 'Copy the command',
  'audit.gcc.copied': 'Copied.',
  'audit.gcc.notCopied': 'The browser did not allow it.',
  'audit.gcc.header': ({ header }: { readonly header: string }) => `Save ${header}`,
  'audit.log.choose': 'Compare with a compiler’s log',
  'audit.log.pasted': 'the pasted log',
  'audit.compare': ({ name }: { readonly name: string }) => `Compared with ${name}`,
  'audit.compare.close': 'Close the comparison',
  'audit.compare.sum': ({
    both,
    compiler,
    here,
    elsewhere,
  }: {
    readonly both: number;
    readonly compiler: number;
    readonly here: number;
    readonly elsewhere: number;
  }) =>
    `${both} found by both, ${compiler} by the compiler only, ${here} here only.${elsewhere === 1 ? ' 1 more warning is about a file that is not here.' : elsewhere > 1 ? ` ${elsewhere} more warnings are about files that are not here.` : ''}`,
  'audit.compare.compiler': ({ n }: { readonly n: number }) => `By the compiler only (${n})`,
  'audit.compare.here': ({ n }: { readonly n: number }) => `Here only (${n})`,
  'audit.compare.both': ({ n }: { readonly n: number }) => `By both (${n})`,

  'audit.measured': 'How good this is',
  'audit.measured.about': ({ cases, places: n }: { readonly cases: number; readonly places: number }) =>
    `Measured when this site was built, on ${cases} small programs of our own with ${n} places that must be found. One author wrote both the program and the cases, so as many cases again are kept apart and judge it from outside.`,
  'audit.tool': 'Tool',
  'audit.lines': 'Reported',
  'audit.recall': 'Recall',
  'audit.precision': 'Precision',
  'audit.tool.here': 'this page',
  'audit.tool.grep': '`grep` for casts without const',
  'audit.tool.wide': '`grep` for these and search functions',
  'audit.measured.here': ({
    here,
    casts,
    wide,
  }: {
    readonly here: number;
    readonly casts: string;
    readonly wide: string;
  }) =>
    `In the files that are open: ${places(here)} here; grep would print ${casts} lines, or ${wide} with search functions.`,
  'audit.missed': 'What it misses',
  'audit.miss.union': 'Unions, a pointer that is copied by `memcpy`, inline assembly.',
  'audit.miss.varargs': 'Const that is lost in variadic arguments.',
  'audit.miss.struct': 'A pointer that one function keeps in a record, and another one writes through.',
  'audit.miss.pointer':
    'Functions that come to a thread through a variable; what a callback’s `void *` leads to.',
  'audit.miss.guard': 'Guards: a store under “only if I own it” counts as a store that may happen.',
  'audit.miss.platform': 'Headers of several platforms in one set: the first definition of a record wins.',
  'audit.miss.conditions': 'Conditions of `#if` (both halves are read), macros with `#` or `##`, C++.',
  'audit.miss.proof': 'Nothing here proves that a race exists.',
} as const;
