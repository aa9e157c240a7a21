import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { POISON, fileRegisters, type Access } from '../sim/index.ts';
import {
  ENDINGS,
  endingOf,
  fileToken,
  rankOf,
  worldOf,
  type EndingId,
  type Token,
} from '../threads/index.ts';
import { internerOf } from './intern.ts';
import { requestView } from './request.ts';
import type { DecoderVerdict } from './byte-types.ts';
import type { ChainLink, TerminalLine } from './types.ts';

/** How a thread of a run ended, or is expected to end. */
export interface ThreadEnd {
  readonly thread: number;
  readonly ending: EndingId;
  /** The string that the kernel saw, if the verdict has one. */
  readonly text: string;
  /** Step of the verdict. */
  readonly step: number;
  /** The step that caused the damage: the copy, or the verdict itself. */
  readonly damageStep: number;
}

/** Returns the ending of a thread; null when the user would not notice it. */
function endingIn(trace: Trace, thread: number, token: Token): EndingId | null {
  const ending = endingOf(trace.config, token, thread);
  // A thread that does not ask the kernel imports nothing.
  if (ending === 'ok' && !asksKernel(trace, thread)) return null;
  if (ENDINGS[ending].chain.length === 0) return null;
  if (ending !== 'efault') return ending;
  const last = trace.steps.findLast((step) => step.thread === thread)?.performed.at(-1);
  const registers = last && fileRegisters(last.registers);
  if (registers?.headerPoisoned || registers?.namePoisoned) return 'efaultPoison';
  const verdict = requestView(trace, thread, trace.steps.length)?.verdict;
  return verdict?.kind === 'noNul' ? 'efaultNoNul' : 'efault';
}

/** Returns the end of each thread that has ended, whatever the position of the playhead. */
export const threadEndsOf = (trace: Trace): readonly ThreadEnd[] =>
  internerOf(trace).same('ends', () => findEnds(trace));

function findEnds(trace: Trace): readonly ThreadEnd[] {
  const final = defined(trace.states.at(-1), 'state');
  const tokens = trace.ended?.tokens ?? final.locals.map(({ token }) => token && fileToken(token));
  return tokens.flatMap((token, thread): readonly ThreadEnd[] => {
    const ending = token && endingIn(trace, thread, token);
    if (ending === null) return [];
    const step =
      ending === 'blocked' ? trace.steps.length : trace.steps.findLastIndex((s) => s.thread === thread) + 1;
    const text = token && 'text' in token ? token.text : trace.config.path;
    return [{ thread, ending, text, step, damageStep: damageStep(trace, thread, ending, step) }];
  });
}

/** Returns the step that reaches the first link: the copy of the first hole or poison, or else of the last byte. */
function damageStep(trace: Trace, thread: number, ending: EndingId, verdictStep: number): number {
  const { damagedBy } = ENDINGS[ending];
  const copies = trace.steps.flatMap((step, at) => {
    const done =
      step.thread === thread ? step.performed.filter(({ state }) => state.op?.kind === damagedBy) : [];
    return done.length > 0 ? [{ step: at + 1, reads: done.flatMap(({ accesses }) => accesses) }] : [];
  });
  const isDamage = ({ kind, byte, saw }: Access): boolean =>
    kind === 'read' && saw !== null && (byte === 0 || byte === POISON);
  const damaged = copies.find(({ reads }) => reads.some(isDamage));
  return (damaged ?? copies.at(-1))?.step ?? verdictStep;
}

/** Returns the ending that a complete copy will get when it is submitted; nothing reads it before. */
function foreseenEnding(verdict: DecoderVerdict | null): EndingId | null {
  switch (verdict?.kind) {
    case 'whole':
      return 'ok';
    case 'room':
      return 'efault';
    case 'noNul':
      return 'efaultNoNul';
    case 'refused':
      return 'efaultPoison';
    case 'shorter':
      switch (verdict.answer) {
        case 'REJECTED':
          return 'einval';
        case 'REJECTED_GARBLED':
          return 'einval:garbage';
        case 'GARBLED':
          return 'garbage';
        default:
          return verdict.text === '' ? 'truncEmpty' : 'trunc';
      }
    default:
      return null;
  }
}

