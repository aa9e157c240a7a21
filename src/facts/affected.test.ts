import { describe, expect, it } from 'vitest';
import { COMMITS } from './source.ts';
import {
  ANSWERS,
  parseAnswers,
  printAnswers,
  NO_ANSWERS,
  QUESTIONS,
  verdictOf,
  type Answers,
  type Verdict,
} from './affected.ts';

const all: readonly Answers[] = ANSWERS.version.flatMap((version) =>
  ANSWERS.parallel.flatMap((parallel) =>
    ANSWERS.fix.flatMap((fix) =>
      ANSWERS.how.flatMap((how) =>
        ANSWERS.cachefile.map((cachefile) => ({ ...NO_ANSWERS, version, parallel, fix, how, cachefile })),
      ),
    ),
  ),
);

/** Reports a version with both commits together with an answer that one is missing; no system fits these. */
const isContradictory = ({ version, parallel, fix }: Answers): boolean =>
  version === 'since' && (parallel === 'no' || fix === 'no');
const consistent = all.filter((answers) => !isContradictory(answers));

const either = <T>(isOpen: boolean, known: T, both: readonly T[]): readonly T[] => (isOpen ? both : [known]);

/** Reports whether the race can strike every system that fits the answers. */
function possible({ version, parallel, fix, how, cachefile }: Answers): readonly boolean[] {
  const isSince = version === 'since';
  const parallels = isSince ? [true] : either(parallel === 'unknown', parallel === 'yes', [true, false]);
  const fixes = isSince ? [true] : either(fix === 'unknown', fix === 'yes', [true, false]);
  return parallels.flatMap((hasParallel) =>
    fixes.flatMap((hasFix) =>
      either(how === 'unknown', how === 'all', [true, false]).flatMap((isAll) =>
        either(cachefile === 'unknown', cachefile === 'path', [true, false]).map(
          (hasPath) => hasParallel && !hasFix && isAll && hasPath,
        ),
      ),
    ),
  );
}

const isOpen = (kind: Verdict['kind']): boolean => kind === 'unknown' || kind === 'unlikely';

