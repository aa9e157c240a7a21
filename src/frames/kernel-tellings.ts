import { asciiText, defined, stringLength } from '../base/index.ts';
import { kernelVerdict, privateId } from '../sim/index.ts';
import type { StepSentence } from './sentence.ts';
import type { Told } from './telling.ts';

/* Sentences on the two steps in which the kernel reads: the look-up of a path, and the request. */

/** Names of the errnos by the kernel's answer. */
export const ERRNO: Readonly<Record<string, string>> = {
  REFUSED: 'EFAULT',
  REJECTED: 'EINVAL',
  REJECTED_GARBLED: 'EINVAL',
};

/** Returns what the kernel looked up: the bytes of the earlier steps and of this one, up to the NUL. */
export function statArgs(
  { thread, last, before, performed }: Told,
  of: 'value' | 'parent',
): { thread: number; path: string; directory: boolean; skipped: boolean } {
  const lookups = performed.filter(({ op }) => op.kind === 'stat');
  const object = privateId(of === 'value' ? 'lookup' : 'parent', thread);
  const earlier = before.allocations[object]?.bytes ?? new Uint8Array();
  const bytes = of === 'parent' ? [...earlier] : [...earlier.subarray(0, lookups[0]?.registers.i ?? 0)];
  if (of === 'value') {
    for (const { accesses } of lookups) {
      const reads = accesses.filter((access) => access.kind === 'read' && access.allocation === 'value');
      bytes.push(...reads.map((read) => read.byte));
    }
  }
  const path = asciiText(bytes.slice(0, stringLength(Uint8Array.from(bytes))));
  return { thread, path, directory: last.answer === 'DIRECTORY', skipped: of === 'parent' && path === '' };
}

/** Returns the sentence on the kernel's answer to the request. */
export function submitted({ trace, thread, last, after }: Told): StepSentence {
  const bytes = defined(after.allocations[privateId('request', thread)], 'request').bytes;
  const verdict = kernelVerdict(bytes, trace.config.path);
  const { text } = verdict;
  switch (last.answer) {
    case 'SHORTENED':
      return { id: 'step.shortened', args: { thread, text } };
    case 'GARBLED':
      return { id: 'step.garbled', args: { thread, text } };
    case 'REJECTED':
    case 'REJECTED_GARBLED':
      return { id: 'step.rejected', args: { thread, text } };
    case 'REFUSED': {
      const detail = verdict.error?.detail;
      const { headerPoisoned, namePoisoned } = last.registers;
      const room = detail && 'room' in detail ? detail.room : 0;
      const need = detail && 'need' in detail ? detail.need : 0;
      const cause =
        headerPoisoned || namePoisoned
          ? 'poison'
          : detail?.kind === 'stringRoom'
            ? 'room'
            : detail?.kind === 'noNul'
              ? 'noNul'
              : 'other';
      return {
        id: 'step.refused',
        args: { thread, cause, room, need, errno: verdict.error?.errno ?? 'EFAULT' },
      };
    }
    default:
      return { id: 'step.accepted', args: { thread } };
  }
}
