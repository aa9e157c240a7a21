import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/*
 * The licences of the built site: its own, and that of each package of which something stands in its files or was at work on
 * what stands there (`dependencies` of package.json, with theirs).
 */

/** Where the built site has them; the foot of its pages links to it. */
export const LICENCES = 'licences.txt';
const RULE = `\n${'-'.repeat(80)}\n\n`;

/** @returns {import('vite').Plugin} */
export function licences() {
  return {
    name: 'licences',
    async generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      this.emitFile({ type: 'asset', fileName: LICENCES, source: await licencesOf(modules) });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${LICENCES}`, (_, response, next) => {
        licencesOf([]).then((text) => {
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
  };
}

/**
 * @param {readonly string[]} modules Files of a build, by path.
 * @returns {Promise<string>}
 */
export async function licencesOf(modules) {
  /** @type {Map<string, string>} Folders of packages by name. */
  const found = new Map();
  const { dependencies } = await manifestOf(root);
  for (const name of Object.keys(dependencies ?? {})) await add(found, name, root);
  for (const id of modules) {
    const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.split('?')[0] ?? '') ?? [];
    if (folder && name) found.set(name, folder);
  }
  const folders = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, folder]) => folder);
  return (await Promise.all([root, ...folders].map(licenceOf))).join(RULE);
}

/**
 * Adds a package that is asked for from a folder, with what it depends on.
 * @param {Map<string, string>} found
 * @param {string} name
 * @param {string} from
 */
async function add(found, name, from) {
  if (found.has(name)) return;
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = await firstWithManifest(paths.map((path) => join(path, name)));
  found.set(name, folder);
  const { dependencies } = await manifestOf(folder);
  for (const other of Object.keys(dependencies ?? {})) await add(found, other, folder);
}

/** @param {readonly string[]} folders */
async function firstWithManifest(folders) {
  for (const folder of folders) {
    const isThere = await manifestOf(folder).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
  }
  throw new Error(`No package in ${folders.join(' or ')}.`);
}

/**
 * @param {string} folder
 * @returns {Promise<{ name: string, version: string, license?: string, dependencies?: Record<string, string> }>}
 */
const manifestOf = async (folder) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

/** @param {string} folder */
async function licenceOf(folder) {
  const { name, version, license } = await manifestOf(folder);
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  if (!license || !file)
    throw new Error(`${name} (in ${dirname(folder)}) names no licence, or has no text of it.`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
}
