import type { Tool } from './tool.ts';

/** What a text appears to be if it is not bytes, or not bytes that can be read. */
export type Seems =
  | Tool
  | 'hex'
  | 'resumeToken'
  | 'zdb'
  | 'zpoolGet'
  | 'zpoolStatus'
  | 'uuencode'
  | 'intelHex'
  | 'sRecord'
  | 'characters'
  | 'decimals'
  | 'uuid'
  | 'json'
  | 'nothing'
  | 'text';

/** Patterns for the first lines of a text; the first match wins. */
const LOOKS: readonly (readonly [Seems, RegExp])[] = [
  ['resumeToken', /^\s*1-[0-9a-f]{1,16}-[0-9a-f]{1,8}-[0-9a-f]+\s*$/],
  [
    'zdb',
    /^(?:-{10,}\s)?\s*(?:MOS Configuration:|Cached configuration:|LABEL \d|version: \d+\s)|^\s*vdev_tree:|^[\w.:-]+:\n\s+version: \d+/m,
  ],
  ['zpoolGet', /^NAME\s+PROPERTY\s+VALUE\s+SOURCE/m],
  ['zpoolStatus', /^\s*pool: \S+\n\s*(?:state|id): /m],
  ['uuencode', /^begin [0-7]{3} \S/m],
  ['intelHex', /^:[0-9A-F]{10,}\s*$/m],
  ['sRecord', /^S[0-9][0-9A-F]{6,}\s*$/m],
  ['characters', /^\s*[0-7]{6,8}\s.*(?:\\0|\\n|\bnul\b).*(?:\\0|\\n|\bnul\b|\b001\b)/m],
  ['decimals', /^(?:\s*[0-7]{6,8})?(?:\s+-?\d{1,20}){2,}\s*$/m],
  ['uuid', /^\s*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\s*$/i],
  ['json', /^\s*[{[]\s*["{[]/],
  ['nothing', /^\s*$/],
];

const HEAD = 4096;

export function seemsOf(text: string): Seems {
  const head = text.slice(0, HEAD);
  return LOOKS.find(([, look]) => look.test(head))?.[0] ?? 'text';
}
