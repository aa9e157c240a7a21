import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts of one runner's report. `notes`: lines for the summary, such as why tests were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number, notes: readonly string[] }} Tally
 */

/**
 * Counts the tests of a report of Vitest. A file that cannot even be loaded holds no test: it counts as one failure.
 * @param {string} path
 * @returns {Tally}
 */
export function readVitest(path) {
  const report = read(path);
  /** @type {{ status: string, assertionResults: { status: string, ancestorTitles: string[], title: string }[] }[]} */
  const files = report?.testResults ?? [];
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloaded.length,
    // Vitest keeps no reason: the title of the group says it.
    ...skips(
      tests
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ ancestorTitles, title }) => ancestorTitles.filter((name) => name !== '').at(-1) ?? title),
    ),
  };
}

/**
 * Counts the tests of a report of Playwright. One that passes at the second try, where it has one, counts as passed, and a
 * note names it.
 * @param {string} path
 * @param {readonly string[]} remarks notes of the caller
 * @returns {Tally}
 */
export function readPlaywright(path, remarks = []) {
  const report = read(path);
  const stats = report?.stats;
  /** @type {Suite[]} */
  const suites = report?.suites ?? [];
  const { skipped, notes } = skips(suites.flatMap(skippedIn));
  const flaky = suites.flatMap(flakyIn).map((title) => `passed at the second try: ${title}`);
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped,
    notes: [...notes, ...flaky, ...(report ? remarks : [])],
  };
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function flakyIn({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => title), ...suites.flatMap(flakyIn)];
}

/**
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ suites?: Suite[], specs?: { title: string, tests: PlaywrightTest[] }[] }} Suite
 * @param {Suite} suite
 * @returns {string[]}
 */
function skippedIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? title),
  );
  return [...own, ...suites.flatMap(skippedIn)];
}

/**
 * Returns the report that scripts/smoke.mjs wrote.
 * @param {string} path
 * @returns {Tally}
 */
export function readSmoke(path) {
  return read(path) ?? { passed: 0, failed: 0, skipped: 0, notes: [] };
}

/**
 * Counts skipped tests, and notes each reason once.
 * @param {readonly string[]} reasons one for each test
 * @returns {Pick<Tally, 'skipped' | 'notes'>}
 */
function skips(reasons) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    skipped: reasons.length,
    notes: [...counts].map(([reason, count]) => `skipped ${count}: ${reason}`),
  };
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
