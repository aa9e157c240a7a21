import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { dist } from '../scripts/lib/paths.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
/** The folder in which the site lies: not the root of its server. */
const FOLDER = '/below/the-root/';

/** Changes a file of the site on its way. */
export type Edit = (name: string, bytes: Buffer) => Buffer;
/** How a server treats a request. */
type Mood = 'answers' | 'silent' | 'gone';

/** A server of the built site in a folder below its root, which can be silent, and can begin to serve another build. */
export class OwnServer {
  readonly #server = createServer((request, response) => this.#answer(request.url ?? '', response));
  /** Names of the files that were asked for. */
  readonly asked: string[] = [];
  mood: Mood = 'answers';
  edit: Edit = (_, bytes) => bytes;

  static async start(): Promise<OwnServer> {
    const own = new OwnServer();
    await new Promise<void>((resolve) => own.#server.listen(0, '127.0.0.1', resolve));
    return own;
  }

  /** The address of the site. */
  get site(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${FOLDER}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://own');
    if (this.mood === 'gone') return void response.destroy();
    if (this.mood === 'silent') return;
    const name = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || 'index.html' : '';
    this.asked.push(name);
    const file = join(dist, name);
    if (name === '' || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(this.edit(name, readFileSync(file)));
  }
}
