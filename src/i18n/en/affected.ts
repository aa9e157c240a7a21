interface Build {
  readonly old: string;
  /** Those of the old line that were looked at. */
  readonly releases: readonly string[];
  readonly parallel: string;
  readonly fix: string;
}
/** What is said of builds of master between the two lines of releases. */
interface Master {
  /** The lines of releases before and after them. */
  readonly old: string;
  readonly next: string;
  /** What they call themselves. */
  readonly version: string;
  /** Days with parallel import and without the fix. */
  readonly days: number;
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
    'Five questions, one verdict. “I do not know” is an answer; what would decide it is then named.',
  'affected.answer': 'Answer',
  'affected.missing': 'What would decide it',
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
  'question.cachefile': 'What does `-o cachefile=` give on that command?',

  'version.field': (args: { readonly example: string }) =>
    `What it prints, such as \`${args.example}\`; or choose:`,
  'version.read': (args: { readonly number: string; readonly build: string; readonly commit: string }) =>
    `Read as OpenZFS ${args.number}${args.build === '' ? '' : `, build ${args.build}`}${args.commit === '' ? '' : `, commit \`${args.commit}\``}.`,
  'version.since': (args: { readonly version: string }) =>
    `Every tag from ${args.version} on has the fix. The number does not tell what a packager changed.`,
  'version.old':
    'The releases of this line have no parallel import. The number does not tell whether a packager added it.',
  'version.master': (args: Master) =>
    `From ${args.old} to ${args.next} master called itself ${args.version}. For ${args.days} days of that time it had parallel import without the fix. The number does not tell whether the build is of those days.`,
  'version.commitWould': (args: { readonly fix: string }) =>
    `The commit that was built would: ask the packager whether it comes after \`${args.fix}\`.`,
  'version.commit': (args: { readonly fix: string; readonly commit: string }) =>
    `The commit tells: in a clone of OpenZFS, \`git merge-base --is-ancestor ${args.fix} ${args.commit} && echo fixed\` says “fixed” if the fix is in.`,
  'version.fixed': (args: { readonly fix: string }) =>
    `This commit is the fix, \`${args.fix}\`, so parallel import and the fix are both in.`,
  'version.before': (args: { readonly fix: string }) =>
    `This commit has parallel import, and comes before the fix, \`${args.fix}\`. It does not tell whether a packager took the fix in as well.`,
  'version.module':
    'That is the line of the kernel module. The race is in the library of the commands, whose line begins with `zfs-` and no `kmod`; the two may differ.',
  'version.system':
    'That looks like the version of the system. It does not tell which OpenZFS is in it; `zpool version` does.',
  'version.unread': (args: { readonly example: string }) =>
    `No version is read in that. \`zpool version\` prints a line such as \`${args.example}\`.`,

  'answer.version.since': (args: { readonly version: string }) => `${args.version} or newer`,
  'answer.version.old': (args: { readonly version: string; readonly not: string }) =>
    `${args.version} or older, but not ${args.not}`,
  'answer.version.master': (args: { readonly version: string }) =>
    `${args.version}, or another build of master`,
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
  'answer.cachefile.path': 'a path',
  'answer.cachefile.none': '`none`',
  'answer.cachefile.nothing': 'nothing: no such option, or an empty value',
  'answer.cachefile.unknown': 'I do not know',

  'verdict.fixed': (args: { readonly commit: string; readonly tag: string; readonly also: string }) =>
    `You are not affected: the fix \`${args.commit}\` is in, as it is in every tag from \`${args.tag}\` on (looked at: \`${args.tag}\` and \`${args.also}\`).`,
  'verdict.unlikely': (args: Build & { readonly tag: string }) =>
    `Probably not affected: the official ${args.old} releases that were looked at, ${listed(args.releases)}, have no parallel import, and no tag before \`${args.tag}\` has it. Only a build to which a packager added \`${args.parallel}\` without the fix \`${args.fix}\` can be.`,
  'verdict.contradictory': ({ tag, parallel, fix }: Build & { readonly tag: string }) =>
    `Two answers do not fit together: every tag from \`${tag}\` on has parallel import (\`${parallel}\`) and the fix (\`${fix}\`). Look again at the version, and at what the packager changed.`,
  'verdict.contradictory.commit': (args: { readonly commit: string }) =>
    `Two answers do not fit together: the commit \`${args.commit}\`, and what is said of parallel import or of the fix. Look again at both, and at what the packager changed.`,
  'verdict.noParallel':
    'You are not affected: without parallel import one pool is imported after the other, and no second thread reads the list.',
  'verdict.byName':
    'This command is not affected: only `import -a` hands several pools to threads. The build itself may be.',
  'verdict.cachefileNone':
    'This command is not affected: for `none` the check leaves before it looks for the slash, so nothing is cut. The build itself may be.',
  'verdict.noCachefile':
    'This command is not affected: the race needs a path as `cachefile` in the shared list. The build itself may be.',
  'verdict.affected':
    'You are affected: several threads check and copy one path at once, and the fix is not in. A pool may come up with the wrong cache file, silently, or the whole import may end with “out of memory”.',
  'verdict.unknown.nothing':
    'You may be affected: no answer rules it out. Until you know, count this system as affected.',
  'verdict.unknown.master': (args: Master) =>
    `You may be affected: ${args.version} is what the affected builds of master call themselves, and others do too. Until you know, count this system as affected.`,
  'verdict.unknown.command':
    'You may be affected: your command is the one that the race strikes. Until you know what is in the build, count this system as affected.',
  'verdict.unknown.build':
    'You may be affected: your build has the race. Until you know what the command is, count this system as affected.',
  'missing.version': (args: { readonly version: string }) =>
    `What \`zpool version\` says: from ${args.version} on the fix is in.`,
  'missing.parallel': (args: Build) =>
    `Whether \`${args.parallel}\` is in. The ${args.old} releases ${listed(args.releases)} do not have it; a packager may have added it.`,
  'missing.fix': (args: { readonly commit: string }) =>
    `Whether \`${args.commit}\` came along. Look for the commit, not for a version number.`,
  'missing.how': 'Whether the pools are imported with `-a`.',
  'missing.cachefile': 'What `-o cachefile=` gives with the import: a path, `none`, or nothing.',

  'check.takeFix': (args: { readonly commit: string }) => `Take the fix, \`${args.commit}\`.`,
  'check.workaround':
    'Until then import pools one at a time, or with `-a` give `-o cachefile=none`, or leave the option out.',
  'check.builds': (args: {
    readonly parallel: string;
    readonly fix: string;
    readonly issue: number;
    readonly pull: number;
  }) =>
    `\`zpool version\`, then the changelog and the patches of your package: does it add parallel import (\`${args.parallel}\`), and the fix (\`${args.fix}\`)? A backport may name issue #${args.issue} or pull request #${args.pull} instead of the commit.`,
  'check.scripts':
    'Start-up scripts that run `zpool import -a` together with `-o cachefile=` and a path. The service that comes with OpenZFS, `zfs-import-scan.service`, gives `none`: it is not affected.',
  'check.cachefile':
    '`zpool get cachefile` for each pool: a directory such as `/var/cache` is the trace of a silent cut. The default file is no trace: a pool does not keep the property over an export and an import. (Derived from the source, not measured.)',
  'check.logs':
    'Old logs with `internal error: out of memory` at import time, on a machine with memory to spare.',
  'check.past': 'For imports made before the fix was in:',
};
