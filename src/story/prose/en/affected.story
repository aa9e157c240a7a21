# Are you affected?
> No release tag has this race; builds from {fact daysApart} days of master and backports did.

@ a
Parallel import reached master on {fact parallelImportDay}, the fix on {fact fixDay}: {fact daysApart} days and {fact commitsApart} commits apart. No tag has the first without the second. {fact firstTag} and {fact firstRelease} have both; the {fact oldSeries} releases checked, {fact oldOne}, {fact oldTwo} and {fact oldThree}, have no parallel import.{^ versions}

? Your system reports {fact reportersVersion}, and its notes say that parallel import was backported. Are you safe because it says {fact oldSeries}?
- Yes: the {fact oldSeries} releases have no parallel import
+ No, unless the fix came along
! No, unless the fix came along.
!! The reporter’s system was exactly this: {fact reportersVersion} with parallel import backported.{^ issue} Look for {fact fix}, not for a version number.{^ versions}

% Affected were builds of master from those days, and systems that had {term backport | backported} parallel import, such as the reporter’s FreeBSD.{^ versions issue} Master called itself {fact masterVersion} then, so a number that begins with {fact oldSeries} clears nobody.{^ versions}

If you run one, take the fix. Until then import pools one at a time, or with `-a` leave out `-o cachefile`, or give it `none`: the check then leaves before it looks for a slash.{^ order none-line advice} Encryption is not the cause: the pull request names a server without it that failed every time.{^ pull-servers}

Since the usual outcome is silent, check afterwards that each pool has the cache file you asked for.{^ silent-path} And when a tool says “out of memory” while memory is free, ask for the errno, and for what else was running at the time.

## Check on your system
* `zpool version`, then the changelog and the patches of your package: does it add parallel import ({fact parallelImport}), and the fix ({fact fix})? A backport may name `openzfs/zfs#16405` instead of the commit.{^ versions}
* Start-up scripts that run `zpool import -a` together with `-o cachefile=` and a path.{^ order} For `none` and for an empty value nothing is cut.{^ none-line}
* `zpool get cachefile` for each pool: a directory such as `/var/cache` is the trace of a silent cut.{^ advice silent-path} The default file is no trace: a pool does not keep the property over an export and an import.{^ not-kept}
* Old logs with `internal error: out of memory` at import time, on a machine with memory to spare.{^ issue}
