import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { cache, root } from './paths.mjs';

/** @typedef {{ version: string, files: Record<string, unknown> }} Answers `files` by name, as JSON values */

/**
 * At build, searches the configs that most readers look at and ships the answers as JSON: `answers/<version>/index.json`
 * lists them with their summaries, `answers/<version>/<number>.json` is one answer, `answers/<version>/opening-<world>….json`
 * tells what can happen along the run with which a world opens, and holds the maps of its config (src/explore/map-files.ts).
 * The version is a hash of all files that an answer depends on. The answers of a version are kept in .cache.
 * @returns {import('vite').Plugin}
 */
export function shippedAnswers() {
  /** @type {Promise<Answers> | undefined} */
  let coming;
  const answers = () => (coming ??= answersOf());
  return {
    name: 'shipped-answers',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/src/state/answers-folder.ts')) return null;
      const { version } = await answers();
      return `export const ANSWERS_FOLDER = ${JSON.stringify(`answers/${version}`)};\n`;
    },
    async generateBundle() {
      const { version, files } = await answers();
      for (const [name, value] of Object.entries(files)) {
        this.emitFile({
          type: 'asset',
          fileName: `answers/${version}/${name}`,
          source: JSON.stringify(value),
        });
      }
    },
  };
}

/** @returns {Promise<Answers>} */
async function answersOf() {
  const modules = await Promise.all(['explore', 'scenarios', 'threads'].map(load));
  const code = Object.assign({}, ...modules.map(({ module }) => module));
  const sources = new Set([import.meta.filename, ...modules.flatMap(({ dependencies }) => dependencies)]);
  const hash = createHash('sha256');
  for (const path of [...sources].sort()) hash.update(readFileSync(path));
  const version = hash.digest('hex').slice(0, 8);
  const kept = join(cache, `answers-${version}.json`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, JSON.stringify(filesOf(code)));
  }
  return { version, files: JSON.parse(readFileSync(kept, 'utf8')) };
}

/** @param {string} folder */
async function load(folder) {
  const entry = join(root, 'src', folder, 'index.ts');
  const { module, dependencies } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
  return { module, dependencies: [...dependencies, entry] };
}

/** @type {(code: Record<string, any>) => Answers['files']} */
function filesOf({
  explore,
  summaryOf,
  answersOfRun,
  mapsOf,
  closingFile,
  graphFile,
  pointsFile,
  runFile,
  searchedConfigs,
  openingMoment,
  WORLD_NAMES,
  configKey,
}) {
  /** @type {Answers['files']} */
  const files = {};
  /** @type {Record<string, unknown>} */
  const index = {};
  for (const [number, config] of searchedConfigs().entries()) {
    const file = `${number}.json`;
    const exploration = explore(config);
    files[file] = exploration;
    index[configKey(config)] = { file, summary: summaryOf(exploration) };
  }
  files['index.json'] = index;
  for (const world of WORLD_NAMES) {
    const { config, schedule } = openingMoment(world);
    files[runFile(world)] = answersOfRun(config, schedule, Infinity);
    const { closing, graphs, points } = mapsOf(config);
    files[closingFile(world)] = closing;
    for (const { threads, graph } of graphs) files[graphFile(world, threads)] = graph;
    files[pointsFile(world)] = points;
  }
  return files;
}
