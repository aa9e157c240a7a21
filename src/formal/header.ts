import type { Exploration } from '../explore/index.ts';
import { SOURCE_COMMIT } from '../threads/index.ts';
import { spinCounts, tlcCounts } from './commands.ts';
import type { FormalModel } from './model.ts';

/** What a model is of, for the head of a file. */
export function headLines({ config }: FormalModel): readonly string[] {
  const { world, path, threads, fix, grain } = config;
  const isReported = world === 'article';
  const words = fix.length === 0 ? 'none' : fix.join(isReported ? ' + ' : ', ');
  return [
    'NUL and Void: how one borrowed slash became "out of memory" (OpenZFS issue 16405).',
    '',
    isReported
      ? 'The race as it was first reported: a validating, a serializing and a freeing thread share one pair.'
      : `The race as in the source: ${threads} workers validate, copy and pack one shared string.`,
    `Path   ${path}`,
    `Fix    ${words}${isReported ? '' : ' (by worker)'}`,
    `Grain  ${grain}: ${grain === 'coarse' ? 'one call is one step' : 'one access to one byte is one step'}`,
    '',
    'Generated from the same machines that the page runs. A row of the model is one labelled action here. Lines are',
    `those of OpenZFS at ${SOURCE_COMMIT}, the parent of the fix; what is written here is told in words of its own.`,
  ];
}

/** What a checker should find, by the explorer's own answer. */
export function expectedLines(answer: Exploration | null, tool: 'spin' | 'tlc'): readonly string[] {
  if (answer === null || !answer.complete) {
    return [
      '',
      'The explorer of the page has not answered for this model, so no figures are given to compare with.',
    ];
  }
  const { reachableStates, terminalStates, transitions, outcomes } = answer;
  const ends = `${terminalStates} of them terminal, with ${outcomes.length} different outcome${outcomes.length === 1 ? '' : 's'}`;
  const found = `The explorer found ${reachableStates} states, ${ends}, and ${transitions} transitions.`;
  if (tool === 'spin') {
    const spin = spinCounts(answer);
    return [
      '',
      found,
      `SPIN should report ${spin.stored} states stored (the monitor adds one for each terminal state)`,
      `and ${spin.transitions} transitions (each of those, and the first state counts as one).`,
    ];
  }
  const { distinct, generated, symmetric } = tlcCounts(answer);
  return [
    '',
    found,
    `TLC should report ${distinct} distinct states, and ${generated} generated (each terminal state`,
    'repeats itself once, and the first state counts as one).',
    ...(symmetric === null
      ? []
      : [`With the line SYMMETRY in the .cfg it should report ${symmetric} distinct states.`]),
  ];
}
