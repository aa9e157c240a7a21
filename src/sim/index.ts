export type { Bus, CopiedFrom } from './bus.ts';
export { fileLayout, fileOperations, isVisible } from './cachefile/index.ts';
export type { Setting } from './cachefile/execute.ts';
export { kernelVerdict, type KernelVerdict } from './cachefile/kernel.ts';
export { OPERATION_KINDS, kindOfOp, labelOfRow, memoryOp, type Label } from './cachefile/kinds.ts';
export { ANSWERS, type Answer, type MemoryOp, type OpOf, type StringObject } from './cachefile/op.ts';
export { RESET, fileRegisters, type FileRegisters } from './cachefile/registers.ts';
export {
  cString,
  packCachefile,
  requestLayout,
  wholeRequest,
  type RequestLayout,
} from './cachefile/request.ts';
export { memoryLayout, type MemoryLayout, type SharedObject, type SharedWord } from './layout.ts';
export type { Done, Facets, Operation, Operations } from './operations.ts';
export { POISON } from './poison.ts';
export { Recorder, type Access, type Actor } from './recorder.ts';
export type { RegisterValue, Registers } from './registers.ts';
export {
  initialWorld,
  newAllocation,
  privateId,
  wordOf,
  type Allocation,
  type Origin,
  type World,
} from './world.ts';
