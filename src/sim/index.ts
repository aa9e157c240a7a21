export type { Bus, ObjectName, PrivateObject, SharedObject, CopiedFrom, Word } from './bus.ts';
export { execute, type Done, type Setting } from './execute.ts';
export { kernelVerdict, type KernelVerdict } from './kernel.ts';
export { ANSWERS, type Answer, type MemoryOp, type StringObject } from './op.ts';
export { POISON } from './poison.ts';
export { Recorder, type Access } from './recorder.ts';
export { RESET, type Registers } from './registers.ts';
export { cString, packCachefile, requestLayout, wholeRequest, type RequestLayout } from './request.ts';
export { isVisible } from './visibility.ts';
export {
  allocationId,
  initialWorld,
  type Allocation,
  type AllocationId,
  type Origin,
  type World,
} from './world.ts';
