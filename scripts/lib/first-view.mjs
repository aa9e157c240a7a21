/*
 * Which modules make one file with the entry. What every page needs packs some kB smaller in one file than in the pieces
 * that a chunk for each meeting of pages would cut it into; so does the floor that pages and workers share. What one page
 * alone needs stays with that page.
 */
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

/** Entry, and the pages of which it loads one at once: a visitor lands on one and goes to the other. */
const ENTRY = 'src/main.ts';
const PAGES = ['src/lab/Lab.svelte', 'src/story/index.ts'];

/** Runs in workers too, so it cannot share a file with what draws. */
const FLOOR = /^src\/(base|nvlist|sim|threads|schedule)\//;
/** Packages, and parts of Svelte, of which each page uses others: the bundler knows which. */
const PARTED =
  /node_modules\/(?!svelte\/)|svelte\/src\/(reactivity|internal\/client\/dom\/elements\/bindings)\//;
/** Imported through an index, although only later pages use what is in them: those bring them. */
const LATER =
  /^src\/(i18n\/(en|zh|figures)|state\/(counts|shipped|answers-folder)|races|nvlist\/(index|errno|xdr|codec|list-))/;

/**
 * What is small and meets in many pages, for `codeSplitting.groups`: it packs smaller in one file than in one for each
 * meeting of pages. `panels` is what the lab opens with and what the story's stage shows when it is asked; `later` is
 * what search, exercises, and pages of facts share. Both draw, so what workers use too stands in a file of its own.
 */
export const SHARED_CHUNKS = [
  // All that the first view says in one language.
  ...['en', 'zh'].map((lang) => ({
    name: lang,
    test: new RegExp(
      `/src/i18n/${lang}/(index|hexview|lab|names|outcomes|steps|story|terminal|timeline|typography)\\.ts$`,
    ),
  })),
  { name: 'worker-talk', test: /\/src\/base\/worker-talk/ },
  {
    name: 'panels',
    test: /\/src\/(chart\/(CodeListing|Program|Threads|RunButton|program|words|view)|hexview\/ReplyBuffer|consequence\/(Chain|lighting)|ui\/(SourceLink|Group|Choice)|nav\/More)/,
  },
  {
    name: 'later',
    test: /\/src\/(explore\/client|facts|i18n\/figures|exports\/(save|text-file)|state\/(search|shipped))/,
    minShareCount: 2,
  },
];

/**
 * What the indexes of the floor name beside what the first view uses. The chunk of the first view would take it along, since
 * a group takes what its modules import.
 */
export const LATER_CHUNKS = [
  { name: 'search-floor', test: /\/src\/threads\/(copy-key|read-outcome|search-program)\.ts$/ },
  { name: 'panel-frames', test: /\/src\/frames\/charts\.ts$/ },
].map((group) => ({ ...group, includeDependenciesRecursively: false }));

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Graph */

/**
 * Name of the chunk of a module, for `codeSplitting.groups`: null leaves the choice to the bundler.
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function firstViewChunk() {
  /** @type {ReadonlySet<string> | undefined} */
  let known;
  return (id, graph) => {
    known ??= firstView(graph);
    const path = relative(root, id);
    if (!known.has(id) || LATER.test(path) || PARTED.test(id)) return null;
    return FLOOR.test(path) ? 'floor' : 'main';
  };
}

/** @param {Graph} graph */
function firstView(graph) {
  const [lab, story] = PAGES.map((page) => reachable(graph, join(root, page)));
  const both = [...(lab ?? [])].filter((id) => story?.has(id));
  return new Set([...reachable(graph, join(root, ENTRY)), ...both]);
}

/**
 * The module and all that it imports statically, by however long a way.
 * @param {Graph} graph
 * @param {string} id
 */
function reachable(graph, id) {
  const found = new Set([id]);
  for (const next of found) {
    for (const imported of graph.getModuleInfo(next)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