describe('am I affected?', () => {
  it('says yes if every system that fits the answers is affected, no if none is, and else that it cannot tell', () => {
    expect(all).toHaveLength(4 * 3 ** 3 * 4);
    for (const answers of consistent) {
      const systems = possible(answers);
      const { kind } = verdictOf(answers);
      const said = kind === 'affected' ? 'yes' : isOpen(kind) ? 'cannot tell' : 'no';
      const truth = systems.every(Boolean) ? 'yes' : systems.some(Boolean) ? 'cannot tell' : 'no';
      expect(said, JSON.stringify(answers)).toBe(truth);
    }
  });

  it('reports when no system fits the answers', () => {
    for (const answers of all) {
      expect(verdictOf(answers).kind === 'contradictory').toBe(isContradictory(answers));
    }
  });

  it('asks only for unknown answers, and for none once the verdict is decided', () => {
    for (const answers of all) {
      const { kind, missing } = verdictOf(answers);
      expect(missing.length > 0, JSON.stringify(answers)).toBe(isOpen(kind));
      expect(missing.every((question) => answers[question] === 'unknown')).toBe(true);
    }
  });

  it('prefers a reason that holds for the system to one that holds for the command', () => {
    const answers: Answers = {
      ...NO_ANSWERS,
      version: 'old',
      parallel: 'no',
      fix: 'no',
      how: 'name',
      cachefile: 'nothing',
    };
    expect(verdictOf(answers).kind).toBe('noParallel');
    expect(verdictOf({ ...answers, parallel: 'yes' }).kind).toBe('byName');
    expect(verdictOf({ ...answers, parallel: 'yes', how: 'all' }).kind).toBe('noCachefile');
    expect(verdictOf({ ...answers, parallel: 'yes', how: 'all', cachefile: 'none' }).kind).toBe(
      'cachefileNone',
    );
    expect(verdictOf({ ...answers, version: 'since', parallel: 'unknown', fix: 'unknown' }).kind).toBe(
      'fixed',
    );
  });

  it('judges the reporter affected: 2.2.4 with parallel import backported', () => {
    const reporter: Answers = {
      ...NO_ANSWERS,
      version: 'old',
      parallel: 'yes',
      fix: 'no',
      how: 'all',
      cachefile: 'path',
    };
    expect(verdictOf(reporter)).toMatchObject({ kind: 'affected', missing: [] });
    expect(verdictOf({ ...reporter, fix: 'unknown' })).toMatchObject({ kind: 'unknown', missing: ['fix'] });
  });

  it('judges a release of the old line unlikely to be affected until it is known to have parallel import', () => {
    for (const answers of all.filter(({ version }) => version === 'old')) {
      const { kind, missing } = verdictOf(answers);
      expect(kind === 'unlikely', JSON.stringify(answers)).toBe(
        isOpen(kind) && answers.parallel === 'unknown',
      );
      if (kind === 'unlikely') expect(missing).toEqual(['parallel']);
    }
  });

  it('lists each open question as missing without any answer, and the version only for its commits', () => {
    expect(verdictOf(NO_ANSWERS).missing).toEqual(QUESTIONS);
    expect(verdictOf({ ...NO_ANSWERS, version: 'master' }).missing).toEqual(
      QUESTIONS.filter((question) => question !== 'version'),
    );
    expect(verdictOf({ ...NO_ANSWERS, parallel: 'yes', fix: 'no' }).missing).toEqual(['how', 'cachefile']);
  });

  it('judges 2.2.99 neither old nor safe: its commit decides, not its number', () => {
    const command = { ...NO_ANSWERS, how: 'all', cachefile: 'path' } as const;
    for (const printed of ['zfs-2.2.99-456', 'zfs-2.2.99-1', 'zfs-2.2.99-456-FreeBSD_gc883088df']) {
      expect(verdictOf({ ...command, printed }), printed).toMatchObject({
        kind: 'unknown',
        known: 'master',
        missing: ['parallel', 'fix'],
      });
    }
    const of = (hash: string) => verdictOf({ ...command, printed: `zfs-2.2.99-456-FreeBSD_g${hash}` }).kind;
    expect(of(COMMITS.parallel.hash)).toBe('affected');
    expect(of(COMMITS.fix.hash)).toBe('fixed');
    expect(verdictOf({ ...command, printed: 'zfs-2.2.99-456', parallel: 'yes', fix: 'no' }).kind).toBe(
      'affected',
    );
  });

  it('takes a printed version like the word for it, and ignores the line of the module', () => {
    const words = { '2.3.0-rc1': 'since', 'zfs-2.2.4-1': 'old', 'zfs-2.2.99-1': 'master' } as const;
    for (const [printed, version] of Object.entries(words)) {
      for (const answers of all.filter((one) => one.version === version)) {
        expect(verdictOf({ ...answers, version: 'unknown', printed })).toEqual(verdictOf(answers));
      }
    }
    expect(verdictOf({ ...NO_ANSWERS, printed: 'zfs-kmod-2.3.0-1' })).toEqual(verdictOf(NO_ANSWERS));
    // A printed version takes precedence over a chosen word.
    expect(verdictOf({ ...NO_ANSWERS, version: 'since', printed: 'zfs-2.2.99-1' }).known).toBe('master');
  });

  it('detects an answer that the printed commit contradicts', () => {
    const printed = `zfs-2.2.99-456_g${COMMITS.fix.hash}`;
    expect(verdictOf({ ...NO_ANSWERS, printed, fix: 'no' }).kind).toBe('contradictory');
    expect(verdictOf({ ...NO_ANSWERS, printed: COMMITS.parallel.hash, fix: 'yes' }).kind).toBe(
      'contradictory',
    );
  });

  it('says for an unknown verdict what is known, and what to do meanwhile', () => {
    const known = (answers: Partial<Answers>) => verdictOf({ ...NO_ANSWERS, ...answers }).known;
    expect(known({})).toBe('nothing');
    expect(known({ parallel: 'yes', fix: 'no' })).toBe('build');
    expect(known({ version: 'master' })).toBe('master');
    expect(known({ how: 'all', cachefile: 'path' })).toBe('command');
    for (const answers of all) {
      const { kind, checks } = verdictOf(answers);
      if (kind === 'unknown') expect(checks).toContain('workaround');
    }
  });

  it('is unchanged by print and parse of the address, and reports invalid answers', () => {
    const told: string[] = [];
    const report = (key: string, text: string): void => void told.push(`${key}: ${text}`);
    for (const answers of all) expect(parseAnswers(printAnswers(answers), report)).toEqual(answers);
    for (const printed of ['zfs-2.2.99-456', '2.2.2-0ubuntu9 zfs-kmod-2.2.2', 'what?']) {
      const answers = { ...NO_ANSWERS, printed };
      expect(parseAnswers(printAnswers(answers), report)).toEqual(answers);
    }
    expect(
      printAnswers({ ...NO_ANSWERS, printed: ' zfs-2.2.4-1\n  zfs-kmod-2.2.4-1\n' }).get('version'),
    ).toBe('zfs-2.2.4-1 zfs-kmod-2.2.4-1');
    expect(told).toEqual([]);
    expect(parseAnswers(new Map([['fix', 'maybe']]), report).fix).toBe('unknown');
    expect(told).toEqual(['fix: maybe']);
    // The form of older addresses.
    expect(parseAnswers(new Map([['cachefile', 'yes']]), report).cachefile).toBe('path');
    expect(parseAnswers(new Map([['cachefile', 'no']]), report).cachefile).toBe('nothing');
    expect(told).toHaveLength(1);
  });
});
