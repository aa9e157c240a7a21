import { SLASH } from '../../base/index.ts';
import { memoryLayout, type MemoryLayout, type SharedWord } from '../layout.ts';
import type { Operation, Operations } from '../operations.ts';
import type { Registers } from '../registers.ts';
import { wordOf } from '../world.ts';
import type { Setting } from './execute.ts';
import { kindOfOp, memoryOp } from './kinds.ts';
import { fileRegisters } from './registers.ts';
import { cString, requestLayout } from './request.ts';

/** Returns the operations on the cache file's string in a setting (model.md sections 3 to 6a). */
export const fileOperations = (setting: Setting): Operations => ({
  perform(op, thread, registers, bus) {
    const known = memoryOp(op);
    return kindOfOp(known).perform(known, { thread, registers: fileRegisters(registers), bus, setting });
  },
  facetsOf: (op) => kindOfOp(memoryOp(op)),
  usesShared(op) {
    const known = memoryOp(op);
    return kindOfOp(known).usesList(known);
  },
  mayRun: (op, _registers, world) => op.kind !== 'lock' || wordOf(world, 'mutex') === 0,
});

/** Reports whether another thread can notice when an operation runs, for this path. Used by the slot grain. */
export function isVisible(op: Operation, registers: Registers, path: string): boolean {
  const known = memoryOp(op);
  return kindOfOp(known).isVisible(
    known,
    fileRegisters(registers),
    (index) => path.charCodeAt(index) === SLASH,
  );
}

/** Returns the shared memory for a path. `references` is the initial count of the fix `refcount`, 0 without it. */
export function fileLayout(path: string, sharesPair: boolean, references: number): MemoryLayout {
  const words: readonly SharedWord[] = [
    { name: 'mutex', initial: 0, kind: 'holder' },
    { name: 'pairFreed', initial: 0, kind: 'mark' },
    { name: 'references', initial: references, kind: 'count' },
  ];
  // The pair goes first, the list head after it (F1, then F2).
  const freedBy = 'pairFreed';
  const value = { name: 'value', bytes: cString(path), freedBy };
  if (!sharesPair) return memoryLayout([value], words);
  const { template, pairStart, nameStart, valueStart } = requestLayout(path.length + 1);
  const part = (name: string, start: number, end: number) =>
    ({ name, bytes: template.slice(start, end), isWhole: true, freedBy }) as const;
  return memoryLayout(
    [
      value,
      part('header', pairStart, nameStart),
      part('name', nameStart, valueStart),
      part('head', 0, pairStart),
    ],
    words,
  );
}
