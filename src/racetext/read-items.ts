import { Cursor, described, Stopped } from './cursor.ts';
import type { Errors, Span } from './error.ts';
import { tokensOf } from './lexer.ts';
import { nearest } from './nearest.ts';
import { ExpressionReader, readConstant, readObject } from './read-expression.ts';
import { ThreadReader } from './read-thread.ts';
import type { Constant, Item, Name, SharedVariable, Shown } from './syntax.ts';
import { isKeyword, ITEM_WORDS, TYPE_WORDS, typeNamed, type TypeName } from './words.ts';

/** A text that could be read to its end. */
export interface Read {
  readonly items: readonly Item[];
  /** The end of the text. */
  readonly end: Span;
}

/** Reads the items of a text; null if that stopped at an error. */
export function readItems(text: string, errors: Errors): Read | null {
  const cursor = new Cursor(tokensOf(text, errors), errors);
  const items: Item[] = [];
  try {
    cursor.skipEmpty();
    while (cursor.next.type !== 'end') {
      items.push(readItem(cursor));
      cursor.skipEmpty();
    }
    return { items, end: cursor.next.at };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

function readItem(cursor: Cursor): Item {
  const { type, text, at } = cursor.next;
  if (type === 'title') {
    cursor.take();
    return { kind: 'title', at, text };
  }
  if (type === 'word' && text === 'else') cursor.fail(at, 'misplaced', 'elseAlone', []);
  if (type !== 'word' || !ITEM_WORDS.has(text)) {
    if (type === 'word' && TYPE_WORDS.includes(text) && isDeclaration(cursor))
      cursor.fail(at, 'syntax', 'notShared', [text], `shared ${text}`);
    const near = type === 'word' ? nearest(text, ITEM_WORDS) : null;
    cursor.fail(at, 'syntax', 'noItem', [described(cursor.next)], near);
  }
  cursor.take();
  switch (text) {
    case 'shared':
      return ended(cursor, { kind: 'shared', variables: readVariables(cursor) });
    case 'heap':
      return readHeap(cursor);
    case 'mutex':
      return ended(cursor, { kind: 'mutex', names: listOf(cursor, () => cursor.name()) });
    case 'thread':
      return readThread(cursor);
    case 'never':
    case 'exists': {
      const name = cursor.name();
      cursor.expect(':');
      const condition = new ExpressionReader(cursor).read();
      return ended(cursor, { kind: text, name, condition });
    }
    case 'show':
      return ended(cursor, { kind: 'show', shown: listOf(cursor, () => readShown(cursor)) });
    default:
      return cursor.expected('the rest of the title', [':']);
  }
}

/** Whether a type stands before the name of a variable, not before that of a function. */
function isDeclaration(cursor: Cursor): boolean {
  const { mark } = cursor;
  try {
    cursor.take();
    return cursor.next.type === 'word' && cursor.second.text !== '(';
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  } finally {
    cursor.goBack(mark);
  }
}

function ended<I extends Item>(cursor: Cursor, item: I): I {
  cursor.end();
  return item;
}

function listOf<T>(cursor: Cursor, read: () => T): T[] {
  const all: T[] = [];
  do all.push(read());
  while (cursor.accept(','));
  return all;
}

function readType(cursor: Cursor): TypeName {
  const { type, text, at } = cursor.next;
  const named = type === 'word' ? typeNamed(text) : undefined;
  if (named === undefined) {
    if (type !== 'word' || isKeyword(text)) cursor.expected('a type', TYPE_WORDS);
    cursor.fail(at, 'type', 'noType', [text], nearest(text, TYPE_WORDS));
  }
  cursor.take();
  return named;
}

function readVariables(cursor: Cursor): SharedVariable[] {
  const type = readType(cursor);
  return listOf(cursor, () => readVariable(cursor, type));
}

function readVariable(cursor: Cursor, type: TypeName): SharedVariable {
  const name = cursor.name();
  let array: SharedVariable['array'] = null;
  if (cursor.is('[')) {
    cursor.open('[');
    let size: Constant | null = null;
    if (!cursor.is(']')) {
      if (cursor.next.type !== 'number') cursor.expected('the length of the array');
      const { at, value } = cursor.take();
      size = { at, value };
    }
    cursor.close(']');
    array = { size };
  }
  return { type, name, array, value: cursor.accept('=') ? readValue(cursor, name, array !== null) : null };
}

function readValue(cursor: Cursor, { text }: Name, isArray: boolean): SharedVariable['value'] {
  const { type, at, bytes } = cursor.next;
  if (type === 'string') {
    cursor.take();
    if (!isArray) cursor.fail(at, 'type', 'noText', []);
    return { kind: 'text', at, bytes };
  }
  if (isArray && cursor.accept('{')) {
    const constants = listOf(cursor, () => readConstant(cursor) ?? cursor.expected('a number'));
    cursor.expect('}');
    return { kind: 'list', at, constants };
  }
  const constant = readConstant(cursor);
  if (constant === null) cursor.expected(isArray ? '"text" or {' : 'a number');
  if (isArray) cursor.fail(at, 'type', 'numberForArray', [text]);
  return { kind: 'number', ...constant };
}

function readHeap(cursor: Cursor): Item {
  const { type, text } = cursor.next;
  if (type !== 'word' || typeNamed(text) !== undefined) {
    return ended(cursor, { kind: 'heap', variables: readVariables(cursor) });
  }
  const { mark } = cursor;
  const name = cursor.name('a type or the name of a group');
  cursor.skipLines();
  if (!cursor.is('{')) {
    cursor.goBack(mark);
    if (cursor.second.type === 'word') readType(cursor);
    cursor.take();
    cursor.expected('{');
  }
  const opened = cursor.take().at;
  const fields: SharedVariable[] = [];
  for (;;) {
    cursor.skipEmpty();
    if (cursor.accept('}')) break;
    if (cursor.next.type === 'end') cursor.fail(opened, 'unterminated', 'openBlock', []);
    fields.push(...readVariables(cursor));
    cursor.end();
  }
  return { kind: 'group', name, fields };
}

const COPIES: ReadonlyMap<string, number> = new Map([
  ['x2', 2],
  ['x3', 3],
  ['x4', 4],
]);

function readThread(cursor: Cursor): Item {
  const name = cursor.name();
  const { type, text } = cursor.next;
  const copies = type === 'word' ? COPIES.get(text) : 1;
  if (copies === undefined) cursor.expected('x2, x3, x4 or {');
  if (type === 'word') cursor.take();
  return { kind: 'thread', name, copies, body: new ThreadReader(cursor).block() };
}

function readShown(cursor: Cursor): Shown {
  const { at, type, text } = cursor.next;
  if (type === 'word' && text === 'result') {
    cursor.take();
    cursor.open('(');
    const thread = cursor.name('a thread');
    cursor.close(')');
    return { kind: 'result', at, thread };
  }
  if (type === 'word' && (text === 'ended' || text === 'freed')) {
    cursor.fail(at, 'misplaced', 'onlyInConditions', [text]);
  }
  const object = readObject(cursor);
  const bracket = cursor.is('[') ? cursor.next.at : null;
  if (bracket) cursor.fail(bracket, 'misplaced', 'noIndex', []);
  return { kind: 'object', at, object, bracket };
}
