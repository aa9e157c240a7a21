import type { Token } from './tokens.ts';

/** Tokens with the places where their brackets close, which are looked for once, when one first asks. */
export class Bracketed {
  readonly list: readonly Token[];
  #closes: Int32Array | null = null;

  constructor(list: readonly Token[]) {
    this.list = list;
  }

  /** Whether arguments may begin at an index. */
  opensAt(at: number): boolean {
    const token = this.list[at];
    return token?.kind === 'punct' && token.text === '(';
  }

  /** The arguments in the bracket that opens at an index or past marks there, and the index past it; null where none closes. */
  argumentsAt(from: number): { args: readonly (readonly Token[])[]; next: number } | null {
    let open = from;
    while (this.list[open]?.kind === 'branch') open += 1;
    if (!this.opensAt(open)) return null;
    this.#closes ??= closesOf(this.list);
    const close = this.#closes[open] ?? 0;
    if (close === 0) return null;
    const args: Token[][] = [[]];
    for (let at = open + 1; at < close; at += 1) {
      const token = this.list[at];
      if (token === undefined || token.kind === 'branch') continue;
      if (token.kind === 'punct' && token.text === ',') {
        args.push([]);
        continue;
      }
      // What stands in inner brackets belongs to one argument.
      const past = Math.max(at, this.#closes[at] ?? 0);
      for (let inner = at; inner <= past; inner += 1) {
        const each = this.list[inner];
        if (each !== undefined && each.kind !== 'branch') args.at(-1)?.push(each);
      }
      at = past;
    }
    return { args, next: close + 1 };
  }
}

/** For each bracket that opens, the index of the one that closes it, of whatever shape; 0 for all other tokens. */
function closesOf(list: readonly Token[]): Int32Array {
  const closes = new Int32Array(list.length);
  const open: number[] = [];
  for (const [at, { kind, text }] of list.entries()) {
    if (kind !== 'punct') continue;
    if (text === '(' || text === '[' || text === '{') open.push(at);
    if (text === ')' || text === ']' || text === '}') closes[open.pop() ?? at] = at;
  }
  return closes;
}
