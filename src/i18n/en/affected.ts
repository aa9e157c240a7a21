interface Build {
  readonly old: string;
  /** Those of the old line that were looked at. */
  readonly releases: readonly string[];
  readonly parallel: string;
  readonly fix: string;
}
const listed = (names: readonly string[]): string =>
  names
    .map((name) => `\`${name}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');

/** "Are you affected?": questions, the answer in one sentence, and what to look at. Loaded with the tool. */
export const affected = {
  'affected.title': 'Are you affected?',
  'affected.lead':
    'Five questions, one sentence. “I do not know” is an answer; what would decide it is then named.',
  'affected.answer': 'Answer',
  'affected.checks': 'What to check',
  'affected.reset': 'Clear the answers',
  'affected.damaged': (args: { readonly key: string; readonly text: string }) =>
    `The address answers “${args.text}” to “${args.key}”, which is no answer here. It counts as unknown.`,
  'affected.source': 'Where this comes from: the facts about versions, and who reported what',

  'question.version': 'What does `zpool version` say?',
  'question.parallel': (args: { readonly commit: string }) =>
    `Is parallel import (\`${args.commit}\`) in it?`,
  'question.fix': (args: { readonly commit: string }) => `Is the fix (\`${args.commit}\`) in it?`,
  'question.how': 'How are the pools imported?',
  'question.cachefile': 'With `-o cachefile=…` on that command?',

  'answer.version.since': (args: { readonly version: string }) => `${args.version} or newer`,
  'answer.version.old': (args: { readonly version: string }) => `${args.version} or older`,
  'answer.version.master': 'a build of master, or other',
  'answer.version.unknown': 'I do not know',
  'answer.parallel.yes': 'yes',
  'answer.parallel.no': 'no',
  'answer.parallel.unknown': 'I do not know',
  'answer.fix.yes': 'yes',
  'answer.fix.no': 'no',
  'answer.fix.unknown': 'I do not know',
  'answer.how.all': 'all at once, `-a`',
  'answer.how.name': 'one by one, by name',
  'answer.how.unknown': 'I do not know',
  'answer.cachefile.yes': 'yes',
  'answer.cachefile.no': 'no',
  'answer.cachefile.unknown': 'I do not know',

  'verdict.fixed': (args: { readonly commit: string; readonly tag: string; readonly also: string }) =>
    `You are not affected: the fix \`${args.commit}\` is in, as it is in every tag from \`${args.tag}\` on (looked at: \`${args.tag}\` and \`${args.also}\`).`,
  'verdict.unlikely': (args: Build & { readonly tag: string }) =>
    `Probably not affected: the official ${args.old} releases that were looked at, ${listed(args.releases)}, have no parallel import, and no tag before \`${args.tag}\` has it. Only a build to which a packager added \`${args.parallel}\` without the fix \`${args.fix}\` can be.`,
  'verdict.contradictory': ({ tag, parallel, fix }: Build & { readonly tag: string }) =>
    `Two answers do not fit together: every tag from \`${tag}\` on has parallel import (\`${parallel}\`) and the fix (\`${fix}\`). Look again at the version, and at what the packager changed.`,
  'verdict.noParallel':
    'You are not affected: without parallel import one pool is imported after the other, and no second thread reads the list.',
  'verdict.byName':
    'This command is not affected: only `import -a` hands several pools to threads. The build itself may be.',
  'verdict.noCachefile':
    'This command is not affected: the race needs `cachefile` in the shared list. The build itself may be.',
  'verdict.affected':
    'You are affected: several threads check and copy one path at once, and the fix is not in. A pool may come up with the wrong cache file, silently, or the whole import may end with “out of memory”.',
  'verdict.unknown': (args: { readonly count: number }) =>
    args.count === 1
      ? 'That cannot be told yet: one answer is missing.'
      : `That cannot be told yet: ${args.count} answers are missing.`,
  'missing.version': (args: { readonly version: string }) =>
    `What \`zpool version\` says: from ${args.version} on the fix is in.`,
  'missing.parallel': (args: Build) =>
    `Whether \`${args.parallel}\` is in. The ${args.old} releases ${listed(args.releases)} do not have it; a packager may have added it.`,
  'missing.fix': (args: { readonly commit: string }) =>
    `Whether \`${args.commit}\` came along. Look for the commit, not for a version number.`,
  'missing.how': 'Whether the pools are imported with `-a`.',
  'missing.cachefile': 'Whether `-o cachefile=…` is given with the import.',

  'check.takeFix': (args: { readonly commit: string }) => `Take the fix, \`${args.commit}\`.`,
  'check.workaround': 'Until then import pools one at a time, or leave out `-o cachefile` with `-a`.',
  'check.builds': (args: {
    readonly parallel: string;
    readonly fix: string;
    readonly issue: number;
    readonly pull: number;
  }) =>
    `\`zpool version\`, then the changelog and the patches of your package: does it add parallel import (\`${args.parallel}\`), and the fix (\`${args.fix}\`)? A backport may name issue #${args.issue} or pull request #${args.pull} instead of the commit.`,
  'check.scripts': 'Start-up scripts that run `zpool import -a` together with `-o cachefile=…`.',
  'check.cachefile':
    '`zpool get cachefile` for each pool: a directory such as `/var/cache`, or the default where you asked for a file, is the trace of a silent cut. (Derived from the source, not measured.)',
  'check.logs':
    'Old logs with `internal error: out of memory` at import time, on a machine with memory to spare.',
  'check.past': 'For imports made before the fix was in:',
};
