import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { root } from './paths.mjs';

/** @typedef {import('../../src/offline/listed.ts').Listed} Listed */
/** @typedef {import('../../src/offline/listed.ts').Part} Part */

/** The service worker: beside the page, since it may only serve what lies below its own address. */
export const WORKER = 'sw.js';
const SOURCE = join(root, 'src/offline/sw.ts');

/** Stands in the page for the name of the build until all files are written. */
const BUILD = '@build@';
/** Files that no page shows. */
const IS_LEFT_OUT = /^(og\.png|robots\.txt|icon-\d+\.png|site\.webmanifest|sw\.js)$/;
/** Files whose name stands for their content. */
const IS_FIXED = /^(assets|answers)\//;
/** Files of a language besides its chunks. */
const OF_LANGUAGE = /^\w+[./](en|zh)\b/;
/** Modules of a language. */
const IN_LANGUAGE = /\/(en|zh)[/.]/;
/** Some servers send these unpacked. */
const IS_PACKED = /\.gz$/;

/**
 * At build, writes the service worker with the names of all files, by the language that they belong to, and names the build
 * in the page. Comes after all other files are written, so that whatever a plugin or public/ adds is stored too.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  /** @type {ReadonlyMap<string, Part> | undefined} */
  let parts;
  return {
    name: 'offline',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    transformIndexHtml: (html) =>
      html.replace('</title>', `$&\n    <meta name="build" content="${BUILD}" />`),
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      parts = new Map(chunks.map(({ fileName, moduleIds }) => [fileName, partOf(moduleIds)]));
    },
    closeBundle: {
      // When all others have put down their files.
      order: 'post',
      sequential: true,
      async handler() {
        if (!parts) return;
        const read = (/** @type {string} */ file) => readFileSync(join(folder, file));
        const files = filesIn(folder);
        const name = nameOf(files.map(read));
        const page = join(folder, 'index.html');
        writeFileSync(page, readFileSync(page, 'utf8').replace(BUILD, name));
        writeFileSync(join(folder, WORKER), await worker(listedOf(name, files, read, parts)));
      },
    },
  };
}

/**
 * Sorts the files of a build by part.
 * @param {string} name
 * @param {readonly string[]} files
 * @param {(file: string) => Uint8Array} read
 * @param {ReadonlyMap<string, Part>} chunks The part that each chunk belongs to.
 * @returns {Listed}
 */
export function listedOf(name, files, read, chunks) {
  /** @type {Record<Part, string[]>} */
  const parts = { all: [], en: [], zh: [] };
  /** @type {Record<string, string>} */
  const changing = {};
  for (const file of files.filter((one) => !IS_LEFT_OUT.test(one))) {
    const address = file === 'index.html' ? '' : file;
    const part = /** @type {Part | undefined} */ (OF_LANGUAGE.exec(file)?.[1]) ?? chunks.get(file) ?? 'all';
    parts[part].push(address);
    if (!IS_FIXED.test(file)) changing[address] = IS_PACKED.test(file) ? '' : integrityOf(read(file));
  }
  return { build: name, files: parts, changing };
}

/**
 * Returns the part that a chunk belongs to: a language, if all of its modules do.
 * @param {readonly string[]} modules
 * @returns {Part}
 */
function partOf(modules) {
  const languages = new Set(modules.map((id) => IN_LANGUAGE.exec(relative(root, id))?.[1]));
  const [language] = languages;
  return languages.size === 1 && (language === 'en' || language === 'zh') ? language : 'all';
}

/** @param {Uint8Array} bytes */
const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** @param {readonly Uint8Array[]} contents */
function nameOf(contents) {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  return hash.digest('hex').slice(0, 8);
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/**
 * Builds the worker with its list, as a script of its own: not every engine loads a worker of this kind as a module.
 * @param {Listed} listed
 */
async function worker(listed) {
  const [built] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      define: { LISTED: JSON.stringify(listed) },
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: SOURCE, formats: ['iife'], name: 'worker', fileName: () => WORKER },
      },
    })
  );
  const code = built?.output[0]?.code;
  if (!code) throw new Error('The service worker came out empty.');
  return code;
}
