/** Every place that drops const, and the history of the line. Loaded with the table. */
export const casts = {
  'history.title': 'How the line came to be',
  'history.drawing': ({ days, race }: { readonly days: number; readonly race: number }) =>
    `Time line of nine commits: ${days} days from the condition that was written down to the commit that broke it, then ${race} days with the race.`,
  'history.borrow':
    'The first import already borrows: cut at the last slash, `stat64`, put back. No const anywhere, so it is legal. The error path does not put the slash back.',
  'history.spreads':
    'Until 2021 the habit spreads: permission checks cut the names of pairs, and `discover_cached_paths` the path of a disk.',
  'history.silenced':
    'The strings of a list become const, and the plain stores no longer compile. Eight casts silence that, every one over a cut-and-restore: three of them here.',
  'history.condition':
    'Two hours apart, in the same pull request: the author sees the error path, puts the slash back there too, and writes that such a cut is acceptable as long as nothing accesses the string concurrently.',
  'history.shared': ({ condition }: { readonly condition: number }) =>
    `Parallel import: one list, many threads. ${condition} days after it was written down, the condition no longer holds.`,
  'history.fixed': ({ race }: { readonly race: number }) =>
    `The fix, ${race} days later: a private copy. The three casts go.`,
  'history.again': 'A new cut-and-restore appears, in `cmd/zinject/translate.c`.',
  'history.cleaned':
    'A month later the clean-up for glibc 2.43: about twenty results of searches become const, all of them only read. It touches no cast.',
  'history.today':
    'Still written through a dropped const: `discover_cached_paths`, `zfs_compare`, four in `zfs_ioctl.c`, `translate.c`. None is shown to be a race.',
  'history.compilers':
    'What gcc 12 and clang 19 say of each stage (examples written for this page). The code of 2008: nothing. Plain stores on const strings: an error each. The casts: nothing with `-Wall -Wextra`, a warning each with `-Wcast-qual`. A cast over a search: a warning only with both, `-Wcast-qual` and a header that keeps const.',
  'table.title': ({ n }: { readonly n: number }) => `All ${n} places`,
  'table.place': 'place',
  'table.what': 'what',
  'table.shared': 'shared between threads?',
  'table.class': 'class',
  'table.line': ({ file, line }: { readonly file: string; readonly line: number }) =>
    `${line}, the line of ${file} on GitHub`,
  'what.cuts': 'stores NUL over the last slash of the caller’s string',
  'what.mends': 'puts the slash back',
  'what.mendsOnError': 'puts the slash back on the error path',
  'what.cutsDirectory': 'stores NUL at the end of the directory in a string of a list',
  'what.mendsDirectory': 'puts the byte back',
  'what.names': 'a cast over `strchr`: NUL at the `@` of two names, put back after the comparison',
  'what.callback': 'comparison callback',
  'what.search': 'result of a search, kept without const',
  'what.variable': 'kept in a variable without const',
  'what.guarded': 'kept in a variable; written only when that holds a copy',
  'what.member': 'kept in a record',
  'what.argument': 'handed to a parameter without const',
  'what.literalArgument': 'a literal, handed to a parameter without const',
  'what.argv': 'in an argument vector',
  'what.literalArgv': 'a literal in an argument vector',
  'what.adds': 'adds const one level down',
  'shared.yes': 'yes: all import workers hold it',
  'shared.possible': 'possible, but only read',
  'shared.unknown': 'not known to be: one thread sorts',
  'shared.no': 'no',
  'class.pair': 'cut and put back',
  'class.callee-read': 'a callee reads it',
  'class.read': 'only read',
  'class.stored': 'kept',
  'class.adds-const': 'adds const',
  'reproduce.title': ({ n }: { readonly n: number }) => `How to find the ${n} again`,
  'reproduce.page':
    'Check out OpenZFS at `bd949b10be`, and drop `lib/libzfs`, `lib/libzutil`, `cmd/zpool`, `cmd/zfs` and `include` on the audit page.',
  'reproduce.link': 'Open the audit',
  'reproduce.gcc':
    'Or with gcc: `./configure`, then `make CFLAGS="-Wcast-qual -include const-search.h"`; the header is on that page, under “gcc command”. Compile once with both: two separate passes miss the casts over a search, as the first version of this list did.',
} as const;
