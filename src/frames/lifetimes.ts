import { POISON } from '../sim/index.ts';
import { worldOf } from '../threads/index.ts';
import type { Run } from './run-types.ts';

/** The life of one block of memory along a run. */
export interface Lifetime {
  /** `value`, or the name of a thread's own: `request`. */
  readonly object: string;
  /** The thread whose own it is; null for shared memory. */
  readonly thread: number | null;
  /** Steps done when it comes to be; 0 for what is there from the start. */
  readonly from: number;
  /** Steps done when it was freed; null while it is not. */
  readonly freed: number | null;
  /** Steps done when the kernel has it, or has left it as it is; null before. Of requests and replies. */
  readonly sent: number | null;
}

const known = new WeakMap<Run['trace'], readonly Lifetime[]>();

/** Returns every block of memory of a run, shared ones first, in the order in which they come to be; then the replies. */
export function lifetimesOf({ trace }: Pick<Run, 'trace'>): readonly Lifetime[] {
  const lives = known.get(trace) ?? [...livesIn(trace), ...repliesIn(trace)];
  known.set(trace, lives);
  return lives;
}

/** A thread that asks the kernel has a block for the reply, of `calloc`, which no step of the model makes. */
function repliesIn({ steps, config }: Run['trace']): readonly Lifetime[] {
  const { asker } = worldOf(config.world);
  const threads = asker === null ? Array.from({ length: config.threads }, (_, thread) => thread) : [asker];
  return threads.map((thread) => ({
    object: 'reply',
    thread,
    from: 0,
    freed: null,
    sent: sentAt(steps, thread),
  }));
}

function livesIn(trace: Run['trace']): readonly Lifetime[] {
  const lives = new Map<string, { from: number; freed: number | null }>();
  for (const [steps, { world }] of trace.states.entries()) {
    for (const [id, { bytes }] of Object.entries(world.allocations)) {
      const life = lives.get(id) ?? { from: steps, freed: null };
      lives.set(id, life);
      // A freed block is poison from end to end; it is freed from its first byte on.
      if (life.freed === null && bytes.length > 0 && bytes[0] === POISON) life.freed = steps;
    }
  }
  return [...lives].map(([id, life]) => {
    const [object = '', own] = id.split(':');
    const thread = own === undefined ? null : Number(own);
    return { object, thread, ...life, sent: object === 'request' ? sentAt(trace.steps, thread) : null };
  });
}

function sentAt(steps: Run['trace']['steps'], thread: number | null): number | null {
  const at = steps.findIndex(
    (step) => step.thread === thread && step.performed.some(({ state }) => state.op?.kind === 'submit'),
  );
  return at < 0 ? null : at + 1;
}