/** Returns the expected ends of the copies of an unfinished run that wait to be submitted. */
function foreseen(trace: Trace, position: number): readonly ThreadEnd[] {
  if (trace.outcome !== null) return [];
  const last = defined(trace.states.at(-1), 'state');
  return last.locals.flatMap(({ token }, thread): readonly ThreadEnd[] => {
    const verdict = token === null ? (requestView(trace, thread, trace.steps.length)?.verdict ?? null) : null;
    const ending = foreseenEnding(verdict);
    if (ending === null) return [];
    const text = verdict?.kind === 'shorter' ? verdict.text : trace.config.path;
    const step = Infinity;
    const end = { thread, ending, text, step, damageStep: damageStep(trace, thread, ending, step) };
    // An intact copy is left out before it is made.
    return ending === 'ok' && position < end.damageStep ? [] : [end];
  });
}

const askerOf = ({ config }: Trace): number | null => worldOf(config.world).asker;
const asksKernel = (trace: Trace, thread: number): boolean => (askerOf(trace) ?? thread) === thread;

/** Returns the links of the consequence chain with the playhead at `position`. */
export function chainAt(trace: Trace, ends: readonly ThreadEnd[], position: number): readonly ChainLink[] {
  // If only one thread asks the kernel, the ending of its request goes before that of another thread.
  const all = [...ends, ...foreseen(trace, position)];
  const asked = all.find(({ thread, ending }) => thread === askerOf(trace) && ending !== 'ok');
  const worst = asked ?? all.toSorted((a, b) => rankOf(a.ending) - rankOf(b.ending))[0];
  if (!worst) return openChain(trace, position);
  const { chain, harm } = ENDINGS[worst.ending];
  const isDead = trace.states.at(-1)?.isDead === true;
  return chain.map((planned, index): ChainLink => {
    // The other threads continue, unless something else ends the process.
    const id = planned === 'chain.othersGoOn' && isDead ? 'chain.otherPools' : planned;
    const step = id === planned ? worst.step : trace.steps.length;
    const isReached = position >= (index === 0 ? worst.damageStep : step);
    return internerOf(trace).same(`link ${worst.ending} ${worst.thread} ${id} ${isReached}`, () => ({
      id,
      args: { thread: worst.thread, text: worst.text },
      isReached,
      isAlarm: harm !== 'none',
    }));
  });
}

/** Returns the chain of an unfinished run, with possible consequences. Lights the first link once a hole is copied. */
function openChain(trace: Trace, position: number): readonly ChainLink[] {
  const holed = trace.steps
    .slice(0, position)
    .find((step) =>
      step.performed.some(
        ({ state, accesses }) =>
          state.op?.kind === 'copy' &&
          accesses.some((a) => a.kind === 'read' && a.byte === 0 && a.saw !== null),
      ),
    );
  return ENDINGS.efault.chain.map((id, index): ChainLink => {
    const isReached = index === 0 && holed !== undefined;
    return { id, args: { thread: holed?.thread ?? 0, text: trace.config.path }, isReached, isAlarm: true };
  });
}

/** Returns the lines of the terminal in the order in which they appear. */
export function terminalAt(
  trace: Trace,
  ends: readonly ThreadEnd[],
  position: number,
): readonly TerminalLine[] {
  const command = internerOf(trace).same('line command', (): TerminalLine => ({
    kind: 'command',
    id: 'terminal.command',
    args: { thread: 0, text: trace.config.path },
    step: 0,
    isReached: true,
  }));
  // Threads that wait forever are mentioned once.
  const blocked = ends.find(({ ending }) => ending === 'blocked');
  const told = [...ends.filter(({ ending }) => ending !== 'blocked'), ...(blocked ? [blocked] : [])];
  const lines = told
    .toSorted((a, b) => a.step - b.step)
    .flatMap(({ ending, thread, text, step }) =>
      ENDINGS[ending].lines.map(([kind, id]): TerminalLine => {
        const isReached = position >= step;
        return internerOf(trace).same(`line ${id} ${thread} ${isReached}`, () => ({
          kind,
          id,
          args: { thread, text },
          step,
          isReached,
        }));
      }),
    );
  return [command, ...lines];
}
