import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * A part of the tests. `cores`: the cores that it keeps busy; with 2 it runs alone. `needs`: the stage whose result it
 * uses. `tally` reads the counts of its tests from the report that it writes.
 * @typedef {import('./reports.mjs').Tally} Tally
 * @typedef {{ name: string, command: string, cores?: 1 | 2, needs?: string, tally?: () => Tally }} Stage
 */

/**
 * The result of a stage. `reason` says why it did not run.
 * @typedef {{ stage: Stage, isGreen: boolean, seconds: number, tally: Tally, reason?: string }} Ended
 */

const CORES = 2;
/** @type {Tally} */
const NO_TESTS = { passed: 0, failed: 0, skipped: 0, notes: [] };

/**
 * Runs the stages, two at once where each needs one core, and returns their results in the order of `stages`. Prints the
 * output of each under its name, in the same order: the first unfinished stage prints as it runs, the others wait for it.
 * @param {readonly Stage[]} stages
 * @param {(text: string | Uint8Array) => void} print
 * @param {(stage: Stage, print: (text: string | Uint8Array) => void) => Promise<boolean>} run
 * @returns {Promise<readonly Ended[]>}
 */
export async function runStages(stages, print, run = runCommand) {
  const outputs = inOrder(stages.length, print);
  /** @type {Map<Stage, Ended>} */
  const ended = new Map();
  /** @type {Map<Stage, Promise<void>>} */
  const running = new Map();
  const waiting = [...stages];

  while (waiting.length > 0 || running.size > 0) {
    for (const stage of waiting.slice()) {
      const needed = stages.find(({ name }) => name === stage.needs);
      const before = needed && ended.get(needed);
      if (needed && !before) continue;
      const busy = [...running.keys()].reduce((sum, { cores = 1 }) => sum + cores, 0);
      if (busy + (stage.cores ?? 1) > CORES) continue;
      waiting.splice(waiting.indexOf(stage), 1);
      const output = outputs[stages.indexOf(stage)];
      if (before && !before.isGreen) {
        const reason = `${before.stage.name} failed`;
        ended.set(stage, { stage, isGreen: false, seconds: 0, tally: NO_TESTS, reason });
        output?.end();
        continue;
      }
      output?.write(`\n== ${stage.name}\n`);
      const work = follow(stage, (text) => output?.write(text)).then((end) => {
        ended.set(stage, end);
        running.delete(stage);
        output?.end();
      });
      running.set(stage, work);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return stages.flatMap((stage) => ended.get(stage) ?? []);

  /**
   * @param {Stage} stage
   * @param {(text: string | Uint8Array) => void} write
   * @returns {Promise<Ended>}
   */
  async function follow(stage, write) {
    const start = performance.now();
    const hasPassed = await run(stage, write);
    const seconds = (performance.now() - start) / 1000;
    const tally = stage.tally?.() ?? NO_TESTS;
    return { stage, isGreen: hasPassed && tally.failed === 0, seconds, tally };
  }
}

/**
 * Returns outputs that are written concurrently and printed one after the other.
 * @param {number} count
 * @param {(text: string | Uint8Array) => void} print
 */
function inOrder(count, print) {
  let current = 0;
  const outputs = Array.from({ length: count }, (_, index) => {
    /** @type {(string | Uint8Array)[]} */
    const kept = [];
    let isOver = false;
    return {
      /** @param {string | Uint8Array} text */
      write(text) {
        if (index === current) print(text);
        else kept.push(text);
      },
      end() {
        isOver = true;
        while (current < count && outputs[current]?.isOver()) {
          current += 1;
          outputs[current]?.flush();
        }
      },
      isOver: () => isOver,
      flush() {
        for (const text of kept.splice(0)) print(text);
      },
    };
  });
  return outputs;
}

/**
 * Runs the command of a stage. Returns whether it succeeded.
 * @param {Stage} stage
 * @param {(text: Uint8Array) => void} print
 * @returns {Promise<boolean>}
 */
function runCommand({ command }, print) {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['inherit', 'pipe', 'pipe'],
    // npm and npx are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
  });
  child.stdout.on('data', print);
  child.stderr.on('data', print);
  return new Promise((done) => {
    child.on('error', (error) => {
      print(Buffer.from(`${command}: ${error.message}\n`));
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
}

/**
 * Returns the final lines of a run: one for each stage with its notes, and last `N passed, N failed`. A stage that failed
 * without naming a test counts as one failure.
 * @param {readonly Ended[]} ended
 * @returns {string}
 */
export function summary(ended) {
  const lines = ended.flatMap(({ stage, isGreen, seconds, tally, reason }) => {
    if (reason !== undefined) return `${stage.name}: not run, because ${reason}`;
    const { passed, failed, skipped, notes } = tally;
    const counts = stage.tally ? `, ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    const line = `${stage.name}: ${isGreen ? 'fine' : 'FAILED'}, ${seconds.toFixed(1)} s${counts}`;
    return [line, ...notes.map((note) => `  ${note}`)];
  });
  const passed = ended.reduce((sum, { tally }) => sum + tally.passed, 0);
  const failed = ended.reduce(
    (sum, { isGreen, tally, reason }) =>
      sum + (isGreen || reason !== undefined ? tally.failed : Math.max(tally.failed, 1)),
    0,
  );
  return `\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`;
}
