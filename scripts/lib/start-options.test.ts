import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { checkAddress, checkFolder, startOptions, tellNetwork } from './start-options.mjs';

/** Returns the sentence of a refusal, on one line; fails for any other error. */
async function refusal(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).not.toContain('\n');
    return error.message;
  }
  return 'nothing';
}

describe('the options of npm start', () => {
  it('are a port and a host, both with a usual value', () => {
    expect(startOptions([])).toEqual({ port: 4173, host: '127.0.0.1' });
    expect(startOptions(['--port', '5000', '--host=0.0.0.0'])).toEqual({ port: 5000, host: '0.0.0.0' });
  });

  it('serve the local network by --host alone, and say so', () => {
    expect(startOptions(['--host'])).toEqual({ port: 4173, host: '0.0.0.0' });
    expect(startOptions(['--host', '--port', '5000'])).toEqual({ port: 5000, host: '0.0.0.0' });
    expect(startOptions(['--port=5000', '--host', '10.0.0.7'])).toEqual({ port: 5000, host: '10.0.0.7' });
    expect(tellNetwork(['http://10.0.0.7:4173/'])).toContain('in the same network can open it');
    expect(tellNetwork([])).toBe('');
  });

  it.each([
    [['--port', 'abc'], '“abc” is no port'],
    [['--port', '65536'], '“65536” is no port'],
    [['--port', '-1'], '--port'],
    [['--port=-1'], '“-1” is no port'],
    [['--port', '50.5'], '“50.5” is no port'],
    [['--port'], '--port'],
    [['--prot', '5000'], '--prot'],
    [['-p', '5000'], '-p'],
    [['5000'], '“5000” is no option'],
  ])('%j is refused in a sentence', async (args, says) => {
    const sentence = await refusal(() => startOptions(args));
    expect(sentence).toContain(says);
    expect(sentence).toContain('Use `npm start`, or');
  });
});

describe('the folder', () => {
  it('may not hold a sign that Vite cannot read, and is left as it was', async () => {
    expect(await refusal(() => checkFolder('/srv/c#/nul'))).toContain('“#” in its path: /srv/c#/nul');
    expect(await refusal(() => checkFolder('/srv/what?'))).toContain('“?” in its path');
    const folder = await mkdtemp(join(tmpdir(), 'nul-and-void-'));
    await checkFolder(folder);
    // Nothing is left in it, so that it can be removed.
    await rm(folder, { recursive: false, force: false }).catch(() => rm(folder, { recursive: true }));
    await checkFolder(root);
  });

  it.skipIf(process.platform !== 'linux')('must be one that can be written to', async () => {
    expect(await refusal(() => checkFolder('/proc'))).toMatch(/cannot be written to \(E\w+\): \/proc$/);
  });
});

describe('the address', () => {
  it('is one of this machine', async () => {
    expect(await refusal(() => checkAddress({ port: 4173, host: '203.0.113.1' }))).toMatch(
      /^Nothing can be served at 203\.0\.113\.1, port 4173: this machine has no such address \(E\w+\)\.$/,
    );
    expect(await refusal(() => checkAddress({ port: 4173, host: 'no such host' }))).toContain(
      'no such address',
    );
  });

  it('may be taken: then the next port is', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    await checkAddress({ port, host: '127.0.0.1' });
    server.close();
  });
});
