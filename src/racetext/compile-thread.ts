import { assert, defined } from '../base/index.ts';
import type { Code, Operand, Placed } from './code.ts';
import type { CellNames } from './cells.ts';
import { compileExpression, compileStore, type Emitter } from './compile-expression.ts';
import type { Span } from './error.ts';
import type { RaceThread } from './race.ts';
import { isStep, type Constant, type Expr, type Name, type Statement } from './syntax.ts';

/** Compiles a thread to a list of codes. */
export function compileThread(cells: CellNames, thread: RaceThread): readonly Placed[] {
  const compiler = new ThreadCompiler(cells, thread);
  compiler.all(thread.body);
  return compiler.placed;
}

/** The jumps out of a `while`. */
interface Loop {
  readonly start: number;
  readonly breaks: number[];
}

class ThreadCompiler implements Emitter {
  readonly cells: CellNames;
  readonly thread: RaceThread;
  readonly #placed: Placed[] = [];
  readonly #loops: Loop[] = [];
  /** Codes that go to the end of the thread. */
  readonly #returns: number[] = [];
  #spans: readonly Span[] = [];
  #line = 0;
  #isFirst = false;
  #isInAtomic = false;

  constructor(cells: CellNames, thread: RaceThread) {
    this.cells = cells;
    this.thread = thread;
  }

  get placed(): readonly Placed[] {
    for (const jump of this.#returns) this.aim(jump, this.next);
    return this.#placed;
  }

  get next(): number {
    return this.#placed.length;
  }

  emit(code: Code): number {
    const { next } = this;
    const [isFirst, isInAtomic] = [this.#isFirst, this.#isInAtomic];
    this.#placed.push({ code, line: this.#line, isFirst, isInAtomic, loops: this.#spans });
    this.#isFirst = false;
    return next;
  }

  aim(at: number, to: number): void {
    const placed = defined(this.#placed[at], 'code');
    const { code } = placed;
    assert(code.do === 'jump' || code.do === 'branch' || code.do === 'begin', 'only jumps are aimed');
    this.#placed[at] = { ...placed, code: { ...code, to } };
  }

  all(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const line = this.#line;
      this.#line = statement.at.line;
      this.#isFirst = isStep(statement) && !this.#isInAtomic;
      this.#statement(statement);
      this.#isFirst = false;
      this.#line = line;
    }
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case 'declare':
        for (const { type, name, value } of statement.variables) {
          if (value === null) continue;
          compileExpression(this, value);
          this.emit({ do: 'store', variable: name.text, type });
        }
        return;
      case 'assign':
        compileStore(this, statement.place, statement.op, statement.value);
        return;
      case 'if':
        this.#if(statement.condition, statement.body, statement.otherwise);
        return;
      case 'while':
        this.#while(statement);
        return;
      case 'break':
        this.#loop().breaks.push(this.emit({ do: 'jump', to: 0 }));
        return;
      case 'continue':
        this.emit({ do: 'jump', to: this.#loop().start });
        return;
      case 'lock':
      case 'unlock':
        this.emit({ do: statement.kind, mutex: statement.name.text });
        return;
      case 'free':
        this.emit({ do: 'free', ...this.cells.freedWith(statement.name.text) });
        return;
      case 'join':
        this.emit({ do: 'join', threads: this.cells.threadsNamed(statement.name.text) });
        return;
      case 'wait':
        this.emit({ do: 'wait', condition: statement.condition });
        return;
      case 'assert':
        compileExpression(this, statement.condition);
        this.emit({ do: 'assert' });
        return;
      case 'atomic':
        this.emit({ do: 'enter' });
        this.#isInAtomic = true;
        this.all(statement.body);
        this.#isInAtomic = false;
        return;
      case 'copy':
        this.#copy(statement);
        return;
      case 'return':
      case 'exit':
        this.emit({ do: statement.kind === 'exit' ? 'exit' : 'result', value: operandOf(statement.value) });
        this.#returns.push(this.emit({ do: 'jump', to: 0 }));
    }
  }

  #loop(): Loop {
    return defined(this.#loops.at(-1), 'loop');
  }

  #if(condition: Expr, then: readonly Statement[], otherwise: readonly Statement[]): void {
    compileExpression(this, condition);
    const skip = this.emit({ do: 'branch', to: 0, isTurn: false });
    this.all(then);
    if (otherwise.length === 0) {
      this.aim(skip, this.next);
      return;
    }
    const end = this.emit({ do: 'jump', to: 0 });
    this.aim(skip, this.next);
    this.all(otherwise);
    this.aim(end, this.next);
  }

  #while({ at, condition, body }: Extract<Statement, { kind: 'while' }>): void {
    const around = this.#spans;
    this.#spans = [...around, at];
    const loop: Loop = { start: this.next, breaks: [] };
    this.#loops.push(loop);
    compileExpression(this, condition);
    const leave = this.emit({ do: 'branch', to: 0, isTurn: true });
    this.all(body);
    this.#line = at.line;
    this.emit({ do: 'jump', to: loop.start });
    this.#loops.pop();
    this.#spans = around;
    for (const jump of [leave, ...loop.breaks]) this.aim(jump, this.next);
  }

  #copy({ call, args }: Extract<Statement, { kind: 'copy' }>): void {
    const [to, from] = [this.#cellOf(args[0]), this.#cellOf(args[1])];
    if (call === 'memcpy') {
      compileExpression(this, defined(args[2], 'count'));
      this.emit({ do: 'count' });
    }
    const begin = this.emit({ do: 'begin', call, to: 0 });
    const again = this.emit({ do: 'fetch', cell: from });
    this.emit({ do: 'put', call, cell: to, from, again });
    this.aim(begin, this.next);
  }

  #cellOf(arg: Expr | undefined): ReturnType<CellNames['cellOf']> {
    assert(arg?.kind === 'place', 'an array');
    return this.cells.cellOf(this.thread, arg.object.text);
  }
}

const operandOf = (value: Constant | Name | null): Operand => {
  if (value === null) return { value: 0 };
  return 'text' in value ? { variable: value.text } : { value: value.value };
};
