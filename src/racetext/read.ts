import { err, ok, type Result } from '../base/index.ts';
import { checkExpression, checkThread, meaningOf, type Scope } from './check-expression.ts';
import { ThreadCheck } from './check-thread.ts';
import { checkThreadCount, declareItems, type Declared } from './declare.ts';
import { Errors, type RaceError, type Span } from './error.ts';
import type { Race } from './race.ts';
import { readItems } from './read-items.ts';
import type { ConditionItem, Item, Shown } from './syntax.ts';
import { LIMITS } from './words.ts';

/** Words that outcomes use themselves. */
const OUTCOME_WORDS: ReadonlySet<string> = new Set(['ok', 'bad', 'deadlock']);

/**
 * Reads a race text. Returns the race, or all errors found, in the order of the text. Pure and quick: never searches, so a
 * loop that can go round for ever is only found by `exploreRace`.
 */
export function readRace(text: string): Result<Race, readonly RaceError[]> {
  const errors = new Errors();
  if (bytesOf(text) > LIMITS.textBytes) {
    errors.add({ line: 1, column: 1, length: 1 }, 'limit', 'longText', [LIMITS.textBytes]);
    return err(errors.inOrder);
  }
  const read = readItems(text, errors);
  const race = read && checked(text, read.items, read.end, errors);
  const found = errors.inOrder;
  return race !== null && found.length === 0 ? ok(race) : err(found);
}

/** Returns the length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function checked(text: string, items: readonly Item[], end: Span, errors: Errors): Race {
  const declared = declareItems(items, errors);
  const lines = new Set<number>();
  for (const thread of declared.threads) new ThreadCheck(declared.names, errors, thread, lines).run();
  checkThreadCount(declared, end, errors);
  const conditions = items.flatMap((item) => (item.kind === 'never' || item.kind === 'exists' ? [item] : []));
  const shown = items.flatMap((item) => (item.kind === 'show' ? item.shown : []));
  checkEnd(declared, conditions, shown, errors);
  const { title, objects, allocations, mutexes, threads } = declared;
  return {
    text,
    title,
    objects,
    allocations,
    mutexes,
    threads: threads.map(({ item, variables }) => ({
      name: item.name.text,
      at: item.name.at,
      copies: item.copies,
      variables,
      body: item.body,
    })),
    conditions,
    shown,
  };
}

/** Checks what is looked at when a run has ended. */
function checkEnd(
  { names }: Declared,
  conditions: readonly ConditionItem[],
  shown: readonly Shown[],
  errors: Errors,
): void {
  const scope: Scope = { names, variables: null, errors };
  const seen = new Set<string>();
  for (const { name, condition } of conditions) {
    const { text, at } = name;
    if (OUTCOME_WORDS.has(text)) errors.add(at, 'reserved-name', 'outcomeWord', [text]);
    else if (seen.has(text)) errors.add(at, 'duplicate-name', 'declaredTwice', [text]);
    seen.add(text);
    checkExpression(scope, condition);
  }
  for (const one of shown) {
    if (one.kind === 'result') {
      checkThread(names, errors, one.thread);
      continue;
    }
    const { text, at } = one.object;
    const meaning = meaningOf(scope, one.object);
    if (meaning === 'group') errors.add(at, 'type', 'needsField', [text]);
    else if (meaning === 'mutex' || meaning === 'thread') errors.add(at, 'type', 'noNumber', [text]);
  }
  const places = [...conditions.map(({ name }) => name.at), ...shown.map(({ at }) => at)];
  const tooMuch = places.sort((a, b) => a.line - b.line || a.column - b.column)[LIMITS.conditions];
  if (tooMuch) errors.add(tooMuch, 'limit', 'manyConditions', [LIMITS.conditions]);
}
