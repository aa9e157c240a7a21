import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: readonly string[] }} Tally `notes` for the summary */

/**
 * A file that cannot even be loaded holds no test: it counts as one failure.
 * @param {string} path
 * @returns {Tally}
 */
export function readVitest(path) {
  const report = read(path);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report?.testResults ?? [];
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloaded.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/**
 * @param {string} path
 * @returns {Tally}
 */
export function readPlaywright(path) {
  const stats = read(path)?.stats;
  return {
    passed: stats?.expected ?? 0,
    // A test that passes at the second try is a test that failed.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/**
 * What scripts/smoke.mjs wrote.
 * @param {string} path
 * @returns {Tally}
 */
export function readSmoke(path) {
  return read(path) ?? { passed: 0, failed: 0, skipped: 0 };
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
