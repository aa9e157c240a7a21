import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { browserPath, CHROMIUM_ARGS } from '../../scripts/lib/browser.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import type { Case, Report } from './explore-cases.ts';

/** Searches a case in the worker of the built site, in a new browser. */
export async function measureInBrowser({ config, options, runs }: Case): Promise<Report> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4408 } });
  const executablePath = browserPath();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGS,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    const question = { kind: 'explore', config, maxStates: 5_000_000, ...options };
    const found = await page.evaluate(ask, { worker: workerFile(), question, runs });
    return { ...found, memory: await peakMemory(browser) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Returns the address of the built worker. */
function workerFile(): string {
  const file = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('explorer.worker'));
  if (file === undefined) throw new Error('The built site has no worker for the search.');
  return `assets/${file}`;
}

/** Runs in the page: asks the question several times, through the site's own client. */
async function ask(given: {
  readonly worker: string;
  readonly question: object;
  readonly runs: number;
}): Promise<Omit<Report, 'memory'>> {
  const worker = new Worker(given.worker, { type: 'module' });
  const answered = (id: number, question: object, onState: () => void): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.addEventListener('message', ({ data }: MessageEvent) => {
        if (data.id !== id) return;
        if (data.kind === 'progress' && data.progress.phase !== 'states') onState();
        if (data.kind === 'answer') resolve(data.answer);
        if (data.kind === 'failed') resolve({});
      });
      worker.postMessage({ id, question }, []);
    });
  // The worker refuses this question, but has then loaded its code, as Node has when the clock starts.
  await answered(0, { kind: 'explore', config: {} }, () => undefined);
  const times: number[] = [];
  let states = 0;
  let answer: Record<string, unknown> = {};
  for (let run = 1; run <= given.runs; run += 1) {
    const start = performance.now();
    let foundAll: number | undefined;
    answer = await answered(run, given.question, () => (foundAll ??= performance.now() - start));
    times.push(performance.now() - start);
    states = foundAll ?? 0;
  }
  if (answer['complete'] !== true) throw new Error('The search did not come to its end.');
  const { reachableStates, statesUpToThreadSymmetry } = answer;
  return {
    times,
    states,
    reachableStates: Number(reachableStates),
    statesUpToThreadSymmetry: Number(statesUpToThreadSymmetry),
  };
}

/** Returns the peak memory of a browser's largest renderer, with the page, in MB. Only Linux reports it. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return NaN;
      }
    })
    .filter((peak) => !Number.isNaN(peak));
  return peaks.length === 0 ? null : Math.max(...peaks);
}
