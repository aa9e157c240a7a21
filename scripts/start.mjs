/*
 * `npm start`: builds the site and serves it. `npm start -- --port 5000 --host 0.0.0.0` chooses the address; if the port is
 * in use, the next free one is taken. What cannot be is said before anything is built.
 */
import { root } from './lib/paths.mjs';
import { Refusal } from './lib/refusal.mjs';
import { checkAddress, checkFolder, startOptions } from './lib/start-options.mjs';

try {
  const options = startOptions(process.argv.slice(2));
  await checkFolder(root);
  await checkAddress(options);
  await start(options);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

/** @param {{ readonly port: number, readonly host: string }} options */
async function start({ port, host }) {
  const { build, preview } = await import('vite');
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port, host, strictPort: false } });
  console.log('\nNUL and Void is served at');
  server.printUrls();
  console.log('  Ctrl-C ends it.\n');
}
