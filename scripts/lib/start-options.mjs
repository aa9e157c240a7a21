import { mkdtemp, rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

const USAGE = 'Use `npm start`, or `npm start -- --port 5000 --host`.';
/** Every address of this machine, for `--host` without a value. */
const ANY = '0.0.0.0';

/**
 * Reads the options of `npm start`; refuses any other.
 * @param {readonly string[]} args
 */
export function startOptions(args) {
  const { values, positionals } = parsed(args);
  const [word] = positionals;
  if (word !== undefined) throw new Refusal(`“${word}” is no option. ${USAGE}`);
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
  if (!(port <= 65_535)) throw new Refusal(`“${values.port}” is no port: a number up to 65535 is. ${USAGE}`);
  return { port, host: values.host };
}

/**
 * Says who can open what is served, where others can.
 * @param {readonly string[]} network The addresses in the network.
 */
export function tellNetwork(network) {
  if (network.length === 0) return '';
  return '  Whoever is in the same network can open it, too. Without https a browser stores nothing for offline there.\n';
}

/**
 * Gives `--host` its usual value where it has none.
 * @param {string} arg
 * @param {number} at
 * @param {readonly string[]} args
 */
const withHost = (arg, at, args) =>
  arg === '--host' && (args[at + 1] ?? '-').startsWith('-') ? `--host=${ANY}` : arg;

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: args.map(withHost),
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4173' },
        // The number, not the name: `localhost` can be two addresses, and then two servers could share a port.
        host: { type: 'string', default: '127.0.0.1' },
      },
    });
  } catch (error) {
    // Node says which option, in a sentence or two of its own.
    const [sentence = ''] = String(/** @type {Error} */ (error).message).split(/\. |\n/);
    throw new Refusal(`${sentence.replace(/\.$/, '')}. ${USAGE}`);
  }
}

/**
 * Refuses a folder that the site cannot be built in.
 * @param {string} folder
 */
export async function checkFolder(folder) {
  const sign = /[#?]/.exec(folder)?.[0];
  if (sign) {
    throw new Refusal(
      `Vite, which builds the site, cannot work in a folder with a “${sign}” in its path: ${folder} Move the project.`,
    );
  }
  try {
    await rmdir(await mkdtemp(join(folder, '.writable-')));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      `The site is built in its own folder, and that cannot be written to (${code}): ${folder}`,
    );
  }
}

/**
 * Refuses an address at which no server may listen. A port that is taken is no reason: the next free one is.
 * @param {{ readonly port: number, readonly host: string }} options
 */
export async function checkAddress({ port, host }) {
  const server = createServer();
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, host, () => resolve(null));
    });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE') return;
    const why =
      code === 'EACCES'
        ? 'this port is kept for others; take one above 1023'
        : 'this machine has no such address';
    throw new Refusal(`Nothing can be served at ${host}, port ${port}: ${why} (${code}).`);
  } finally {
    server.close();
  }
}
