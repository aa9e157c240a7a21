import type { RawTokens } from './tokens.ts';

/** The branches of one `#if`, as they follow each other. */
interface Group {
  readonly branches: Branch[];
  /** Those of them that may be compiled. */
  readonly live: Branch[];
  readonly parent: Branch | null;
  /** The tokens from the `#if` up to its `#endif`. */
  readonly first: number;
  last: number;
  hasElse: boolean;
  /** Whether its branches cannot stand one after the other in one text, and are tried one at a time. */
  isTried: boolean;
  /** Whether each branch is made of whole statements, so that the parser can take it for a choice. */
  isChoice: boolean;
}

/** One branch of an `#if`. */
export interface Branch {
  readonly group: Group;
  readonly index: number;
  readonly first: number;
  last: number;
  readonly isDead: boolean;
  /** The name whose absence it asks for (`#ifndef X`). */
  readonly unless: string | null;
}

/** Most `#if`s inside each other; deeper ones are passed over. */
const DEEPEST = 40;
/** Most branches of one chain that are tried. */
export const MOST_TRIES = 24;

/** Where a choice begins, goes on to its next way, or ends; at `one taken` there is no way past all of them. */
export type ChoiceMark = 'begin' | 'next' | 'end' | 'end, one taken';

/** The `#if` groups of a file: which of its tokens are live, and in which try. Conditions are not computed. */
export class Conditionals {
  readonly #raw: RawTokens;
  /** How many tries each token needs, or fewer than two where one is enough. */
  readonly #tries: Uint8Array;
  readonly #branchOf: readonly (Branch | null)[];
  readonly #marks = new Map<number, ChoiceMark>();

  constructor(raw: RawTokens) {
    this.#raw = raw;
    const { groups, branchOf } = groupsOf(raw);
    this.#tries = new Uint8Array(raw.count + 1);
    this.#branchOf = branchOf;
    // Groups close from the inside out.
    for (const group of groups) {
      this.#judge(group);
      if (group.isChoice) this.#markChoice(group);
      if (group.isTried) this.#markTries(group);
    }
  }

  /** The branch a token stands in. */
  branchOf(index: number): Branch | null {
    return this.#branchOf[index] ?? null;
  }

  /** Whether a token is code in a try: in no dead branch, and in the branch of the try in groups that are tried. */
  isLive(index: number, attempt: number): boolean {
    for (let branch = this.branchOf(index); branch !== null; branch = branch.group.parent) {
      if (branch.isDead) return false;
      if (branch.group.isTried && branch.index !== chosen(branch.group, attempt)) return false;
    }
    return true;
  }

  /** How many tries the tokens from `first` to `last` need. */
  attempts(first: number, last: number): number {
    let most = 1;
    for (let index = first; index <= last; index += 1) most = Math.max(most, this.#tries[index] ?? 1);
    return most;
  }

  /** What a directive means to the parser; null when it means nothing to it. */
  choiceMark(index: number): ChoiceMark | null {
    return this.#marks.get(index) ?? null;
  }

  #markChoice(group: Group): void {
    for (const { first, index } of group.branches) this.#marks.set(first, index === 0 ? 'begin' : 'next');
    this.#marks.set(group.last, group.hasElse ? 'end, one taken' : 'end');
  }

