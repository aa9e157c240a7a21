import { defineConfig } from '@playwright/test';
import { browserPath, CHROMIUM_ARGS } from './scripts/lib/browser.mjs';
import { JOURNEYS } from './scripts/lib/journeys.ts';
import { isBrief } from './scripts/lib/sweep.ts';

/** Not the port of `npm start` or `npm run dev`: the tests must see the build that was just made, nothing else. E2E_PORT moves it. */
const PORT = Number(process.env['E2E_PORT'] ?? 4307);
const address = `http://127.0.0.1:${PORT}/`;
const executablePath = browserPath();

export default defineConfig({
  testDir: 'e2e',
  testMatch: isBrief ? JOURNEYS.map((name) => `**/${name}.spec.ts`) : '**/*.spec.ts',
  fullyParallel: true,
  // One more than the cores it is meant for: a test often waits for a page to come to rest.
  workers: 3,
  // None is about time, and a busy machine must not fail one.
  timeout: 90_000,
  retries: 0,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '.cache/playwright.json' }]],
  // A context is emptied between two tests and used again, which saves the start of a renderer for each. Traces take a
  // third of the time: `npx playwright test --trace on` records one of what failed.
  // No test sees the site through what an earlier one has stored; offline.spec.ts allows it for its own.
  use: { baseURL: address, locale: 'en-GB', reuseContext: true, serviceWorkers: 'block' },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        // In the project, not above: another browser would inherit Chromium's flags.
        launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
      },
    },
  ],
});
