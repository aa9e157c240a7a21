/*
 * `npm start`: builds the site and serves it. `npm start -- --port 5000 --host 0.0.0.0` chooses the address. If the port is
 * in use, takes the next free one.
 */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    // A number, not a name: `localhost` can be two addresses, and then two servers could share a port.
    host: { type: 'string', default: '127.0.0.1' },
  },
});

await build({ logLevel: 'warn' });
const server = await preview({
  preview: { port: Number(values.port), host: values.host, strictPort: false },
});
console.log('\nNUL and Void is served at');
server.printUrls();
console.log('  Ctrl-C ends it.\n');
