import { NUL, SLASH, assertUnreachable, defined } from '../base/index.ts';
import { POISON, type Access, type World } from '../sim/index.ts';
import type { Performed } from '../threads/index.ts';
import type { AccessSentence } from './sentence.ts';

const readsOf = (performed: readonly Performed[]): readonly Access[] =>
  performed.flatMap((one) =>
    one.accesses.filter((access) => access.kind === 'read' && access.allocation === 'value'),
  );

/** What a row read of the shared string. A NUL that somebody wrote is a hole; the rightful one is as parsed. */
function readSentence(performed: readonly Performed[]): AccessSentence {
  const reads = readsOf(performed);
  const hole = reads.find((read) => read.byte === NUL && read.saw !== null);
  if (hole) return { id: 'access.readHole', args: { index: hole.index } };
  const only = reads.length === 1 ? reads[0] : undefined;
  return only
    ? { id: 'access.readAt', args: { index: only.index, byte: only.byte } }
    : { id: 'access.read', args: { count: reads.length } };
}

/** The short line of a block: what its operations touched, taken together. `after` is the memory behind them. */
export function accessOf(performed: readonly Performed[], after: World): AccessSentence {
  const last = defined(performed.at(-1), 'operation');
  const first = defined(performed[0], 'operation');
  const op = defined(first.state.op, 'operation of a row');
  if (last.answer === 'FAULTED') return { id: 'access.fault', args: {} };
  switch (op.kind) {
    case 'measure':
    case 'copy':
    case 'load':
    case 'compare':
    case 'duplicate':
      if (last.answer === 'DIRECTORY' || last.answer === 'NOT_DIRECTORY') {
        return { id: 'access.directory', args: { directory: last.answer === 'DIRECTORY' } };
      }
      return readSentence(performed);
    case 'find': {
      if (last.answer === 'LOADED') return readSentence(performed);
      if (op.of === 'parent') return { id: 'access.private', args: {} };
      const k = readsOf(performed).findLast((read) => read.byte === SLASH)?.index ?? last.registers.k;
      return { id: 'access.found', args: { k: last.answer === 'NOT_FOUND' ? null : k } };
    }
    case 'stat':
      if (last.answer === 'LOADED') return readSentence(performed);
      return { id: 'access.directory', args: { directory: last.answer === 'DIRECTORY' } };
    case 'store':
      if (op.to === 'parent') return { id: 'access.private', args: {} };
      return {
        id: 'access.write',
        args: { index: first.registers.k ?? 0, byte: op.byte === 'NUL' ? NUL : SLASH },
      };
    case 'touch': {
      const poison = last.accesses.some((access) => access.byte === POISON && access.kind === 'read');
      return { id: 'access.touched', args: { object: op.object, poison } };
    }
    case 'submit':
      return { id: 'access.answer', args: { token: answerToken(last.answer) } };
    case 'inspect':
    case 'release':
    case 'pack':
      return { id: 'access.private', args: {} };
    case 'lock':
    case 'unlock':
      return { id: 'access.mutex', args: { taken: op.kind === 'lock' } };
    case 'drop':
      return { id: 'access.references', args: { left: after.words.references } };
    case 'freePair': {
      const whole = last.answer === 'FREED' && first.registers.i === 0;
      const writes = performed.flatMap((one) => one.accesses);
      const only = writes.length === 1 ? writes[0] : undefined;
      return {
        id: 'access.poisoned',
        args: { object: whole ? 'pair' : 'value', index: only ? only.index : null },
      };
    }
    case 'freeList':
      return { id: 'access.poisoned', args: { object: 'list', index: null } };
    default:
      return assertUnreachable(op);
  }
}

/** The kernel's answer as the user of an errno would write it. */
function answerToken(answer: Performed['answer']): string {
  switch (answer) {
    case 'REFUSED':
      return 'EFAULT';
    case 'REJECTED':
    case 'REJECTED_GARBLED':
      return 'EINVAL';
    default:
      return 'ok';
  }
}
