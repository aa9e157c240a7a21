import { Bracketed } from './bracketed.ts';
import type { Conditionals } from './conditionals.ts';
import type { Macros } from './macros.ts';
import type { Source } from './source.ts';
import { BASE_WORDS } from './type-words.ts';
import type { Expansion, Macro, RawTokens, Token } from './tokens.ts';

/** Most tokens that one use of a macro may become; a use that needs more stays as it is written. */
const MOST_OF_A_USE = 20_000;
/** Most tokens that the macros of one function may become; uses after that stay as they are written. */
export const MOST_OF_A_TEXT = 400_000;
/** Most tokens of an argument that `#` makes a string of. */
const MOST_OF_A_STRING = 100;

/** The code of a stretch of a file in one try, with its macros put in. */
export interface Code {
  readonly tokens: readonly Token[];
  /** Uses of macros that grow without end, left as they are. */
  readonly unexpanded: readonly Token[];
  /** How many tokens macros became. */
  readonly made: number;
}

/**
 * Returns the tokens from `first` up to `last`, with the marks of `#if` choices between them. In a declaration, the name that
 * it declares is no use of a macro.
 */
export function preprocess(
  raw: RawTokens,
  conditionals: Conditionals,
  macros: Macros,
  [first, last]: readonly [number, number],
  attempt: number,
  isDeclaration: boolean,
  most = MOST_OF_A_TEXT,
): Code {
  const tokens: Token[] = [];
  for (let index = first; index < last; index += 1) {
    if (!raw.isDirective(index)) {
      if (conditionals.isLive(index, attempt)) tokens.push(raw.token(index));
      continue;
    }
    const mark = conditionals.choiceMark(index);
    if (mark !== null && (index === first || conditionals.isLive(index, attempt)))
      tokens.push({ ...raw.token(index), kind: 'branch', text: mark });
  }
  return new Expander(macros, raw, attempt, most).run(tokens, isDeclaration);
}

class TooLong extends Error {}

class Expander {
  readonly #macros: Macros;
  readonly #file: Source;
  readonly #attempt: number;
  readonly #most: number;
  readonly #unexpanded: Token[] = [];
  #offset = 0;
  /** Tokens that the use at hand became, and that it took as arguments. */
  #ofUse = 0;
  #taken = 0;
  /** Tokens that uses became, and those that were made and taken in vain. */
  #ofText = 0;
  #isSpent = false;

  constructor(macros: Macros, raw: RawTokens, attempt: number, most: number) {
    this.#most = most;
    this.#macros = macros;
    this.#file = raw.source;
    this.#attempt = attempt;
  }

  run(list: readonly Token[], isDeclaration: boolean): Code {
    const tokens = new Bracketed(list);
    const out: Token[] = [];
    for (let at = 0; at < list.length;) {
      const token = list[at];
      if (token === undefined) break;
      this.#offset = token.start;
      this.#ofUse = 0;
      this.#taken = 0;
      const use = this.#useAt(tokens, at);
      if (use === null || (isDeclaration && isDeclared(list, at, use))) {
        out.push(token);
        at += 1;
        continue;
      }
      try {
        const { made, next } = this.#replaced(use, tokens, 0);
        for (const each of made) out.push(each);
        this.#ofText += made.length;
        at = next;
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        this.#ofText += this.#ofUse + this.#taken;
        this.#unexpanded.push(token);
        out.push(token);
        at += 1;
      }
    }
    return { tokens: out, unexpanded: this.#unexpanded, made: this.#ofText };
  }

  #useAt(tokens: Bracketed, at: number): Use | null {
    const name = tokens.list[at];
    const macro = name === undefined ? null : this.#macroOf(name);
    if (name === undefined || macro === null) return null;
    if (macro.params !== null) return this.#callAt(name, macro, tokens, at + 1);
    if (isNamed(tokens.list, at, macro)) return null;
    return { macro, args: [], next: at + 1, expansion: { macro, name, end: name.end } };
  }

  #macroOf(name: Token): Macro | null {
    if (name.kind !== 'name' || this.#isSpent) return null;
    const macro = this.#macros.find(name.text, this.#file, this.#offset, this.#attempt);
    if (macro === null || isInside(name, macro)) return null;
    this.#isSpent = this.#ofText > this.#most;
    if (this.#isSpent) this.#unexpanded.push(name);
    return this.#isSpent ? null : macro;
  }

  /** The use of a macro with parameters whose arguments begin at `from`; null where none do. */
  #callAt(name: Token, macro: Macro, tokens: Bracketed, from: number): Use | null {
    const found = tokens.argumentsAt(from);
    if (found === null) return null;
    this.#taken += found.next - from;
    const close = tokens.list[found.next - 1];
    const end =
      close !== undefined && close.owner === name.owner && close.source === name.source
        ? close.end
        : name.end;
    return { macro, args: found.args, next: found.next, expansion: { macro, name, end } };
  }

