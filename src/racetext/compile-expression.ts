import { assert, defined } from '../base/index.ts';
import type { CellNames } from './cells.ts';
import type { Cell, Code } from './code.ts';
import type { RaceThread } from './race.ts';
import type { BinaryOp, Call, Expr, Place } from './syntax.ts';

/** Takes codes, one after the other. */
export interface Emitter {
  readonly cells: CellNames;
  readonly thread: RaceThread;
  /** Number of the next code. */
  readonly next: number;
  /** Adds a code and returns its number. */
  emit(code: Code): number;
  /** Says where a jump goes. */
  aim(jump: number, to: number): void;
}

/** Compiles an expression: its value comes to stand on the stack. Strictly from left to right. */
export function compileExpression(out: Emitter, expr: Expr): void {
  switch (expr.kind) {
    case 'number':
      out.emit({ do: 'push', value: expr.value });
      return;
    case 'text':
      assert(false, 'a text stands in calls only');
      return;
    case 'place':
      compileIndex(out, expr);
      compileRead(out, expr);
      return;
    case 'sizeof':
      out.emit({ do: 'push', value: out.cells.sizeOf(out.thread, expr.object.text) });
      return;
    case 'unary':
      compileExpression(out, expr.arg);
      if (expr.op !== '+') out.emit({ do: 'unary', op: expr.op });
      return;
    case 'binary':
      if (expr.op === '&&' || expr.op === '||') compileShort(out, expr.op, expr.left, expr.right);
      else {
        compileExpression(out, expr.left);
        compileExpression(out, expr.right);
        out.emit({ do: 'binary', op: expr.op });
      }
      return;
    case 'call':
      compileCall(out, expr);
  }
}

function compileIndex(out: Emitter, { index }: Place): void {
  if (index !== null) compileExpression(out, index);
}

const cellOf = ({ cells, thread }: Emitter, { object }: Place): Cell => cells.cellOf(thread, object.text);

/** Whether a place is a variable of the thread, without an index. */
const isVariable = ({ thread }: Emitter, { object, index }: Place): boolean =>
  index === null && object.owner === null && thread.variables.has(object.text);

function compileRead(out: Emitter, place: Place): void {
  if (isVariable(out, place)) out.emit({ do: 'load', variable: place.object.text });
  else out.emit({ do: place.index === null ? 'read' : 'readAt', cell: cellOf(out, place) });
}

/** Compiles `place = value`, or `place op= value` with the index evaluated once. */
export function compileStore(out: Emitter, place: Place, op: BinaryOp | null, value: Expr): void {
  compileIndex(out, place);
  if (op !== null) {
    if (place.index !== null) out.emit({ do: 'duplicate' });
    compileRead(out, place);
  }
  compileExpression(out, value);
  if (op !== null) out.emit({ do: 'binary', op });
  if (isVariable(out, place)) {
    const { type } = defined(out.thread.variables.get(place.object.text), 'variable');
    out.emit({ do: 'store', variable: place.object.text, type });
  } else out.emit({ do: place.index === null ? 'write' : 'writeAt', cell: cellOf(out, place) });
}

function compileShort(out: Emitter, op: '&&' | '||', left: Expr, right: Expr): void {
  compileExpression(out, left);
  if (op === '||') out.emit({ do: 'unary', op: '!' });
  const skip = out.emit({ do: 'branch', to: 0, isTurn: false });
  compileExpression(out, right);
  out.emit({ do: 'truth' });
  const end = out.emit({ do: 'jump', to: 0 });
  out.aim(skip, out.next);
  out.emit({ do: 'push', value: op === '&&' ? 0 : 1 });
  out.aim(end, out.next);
}

function compileCall(out: Emitter, { name, args }: Call): void {
  assert(name !== 'ended' && name !== 'result' && name !== 'freed', 'a call of conditions');
  const [array, ...others] = args;
  assert(array?.kind === 'place', 'an array');
  const cell = cellOf(out, array);
  if (name === 'strcmp') {
    compileCompare(out, cell, defined(others[0], 'second array'));
    return;
  }
  for (const other of others) compileExpression(out, other);
  if (name === 'strnlen' || name === 'strnrchr') out.emit({ do: 'count' });
  const begin = out.emit({ do: 'begin', call: name, to: 0 });
  out.emit({ do: 'scan', call: name, cell });
  out.aim(begin, out.next);
}

function compileCompare(out: Emitter, cell: Cell, other: Expr): void {
  const begin = out.emit({ do: 'begin', call: 'strcmp', to: 0 });
  if (other.kind === 'text') out.emit({ do: 'compareText', cell, bytes: [...other.bytes, 0] });
  else {
    assert(other.kind === 'place', 'an array');
    const again = out.emit({ do: 'fetch', cell });
    out.emit({ do: 'compare', cell: cellOf(out, other), again });
  }
  out.aim(begin, out.next);
}
