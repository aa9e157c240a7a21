/*
 * Refuses a build with a top-level await. In WebKit a module with several importers may then wait forever, without an error
 * and with a blank page (bug 242740).
 */
import { parseAst } from 'vite';

/** @typedef {{ readonly type?: unknown, readonly start?: number, readonly [key: string]: unknown }} Node */

/** @returns {import('vite').Plugin} */
export function noTopLevelAwait() {
  return {
    name: 'no-top-level-await',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const [place] = topLevelAwaits(file.code);
        if (place === undefined) continue;
        const excerpt = file.code.slice(Math.max(0, place - 60), place + 60);
        this.error(
          `${file.fileName} waits at the top of a module, which WebKit may never leave: …${excerpt}…`,
        );
      }
    },
  };
}

/**
 * Returns the offsets in a module's code at which it waits outside of every function.
 * @param {string} code
 * @returns {readonly number[]}
 */
export function topLevelAwaits(code) {
  /** @type {number[]} */
  const found = [];
  /** @type {unknown[]} */
  const open = [parseAst(code, { sourceType: 'module' })];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const node = /** @type {Node} */ (value);
    if (isFunction(node)) continue;
    if (waits(node)) found.push(node.start ?? 0);
    open.push(...Object.values(node).filter((child) => child !== undefined));
  }
  return found.sort((a, b) => a - b);
}

/** @param {Node} node */
const isFunction = ({ type }) =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';

/** @param {Node} node */
const waits = ({ type, ...node }) =>
  type === 'AwaitExpression' ||
  (type === 'ForOfStatement' && node['await'] === true) ||
  (type === 'VariableDeclaration' && node['kind'] === 'await using');