  #expand(list: readonly Token[], depth: number): readonly Token[] {
    const tokens = new Bracketed(list);
    const out: Token[] = [];
    for (let at = 0; at < list.length;) {
      const token = list[at];
      if (token === undefined) break;
      const use = this.#useAt(tokens, at);
      if (use === null) {
        out.push(token);
        at += 1;
        continue;
      }
      const { made, next } = this.#replaced(use, tokens, depth);
      for (const each of made) out.push(each);
      at = next;
    }
    return out;
  }

  /** What a use becomes. Where that ends with the name of a macro, the arguments may follow the use: `#define GET GET64`. */
  #replaced(use: Use, tokens: Bracketed, depth: number): { made: readonly Token[]; next: number } {
    const made = [...this.#replace(use, depth)];
    let { next } = use;
    for (let last = made.at(-1); last !== undefined && tokens.opensAt(next); last = made.at(-1)) {
      const macro = this.#macroOf(last);
      const again = macro === null || macro.params === null ? null : this.#callAt(last, macro, tokens, next);
      if (again === null) break;
      made.pop();
      for (const each of this.#replace(again, depth)) made.push(each);
      next = again.next;
      use.expansion.end = tokens.list[next - 1]?.end ?? use.expansion.end;
    }
    return { made, next };
  }

  #replace(use: Use, depth: number): readonly Token[] {
    if (depth > 60) throw new TooLong();
    const made = this.#substitute(use, depth);
    this.#ofUse += made.length;
    if (this.#ofUse > MOST_OF_A_USE) throw new TooLong();
    return this.#expand(made, depth + 1);
  }

  #substitute({ macro, args, expansion }: Use, depth: number): readonly Token[] {
    const expanded = new Map<number, readonly Token[]>();
    const last = (macro.params?.size ?? 0) - 1;
    const rest = macro.isVariadic ? joined(args.slice(Math.max(0, last)), expansion) : [];
    const argument = (index: number): readonly Token[] =>
      macro.isVariadic && index >= last ? rest : (args[index] ?? []);
    const paramOf = (token: Token | undefined): number =>
      token?.kind === 'name' ? (macro.params?.get(token.text) ?? -1) : -1;
    const out: Token[] = [];
    // Whether what stands before `##` is an argument with nothing in it.
    let isNothing = false;
    for (let at = 0; at < macro.body.length; at += 1) {
      const token = macro.body[at];
      if (token === undefined) break;
      const param = paramOf(token);
      const next = macro.body[at + 1];
      if (token.text === '#' && paramOf(next) >= 0) {
        const text = argument(paramOf(next))
          .slice(0, MOST_OF_A_STRING)
          .map((each) => each.text);
        out.push({ ...token, kind: 'string', text: JSON.stringify(text.join(' ')), owner: expansion });
        at += 1;
      } else if (token.text === '##') {
        const own = next === undefined ? [] : [{ ...next, owner: expansion }];
        const after = paramOf(next) >= 0 ? argument(paramOf(next)) : own;
        if (isNothing) for (const each of after) out.push(each);
        else paste(out, after, expansion);
        isNothing &&= after.length === 0;
        at += 1;
      } else if (param < 0) out.push({ ...token, owner: expansion });
      else if (next?.text === '##') {
        for (const each of argument(param)) out.push(each);
        isNothing = argument(param).length === 0;
      } else {
        const made = expanded.get(param) ?? this.#expand(argument(param), depth + 1);
        expanded.set(param, made);
        for (const each of made) out.push(each);
      }
      if (out.length > MOST_OF_A_USE) throw new TooLong();
    }
    return out;
  }
}

interface Use {
  readonly macro: Macro;
  readonly args: readonly (readonly Token[])[];
  /** The index past the use. */
  readonly next: number;
  readonly expansion: Expansion;
}

const STORAGE = new Set('static extern inline __inline __inline__ typedef struct union enum'.split(' '));

/** Whether what looks like the use of a macro is a function that is declared: after its type, at the end. */
function isDeclared(tokens: readonly Token[], at: number, { macro, next }: Use): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  if (macro.params === null || before === undefined) return false;
  if (after !== undefined && after.kind !== 'name' && after.text !== ';' && after.text !== '{') return false;
  return before.text === '*' || (before.kind === 'name' && !STORAGE.has(before.text));
}

/** Whether a name is that of a member or variable, for which what the macro stands for could not be put. */
function isNamed(tokens: readonly Token[], at: number, { body }: Macro): boolean {
  const [first] = body;
  if (first === undefined || (first.kind === 'name' && !body.some(({ text }) => text === '('))) return false;
  const before = tokens[at - 1];
  return (
    before?.text === '->' || before?.text === '.' || (before?.kind === 'name' && BASE_WORDS.has(before.text))
  );
}

/** Whether a token was made by a use of this very macro, which is then not put in again. */
function isInside(token: Token, macro: Macro): boolean {
  for (let owner = token.owner; owner !== null; owner = owner.name.owner)
    if (owner.macro === macro) return true;
  return false;
}

function joined(args: readonly (readonly Token[])[], owner: Expansion): readonly Token[] {
  return args.flatMap((arg, index) => {
    const comma: Token = { ...owner.name, kind: 'punct', text: ',' };
    return index === 0 ? arg : [comma, ...arg];
  });
}

/** Appends what follows `##`: its first token becomes one with the last of `out`. */
function paste(out: Token[], after: readonly Token[], owner: Expansion): void {
  const before = out.pop();
  const [first] = after;
  const isOne = before !== undefined && first !== undefined && before.text !== ',';
  if (isOne) out.push({ ...before, text: before.text + first.text, owner });
  // `, ## __VA_ARGS__` with nothing to follow takes the comma away.
  else if (before !== undefined && (first !== undefined || before.text !== ',')) out.push(before);
  for (const each of isOne ? after.slice(1) : after) out.push(each);
}
