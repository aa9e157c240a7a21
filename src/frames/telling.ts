import { NUL, defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import {
  fileRegisters,
  memoryOp,
  type Access,
  type FileRegisters,
  type MemoryOp,
  type World,
} from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import type { ByteRead } from './sentence.ts';

/** One operation inside a step, as an operation on the cache file. */
export interface FilePerformed extends Performed {
  readonly op: MemoryOp;
  readonly registers: FileRegisters;
}

export const filePerformed = (performed: Performed): FilePerformed => ({
  ...performed,
  op: memoryOp(defined(performed.state.op, 'operation of a row')),
  registers: fileRegisters(performed.registers),
});

/** One or more consecutive operations of one thread that one sentence describes. */
export interface Told {
  readonly trace: Trace;
  readonly thread: number;
  readonly performed: readonly FilePerformed[];
  readonly first: FilePerformed;
  readonly last: FilePerformed;
  /** Reads of the shared string. */
  readonly reads: readonly Access[];
  /** Memory before and after. */
  readonly before: World;
  readonly after: World;
  /** Index of the slash that the thread remembers afterwards. */
  readonly k: number | null;
}

/** Collects the operations of steps `from` to `to` (1-based), all of one thread. */
export function toldOf(trace: Trace, from: number, to: number): Told {
  const performed = trace.steps.slice(from - 1, to).flatMap((step) => step.performed.map(filePerformed));
  const { thread } = defined(trace.steps[from - 1], 'step');
  const { world: after, locals } = defined(trace.states[to], 'state');
  return {
    trace,
    thread,
    performed,
    first: defined(performed[0], 'operation'),
    last: defined(performed.at(-1), 'operation'),
    reads: performed.flatMap((one) =>
      one.accesses.filter((access) => access.kind === 'read' && access.allocation === 'value'),
    ),
    before: defined(trace.states[from - 1], 'state').world,
    after,
    k: fileRegisters(defined(locals[thread], 'thread').registers).k,
  };
}

/** Returns the last byte that a loop over the shared string has read. */
export function byteRead({ thread, reads, last }: Told): ByteRead {
  const read = reads.at(-1);
  return {
    thread,
    index: read?.index ?? last.registers.i,
    byte: read?.byte ?? NUL,
    stop: last.answer !== 'LOADED',
  };
}
