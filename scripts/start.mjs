/*
 * `npm start`: builds the site and serves it. `npm start -- --port 5000` chooses the port; if it is in use, the
 * next free one is taken. `npm start -- --host` serves the local network too, `--host <address>` one address. What cannot be is said before anything is built.
 */
import { root } from './lib/paths.mjs';
import { Refusal } from './lib/refusal.mjs';
import { checkAddress, checkFolder, startOptions, tellNetwork } from './lib/start-options.mjs';

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
  process.stdout.write(tellNetwork(server.resolvedUrls?.network ?? []));
  console.log('  Ctrl-C ends it.\n');
}
