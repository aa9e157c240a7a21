import { defined } from '../base/index.ts';
import type { Trace } from '../schedule/index.ts';
import { memoryOp, wordOf } from '../sim/index.ts';
import { ENDINGS, fileToken, printToken, refusal, rowOf, stepName } from '../threads/index.ts';
import { labelOf } from './labels.ts';
import type { Offer } from './types.ts';

/** Returns what each thread would do at the playhead, or why it cannot run. */
export function offersAt(trace: Trace, position: number, deathStep: number | null): readonly Offer[] {
  const { program } = trace;
  const state = defined(trace.states[position], 'state');
  const recorded = trace.steps[position]?.thread;
  return state.locals.map((local, thread): Offer => {
    const row = rowOf(program, state, thread);
    const mutex = wordOf(state.world, 'mutex');
    const waitsFor = state.locals.flatMap((other, index) =>
      index !== thread && other.token === null ? [index] : [],
    );
    return {
      thread,
      row: row.op ? stepName(program, row) : null,
      label: row.op ? labelOf(row, program) : null,
      op: row.op ? memoryOp(row.op) : null,
      refusal: refusal(program, state, thread),
      because: {
        holder: mutex === 0 ? null : mutex - 1,
        waitsFor: row.awaits === 'others' ? waitsFor : [],
        token: local.token && printToken(local.token),
        ended: local.token && {
          kind: ENDINGS[fileToken(local.token).kind].kind,
          text: local.token.text ?? '',
        },
        deathStep,
      },
      isRecorded: recorded === thread,
    };
  });
}
