import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'vite';
import { LICENCES } from './licences.mjs';
import { root } from './paths.mjs';

/** `new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' })`, which a page from a disk may not load. */
const MADE =
  /new Worker\(\s*new URL\(\s*'(\.[^']+\.worker\.ts)',\s*import\.meta\.url\s*\),\s*\{ type: 'module' \}\s*\)/g;
/** Files that the page asks for by name (src/files/own-file.ts). */
const IS_ASKED_FOR = /^(story|answers)\//;
const SAMPLE = 'samples/zpool.cache.gz';
const NEEDS_SCRIPT = `<noscript>
      <p lang="en">This page runs a model of the threads in your browser: it needs JavaScript.</p>
      <p lang="zh-Hans">本页在浏览器中运行线程模型，需要 JavaScript。</p>
    </noscript>`;

/** The tag of each language of the site. */
const TAGS = { en: 'en', zh: 'zh-Hans' };
/** @typedef {keyof typeof TAGS} Lang */

/**
 * Puts each worker into the script that starts it, as a classic script: as a module it would fail without a word from a disk.
 * @returns {import('vite').Plugin}
 */
export function inlineWorkers() {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      /** @type {string[]} */
      const imports = [];
      const inline = code.replaceAll(MADE, (_, path) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from '${path}?worker&inline';`);
        return `new ${name}()`;
      });
      return imports.length === 0 ? null : `${imports.join('\n')}\n${inline}`;
    },
  };
}

/**
 * Writes the whole of a build as one page, which opens in a language unless its address asks for another. Its policy allows
 * the scripts and styles in it by their hashes, workers from them, and nothing else.
 * @param {import('vite').Rolldown.RolldownOutput} build
 * @param {Lang} lang
 * @returns {Promise<string>}
 */
export async function pageOf({ output }, lang) {
  const html = textOf(output, 'index.html');
  const scripts = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const [script, ...others] = scripts;
  if (!script || others.length > 0) throw new Error(`${scripts.length} scripts, where one is meant.`);
  const { code } = script;
  const early = enclosable(await minified('public/theme.js'));
  const start = enclosable(await minified('scripts/lib/enclosed-start.js'));
  // Pages that are beside the site have styles of their own.
  const style = textOf(output, /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/.exec(html)?.[1] ?? '');
  const policy = [
    "default-src 'none'",
    `script-src ${[early, start, code].map(hashed).join(' ')}`,
    `style-src ${hashed(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const icon = readFileSync(join(root, 'public/favicon.svg')).toString('base64');
  /** @type {readonly (readonly [RegExp, string])[]} */
  const changes = [
    [/<html lang="en"/, `<html lang="${TAGS[lang]}" data-lang="${lang}"`],
    [/<meta charset="utf-8" \/>/, `@\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />`],
    [/<script src="[^"]*theme\.js"><\/script>/, `<script>${early}</script>\n    <style>${style}</style>`],
    [/<script type="module"[^>]*><\/script>\n?/, ''],
    [/<link rel="stylesheet"[^>]*>\n?/, ''],
    [/<noscript>[^]*<\/noscript>/, NEEDS_SCRIPT],
    [
      /<\/body>/,
      [
        `<script type="application/gzip" id="files">${filesOf(output)}</script>`,
        `<script type="text/plain" id="licences">\n${textOf(output, LICENCES)}</script>`,
        `<script type="application/gzip" id="code">${packed(code)}</script>`,
        `<script>${start}</script>`,
        '</body>',
      ].join('\n    '),
    ],
  ];
  return changes.reduce((page, [what, by]) => {
    if (!what.test(page)) throw new Error(`The page has no ${what}.`);
    // What comes in may hold what `replace` reads as a reference.
    return page.replace(what, (found) => by.replace(/^@/, () => found));
  }, html);
}

/** @typedef {import('vite').Rolldown.RolldownOutput['output']} Output */

/**
 * @param {Output} output
 * @param {string} name
 */
function textOf(output, name) {
  const file = output.find(({ fileName }) => fileName === name);
  if (file?.type !== 'asset') throw new Error(`The build has no ${name}.`);
  return String(file.source);
}

/**
 * Packs the files that the page asks for, as src/files/enclosed.ts reads them.
 * @param {Output} output
 */
function filesOf(output) {
  const asked = output.flatMap((file) =>
    file.type === 'asset' && IS_ASKED_FOR.test(file.fileName) ? [file] : [],
  );
  /** @type {Record<string, string>} */
  const files = { [SAMPLE]: readFileSync(join(root, 'public', SAMPLE)).toString('base64') };
  for (const { fileName, source } of asked) files[fileName] = String(source);
  return packed(JSON.stringify(files));
}

/**
 * Packs a text by gzip, as base64: less than half of its size.
 * @param {string} text
 */
const packed = (text) => gzipSync(text, { level: 9 }).toString('base64');

/**
 * Returns a script of the project, minified.
 * @param {string} path
 */
async function minified(path) {
  const { code, errors } = await minify(path, readFileSync(join(root, path), 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return code;
}

/**
 * Lets a script stand in a page: what would end it there, or begin a comment, is written in another way.
 * @param {string} code
 */
const enclosable = (code) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** @param {string} text */
const hashed = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
