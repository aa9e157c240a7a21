import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import pureProject from '../tsconfig.pure.json' with { type: 'json' };
import table from './layers.json' with { type: 'json' };

/** What a folder may import: folders, folders for their types only, and packages. eslint.config.js reads the table too. */
interface Layer {
  /** Whether it uses no page, no clock, and no chance. */
  readonly pure?: boolean;
  /** The files of a pure folder that use a Worker. */
  readonly workers?: readonly string[];
  readonly imports: readonly string[];
  readonly typesOnly?: readonly string[];
  readonly packages?: readonly string[];
}
const LAYERS: Readonly<Record<string, Layer>> = table;

const IMPURE = new Set(
  'document window Date performance crypto fetch setTimeout setInterval localStorage globalThis'.split(' '),
);

/** One import of one file; `target` is a path like './base/index.ts', or the name of a package. */
interface Edge {
  readonly from: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const everything = import.meta.glob<string>('./**/*.{ts,svelte}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const documents = import.meta.glob<string>(['../README.md', './*/README.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Tests and their fixtures may import anything; no other file may import them. */
const isForTests = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/fixtures/');
const sources = new Map(
  Object.entries(everything)
    .filter(([path]) => !isForTests(path) && !path.endsWith('.d.ts'))
    .map(([path, text]) => [path, parse(path, text)]),
);
const edges = [...sources].flatMap(([path, source]) => importsOf(path, source));
const folders = [...new Set([...sources.keys()].map(folderOf))].filter((folder) => folder !== '');
const topFolders = [...new Set(folders.map((folder) => folder.replace(/\/.*/, '')))];

describe('the folders', () => {
  test('are all in the table of layers', () => {
    expect(folders).toContain('base');
    expect(folders.filter((folder) => !(folder in LAYERS))).toEqual([]);
  });

  test('import only from the folders and packages that the table lists', () => {
    const forbidden = edges
      .filter((edge) => !isAllowed(edge))
      .map(({ from, target }) => `${from} -> ${target}`);
    expect(forbidden).toEqual([]);
  });

  test('import from each folder and package that the table lists', () => {
    const unused = Object.entries(LAYERS).flatMap(([folder, { imports, typesOnly = [], packages = [] }]) => {
      const used = new Set(edges.filter(({ from }) => folderOf(from) === folder).map(targetOf));
      return [...imports, ...typesOnly, ...packages]
        .filter((name) => !used.has(name))
        .map((name) => `${folder} -> ${name}`);
    });
    expect(unused).toEqual([]);
  });

  test('that are pure compile without DOM types', () => {
    const pure = Object.entries(LAYERS).filter(([, layer]) => layer.pure);
    const workers = pure.flatMap(([folder, layer]) =>
      (layer.workers ?? []).map((file) => `src/${folder}/${file}`),
    );
    expect(pureProject.include.toSorted()).toEqual(
      pure.map(([folder]) => `src/${folder}/**/*.ts`).toSorted(),
    );
    expect(pureProject.exclude).toEqual(['src/**/*.test.ts', 'src/**/fixtures/**', ...workers]);
  });

  test('are each described, in the layout table of the README or in a README of their own', () => {
    const layout = /```text\n(src\/[\s\S]*?)```/.exec(documents['../README.md'] ?? '')?.[1] ?? '';
    const rows = [...layout.matchAll(/^ {2}(\w+)\/ /gm)].map((match) => match[1] ?? '');
    const telling = Object.keys(documents).map((path) => /^\.\/(\w+)\/README\.md$/.exec(path)?.[1]);
    expect(topFolders.filter((folder) => ![...rows, ...telling].includes(folder))).toEqual([]);
    expect(rows.filter((row) => !(row in LAYERS))).toEqual([]);
  });
});

test('imports have no cycle, not even one of types', () => {
  expect(findCycle()).toBeUndefined();
});

test('the pure floor uses no page, no clock, and no chance', () => {
  const found = [...sources]
    .filter(([path]) => isPure(path))
    .flatMap(([path, source]) => impureNames(source).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

/** Parses a file. Of a component, only its scripts are parsed, since its markup imports nothing. */
function parse(path: string, text: string): ts.SourceFile {
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return ts.createSourceFile(
    path,
    path.endsWith('.svelte') ? scripts.join('\n') : text,
    ts.ScriptTarget.ES2023,
    true,
  );
}

/** Returns the folder of a path: './sim/world.ts' -> 'sim'; the innermost one with a row. Files of the root have none. */
function folderOf(path: string): string {
  const inner = Object.keys(LAYERS).find((folder) => folder.includes('/') && path.startsWith(`./${folder}/`));
  return inner ?? /^\.\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** Reports whether a file belongs to a pure folder. */
function isPure(path: string): boolean {
  const folder = folderOf(path);
  const { pure = false, workers = [] } = LAYERS[folder] ?? { imports: [] };
  return pure && !workers.some((file) => path === `./${folder}/${file}`);
}

/** Returns the target of an edge: a folder, or a package. */
const targetOf = ({ target }: Edge): string => (target.startsWith('.') ? folderOf(target) : target);

function importsOf(from: string, source: ts.SourceFile): Edge[] {
  return descendants(source).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === undefined
      ? []
      : [{ from, target: resolve(from, specifier), isTypeOnly: isTypeOnly(node) }];
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  // new Worker(new URL('./x.worker.ts', import.meta.url))
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === 'URL';
  return isUrl && node.arguments?.[1]?.getText() === 'import.meta.url'
    ? textOf(node.arguments[0])
    : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.'))
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  const { pathname } = new URL(specifier, `file:///${from.slice(2)}`);
  return `.${pathname.replace(/\?.*$/, '')}`;
}

function isAllowed({ from, target, isTypeOnly }: Edge): boolean {
  if (isForTests(target)) return false;
  const folder = folderOf(from);
  const layer = LAYERS[folder];
  // The root may import everything. A folder without a row fails another test.
  if (folder === '' || !layer) return true;
  if (!target.startsWith('.')) return (layer.packages ?? []).includes(target);
  const other = folderOf(target);
  if (other === folder || layer.imports.includes(other)) return true;
  return isTypeOnly && (layer.typesOnly ?? []).includes(other);
}

/** Returns the first cycle that a depth-first search finds. */
function findCycle(): string | undefined {
  const finished = new Set<string>();
  const visit = (path: string, way: readonly string[]): string | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(' -> ');
    if (finished.has(path)) return undefined;
    for (const edge of edges.filter(({ from }) => from === path)) {
      const cycle = visit(edge.target, [...way, path]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  return [...sources.keys()].map((path) => visit(path, [])).find((cycle) => cycle !== undefined);
}

/** Returns impure names by syntax, so that words in comments and texts do not count. */
function impureNames(source: ts.SourceFile): string[] {
  return descendants(source).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') return ['Math.random'];
    if (!ts.isIdentifier(node) || !IMPURE.has(node.text)) return [];
    // `x.window`, `{ window: 1 }`, `window(): void`: the name of a member, not of the global.
    const isMemberName =
      'name' in node.parent && node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent);
    return isMemberName ? [] : [node.text];
  });
}

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    found.push(child);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}
