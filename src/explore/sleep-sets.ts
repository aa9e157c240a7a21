import { defined } from '../base/index.ts';
import { areDependent, type Access } from './dependence.ts';
import { mayRun, type Model } from './model.ts';

/*
 * Counts Mazurkiewicz traces by running them, as a check on traces.ts, which counts without a run.
 *
 * A sleep set holds the threads whose next step has been tried and commutes with all steps since then; they need no
 * other try (Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", LNCS 1032, 1996). With sleep
 * sets alone, and every enabled thread tried, exactly one interleaving of each trace runs to its end.
 *
 * Flanagan and Godefroid (POPL 2005) add backtrack sets, found during the run, and Abdulla et al. (POPL 2014) source sets,
 * which avoid starting runs that cannot finish. They keep no states. This search keeps states, each with its number of
 * finished runs. That number depends on the sleep set too, so the sleep set belongs to the key: with the state alone,
 * runs would be lost (model.md section 9). No step is repeated, hence neither addition would save anything.
 */

/** One thread's next step in one state. */
interface Choice extends Access {
  readonly thread: number;
  readonly tuple: readonly number[];
}

/** Counts the traces of a model with distinct threads. Slower than `countTraces`, and shares no code with it. */
export function countBySleepSets(model: Model): bigint {
  const known = new Map<string, bigint>();
  const visit = (tuple: readonly number[], asleep: readonly number[]): bigint => {
    const key = `${tuple.join()};${asleep.join()}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const choices = choicesOf(model, tuple);
    let traces = choices.length === 0 ? 1n : 0n;
    const tried: Choice[] = choices.filter(({ thread }) => asleep.includes(thread));
    for (const choice of choices) {
      if (asleep.includes(choice.thread)) continue;
      const stillAsleep = tried.filter((other) => !areDependent(other, choice));
      traces += visit(choice.tuple, stillAsleep.map(({ thread }) => thread).sort());
      tried.push(choice);
    }
    known.set(key, traces);
    return traces;
  };
  return visit([model.shared.initial, ...model.tables.map((table) => table.initial)], []);
}

function choicesOf(model: Model, tuple: readonly number[]): readonly Choice[] {
  const { tables, shared } = model;
  const [memory = 0, ...locals] = tuple;
  if (locals.some((local, thread) => tables[thread]?.kills[local])) return [];
  const words = Int32Array.from(tuple);
  return locals.flatMap((local, thread) => {
    const table = defined(tables[thread], `table of thread ${thread}`);
    if (!mayRun(model, words, 0, thread)) return [];
    const step = table.step(local, memory);
    const next = defined(table.next[step], 'next');
    return [
      {
        thread,
        tuple: [shared.after(memory, defined(table.effect[step], 'effect')), ...locals.with(thread, next)],
        reads: defined(table.reads[step], 'reads'),
        writes: defined(table.writes[step], 'writes'),
        kills: table.kills[next] === true,
      },
    ];
  });
}
