/* Drives WebKit by plain WebDriver requests: Debian's WebKitWebDriver and MiniBrowser, on a virtual screen. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** @typedef {import('./steps.mjs').Tab} Tab */
/** @typedef {{ driver: string, browser: string, screen: string | undefined }} WebKit Paths of programs. */

const START_MS = 20_000;
/** Property of an answer that holds an element's id. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys for which WebDriver has a character of its own. */
const KEYS = new Map([
  ['ArrowLeft', '\uE012'],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['Enter', '\uE007'],
]);

/**
 * @param {WebKit} webkit
 * @returns {Promise<{ tab: Tab, close: () => Promise<void> }>}
 */
export async function openWebKit({ driver, browser, screen }) {
  const port = await freePort();
  const display = screen === undefined ? undefined : await openScreen(screen);
  const env = { ...process.env, ...(display ? { DISPLAY: display.name } : {}) };
  const program = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const stop = () => {
    program.kill();
    display?.stop();
  };
  try {
    const ask = asker(`http://127.0.0.1:${port}`);
    await answers(ask);
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: options } });
    const session = `/session/${sessionId}`;
    const close = async () => {
      await ask('DELETE', session).catch(() => undefined);
      stop();
    };
    return { tab: await tabs((method, path, body) => ask(method, session + path, body)), close };
  } catch (error) {
    stop();
    throw error;
  }
}

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Ask */

/**
 * Returns the tab that a session begins with. A session has one tab at a time: each request goes to its own first.
 * @param {Ask} ask
 * @returns {Promise<Tab>}
 */
async function tabs(ask) {
  const first = await ask('GET', '/window');
  let current = first;
  /**
   * @param {string} handle
   * @returns {Tab & { close: () => Promise<void> }}
   */
  const tab = (handle) => {
    /** @type {Ask} */
    const askHere = async (method, path, body) => {
      if (current !== handle) await ask('POST', '/window', { handle });
      current = handle;
      return ask(method, path, body);
    };
    const close = async () => {
      await askHere('DELETE', '/window');
      current = '';
    };
    const beside = async () => {
      const { handle: other } = await askHere('POST', '/window/new', { type: 'tab' });
      return tab(other);
    };
    return { ...tabOf(askHere), beside, close };
  };
  return tab(first);
}

/**
 * @param {Ask} ask
 * @returns {Omit<Tab, 'beside'>}
 */
function tabOf(ask) {
  return {
    async open(address) {
      // Leaves the site first; otherwise only the hash would change.
      await ask('POST', '/url', { url: 'about:blank' });
      await ask('POST', '/url', { url: address });
    },
    evaluate: (inPage, given) =>
      ask('POST', '/execute/sync', {
        script: `return (${String(inPage)})(arguments[0])`,
        args: [given ?? null],
      }),
    async click(selector) {
      const end = performance.now() + START_MS;
      for (;;) {
        try {
          const found = await ask('POST', '/element', { using: 'css selector', value: selector });
          return await ask('POST', `/element/${found[ELEMENT]}/click`, {});
        } catch (error) {
          // Tries again: the page may have replaced the element between the two requests.
          if (performance.now() > end) throw error;
        }
      }
    },
    async press(key) {
      const value = KEYS.get(key) ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
  };
}

/**
 * @param {string} address
 * @returns {Ask}
 */
function asker(address) {
  return async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(START_MS),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
}

/**
 * Waits until the driver listens.
 * @param {Ask} ask
 */
async function answers(ask) {
  const end = performance.now() + START_MS;
  for (;;) {
    try {
      return await ask('GET', '/status');
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Starts a virtual screen with a free number, which the server writes out when it is ready.
 * @param {string} program
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
function openScreen(program) {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('The virtual screen did not start.')));
    server.stdio[3]?.once('data', (number) =>
      resolve({ name: `:${String(number).trim()}`, stop: () => server.kill() }),
    );
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
