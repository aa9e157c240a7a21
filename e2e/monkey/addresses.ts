import type { Chance } from './chance.ts';

/** Values of each key: those that mean something, and those that people and programs damage. */
const VALUES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  page: ['lab', 'story', 'bytes', 'exercises', 'glossary', 'facts', 'affected', 'maintainers', 'nosuch', ''],
  world: ['article', 'faithful', 'mars'],
  pools: ['2', '3', '4', '0', '99', 'x'],
  path: ['/var/cache/zpool.cache', '/zc', '/a|ok/z', 'none', '', '/', '%2Fetc%2Fzfs', '/%E4%BD%A0'],
  fix: ['none', 'clone', 'join', 'lock', 'clone+join', 'clone,none', 'lock-narrow', 'flock'],
  grain: ['coarse', 'byte', 'slot', 'fine'],
  schedule: ['S3.V2.S2', 'S3.V2.S1.V1', 'V9', 'A8.B12.A4', 'A8.B1', 'Z1', '', 'S99999', 'F2.S1'],
  step: ['0', '6', '15', '999', '-1', 'x'],
  select: ['packed:54', 'string:10', 'packed:28:B', 'reply:1', 'packed:9999', 'x'],
  buffer: ['A', 'B', 'Q'],
  view: ['search', 'cellar'],
  lang: ['en', 'zh', 'fr'],
  chapter: ['symptom', 'collision', 'freed', 'fixes', 'search', 'really', 'nosuch'],
  picture: ['a', 'b', 'z'],
  exercise: ['B1', 'X1', 'Z9'],
  sample: ['request', 'textNul', 'nosuch'],
  hex: ['0001', 'zz', ''],
  v: ['1', '2', 'abc'],
};
const KEYS = Object.keys(VALUES);

/** An address as a hostile hand writes it: known keys, some of them damaged, in any order, some twice. */
export function randomAddress(chance: Chance): string {
  const count = chance.below(7);
  const fields = Array.from({ length: count }, () => {
    const key = KEYS[chance.below(KEYS.length)] ?? 'page';
    return `${key}=${chance.pick(VALUES[key] ?? [''])}`;
  });
  const head = chance.below(8) === 0 ? [] : ['v=1', `page=${chance.pick(VALUES['page'] ?? ['lab'])}`];
  return `#${[...head, ...fields].join('&')}`;
}