  #markTries(group: Group): void {
    const tries = Math.min(ways(group), MOST_TRIES);
    for (let index = group.first; index <= group.last; index += 1)
      if (tries > (this.#tries[index] ?? 0)) this.#tries[index] = tries;
  }

  #judge(group: Group): void {
    const shapes = group.branches.map((branch) => (branch.isDead ? null : this.#shapeOf(branch)));
    const full = shapes.filter((shape) => shape !== null && shape.length > 0);
    if (full.length === 0) return;
    if (full.some((shape) => shape?.isUneven)) {
      group.isTried = true;
      return;
    }
    const isWhole = full.every((shape) => shape?.isWhole) && this.#isBoundary(group.first);
    if (isWhole) group.isChoice = ways(group) > 1;
    else if (full.length > 1) group.isTried = full.some((shape) => !shape?.isWhole && !shape?.isListed);
  }

  /** Whether a statement may begin after what comes before a token. */
  #isBoundary(index: number): boolean {
    let before = index - 1;
    while (before >= 0 && (this.#raw.isDirective(before) || !this.isLive(before, 0))) before -= 1;
    if (before < 0) return true;
    const mark = this.#raw.mark(before);
    return [';', '{', '}', ':', ')'].includes(mark) || this.#raw.text(before) === 'else';
  }

  #shapeOf(branch: Branch): Shape {
    let depth = 0;
    let isUneven = false;
    let length = 0;
    let end = '';
    const open: string[] = [];
    for (let index = branch.first + 1; index < branch.last; index += 1) {
      if (this.#raw.isDirective(index) || !this.isLive(index, 0)) continue;
      length += 1;
      const mark = this.#raw.mark(index);
      end = mark;
      if (mark === '(' || mark === '[' || mark === '{') open.push(mark);
      else if (mark === ')' || mark === ']' || mark === '}') {
        if (open.pop() === undefined) isUneven = true;
      }
      depth = open.length;
    }
    return {
      length,
      isUneven: isUneven || depth > 0,
      isWhole: end === ';' || end === '}' || end === ':',
      isListed: end === ',',
    };
  }
}

interface Shape {
  readonly length: number;
  readonly isUneven: boolean;
  readonly isWhole: boolean;
  readonly isListed: boolean;
}

/** The ways through a group: its live branches, and past all of them when it has no `#else`. */
function ways(group: Group): number {
  return group.live.length + (group.hasElse ? 0 : 1);
}

/** The index of the branch that a try takes; -1 to pass all of them. */
function chosen(group: Group, attempt: number): number {
  return group.live[Math.min(attempt, ways(group) - 1)]?.index ?? -1;
}

/** Names that only other languages define: C++, and what assembles files that are C too. */
const OTHERS = '(?:__cplusplus|__ASSEMBLY__|__ASSEMBLER__|_ASM|_ASMLANGUAGE|LOCORE|_LOCORE)';
const OTHER = new RegExp(`^${OTHERS}$`);
const ALWAYS_DEAD = new RegExp(`^\\(*\\s*(0|false|defined\\s*\\(?\\s*${OTHERS}\\b[^|]*)\\s*\\)*$`);
const ALWAYS_LIVE = new RegExp(`^\\(*\\s*(1|!\\s*defined\\s*\\(?\\s*${OTHERS}\\s*\\)?)\\s*\\)*$`);

function groupsOf(raw: RawTokens): { groups: readonly Group[]; branchOf: readonly (Branch | null)[] } {
  const groups: Group[] = [];
  const branchOf: (Branch | null)[] = [];
  const open: Group[] = [];
  let passed = 0;
  for (let index = 0; index < raw.count; index += 1) {
    const group = open.at(-1);
    const [word, rest] = raw.isDirective(index) ? readDirective(raw.text(index)) : NO_DIRECTIVE;
    const isIf = word === 'if' || word === 'ifdef' || word === 'ifndef';
    const isElse = word === 'else' || word.startsWith('elif');
    branchOf.push(
      (passed === 0 && (isElse || word === 'endif') ? group?.parent : group?.branches.at(-1)) ?? null,
    );
    if (isIf && open.length >= DEEPEST) passed += 1;
    else if (isIf) open.push(newGroup(index, branchOf[index] ?? null, word, rest));
    else if (passed > 0 && word === 'endif') passed -= 1;
    else if (group === undefined || passed > 0) continue;
    else if (isElse) {
      endBranch(group, index);
      const isLast = word === 'else';
      if (isLast) group.hasElse = true;
      addBranch(group, index, isLast ? isElseDead(raw, group) : isDead('if', rest), null);
    } else if (word === 'endif') {
      open.pop();
      endBranch(group, index);
      group.last = index;
      groups.push(group);
    }
  }
  for (const group of open.toReversed()) {
    group.last = raw.count;
    endBranch(group, raw.count);
    groups.push(group);
  }
  return { groups, branchOf };
}

const NO_DIRECTIVE = ['', ''] as const;

function newGroup(first: number, parent: Branch | null, word: string, rest: string): Group {
  const group: Group = {
    branches: [],
    live: [],
    parent,
    first,
    last: first,
    hasElse: false,
    isTried: false,
    isChoice: false,
  };
  addBranch(group, first, isDead(word, rest), word === 'ifndef' ? rest : null);
  return group;
}

function endBranch(group: Group, index: number): void {
  const last = group.branches.at(-1);
  if (last !== undefined) last.last = index;
}

function addBranch(group: Group, first: number, isDead: boolean, unless: string | null): void {
  const branch: Branch = { group, index: group.branches.length, first, last: first, isDead, unless };
  group.branches.push(branch);
  if (!isDead) group.live.push(branch);
}

/** The word of a directive and what follows it, without comments. */
export function readDirective(text: string): readonly [word: string, rest: string] {
  const plain = text.includes('/') ? text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ') : text;
  const found = /^#\s*([A-Za-z_]+)/.exec(plain.replaceAll(/\\\r?\n/g, ' '));
  if (found === null) return ['', ''];
  return [
    found[1] ?? '',
    plain
      .replaceAll(/\\\r?\n/g, ' ')
      .slice(found[0].length)
      .trim(),
  ];
}

function isDead(word: string, condition: string): boolean {
  if (word === 'ifdef') return OTHER.test(condition);
  return word === 'if' && ALWAYS_DEAD.test(condition);
}

/** Whether the `#else` of a group belongs to a condition that always holds. */
function isElseDead(raw: RawTokens, group: Group): boolean {
  const [word, condition] = readDirective(raw.text(group.first));
  if (word === 'ifndef') return OTHER.test(condition);
  return word === 'if' && ALWAYS_LIVE.test(condition);
}
