/*
 * Assigns modules to chunks. One chunk with the entry holds what every page needs, and another the floor that pages and
 * workers share: that is some kB smaller than a chunk for every set of pages with common modules. Modules of a single page
 * stay with that page.
 */
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

/** The entry, and the two pages that visitors land on and switch between. */
const ENTRY = 'src/main.ts';
const PAGES = ['src/lab/Lab.svelte', 'src/story/index.ts'];

/** Modules that workers run too, so that they cannot share a chunk with components. */
const FLOOR = /^src\/(base|nvlist|sim|threads|schedule)\//;
/** A class of a line that all pages with workers share: too small for a chunk. */
const SMALL = 'src/base/cancelled.ts';
/** Packages and parts of Svelte that each page uses differently; the bundler assigns them. */
const PARTED =
  /node_modules\/(?!svelte\/)|svelte\/src\/(reactivity|internal\/client\/dom\/elements\/bindings)\//;
/** Modules that an index imports although only later pages use them; those pages load them. */
const LATER =
  /^src\/(base\/raised|i18n\/(en|zh|figures)|frames\/(find|lifetimes|notable|order|step-lines)\.|state\/(counts|shipped|answers-folder)|races|nvlist\/(index|errno|xdr|codec|list-))/;

/**
 * Small modules that several pages share, for `codeSplitting.groups`: smaller in one chunk than in one for each set of
 * pages. `controls` holds what forms are made of, `choices` what bars are; `later` what the search, the exercises, and pages of facts share.
 * Both have components, so modules of workers are in chunks of their own.
 */
export const SHARED_CHUNKS = [
  // All words of the first view in one language, but for the index: alone it needs no object of its exports.
  ...['en', 'zh'].map((lang) => ({
    name: lang,
    test: new RegExp(
      `/src/i18n/${lang}/(hexview|lab|names|outcomes|steps|story|terminal|timeline|typography)\\.ts$`,
    ),
  })),
  { name: 'worker-talk', test: /\/src\/base\/worker-talk/ },
  { name: 'choices', test: /\/src\/(ui\/Group|lab\/WorldChoice)/ },
  { name: 'controls', test: /\/src\/ui\/(SourceLink|Field)/ },
  // The search's maps of what is known would otherwise take the media queries of the lab with them.
  { name: 'reactive', test: /svelte\/src\/reactivity\// },
  // What the foot of the lab needs of the search, before the search itself.
  { name: 'counts', test: /\/src\/(base\/raised|i18n\/figures|state\/(counts|shipped|answers-folder)\.)/ },
  { name: 'searches', test: /\/src\/(explore\/client|state\/search)/, minShareCount: 2 },
  { name: 'later', test: /\/src\/(facts|exports\/(save|text-file))/, minShareCount: 2 },
];

/**
 * Modules that the indexes of the floor export besides those of the first view. They need chunks of their own, since a
 * group takes everything that its modules import.
 */
export const LATER_CHUNKS = [
  { name: 'outcome-text', test: /\/src\/threads\/read-outcome\.ts$/ },
  { name: 'search-floor', test: /\/src\/threads\/(copy-key|search-program)\.ts$/ },
  // The views of the lab's opening that the story's stage loads on demand.
  {
    name: 'panels',
    test: /\/src\/(chart\/(CodeListing|Program|Threads|RunButton|program|words|view)|hexview\/ReplyBuffer|consequence\/(Chain|lighting)|stage\/StageView)/,
  },
  // What those views know of the charts: the axes of the search's graph need it too, without the views.
  { name: 'thread-states', test: /\/src\/frames\/charts/ },
  // What the Bytes page and its worker both need, so that a failing file is the page's, which can try again.
  { name: 'bytefile', test: /\/src\/bytefile\/(corrupt|find|read-list|value)\.ts$/ },
].map((group) => ({ ...group, includeDependenciesRecursively: false }));

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Graph */

/**
 * Returns the function that names a module's chunk, for `codeSplitting.groups`; null leaves the choice to the bundler.
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function firstViewChunk() {
  /** @type {ReadonlySet<string> | undefined} */
  let known;
  return (id, graph) => {
    known ??= firstView(graph);
    const path = relative(root, id);
    if (path === SMALL) return 'floor';
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
 * Returns a module and everything that it imports statically, directly or not.
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
