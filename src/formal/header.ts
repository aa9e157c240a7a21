import type { Exploration } from '../explore/index.ts';
import { SOURCE_COMMIT } from '../threads/index.ts';
import { spinCounts, tlcCounts } from './commands.ts';
import type { FormalModel } from './model.ts';

/** Longest line of a comment. */
const WIDTH = 88;

/** A paragraph as lines. */
export function paragraph(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What a model is of, for the head of a file. */
export function headLines({ config }: FormalModel): readonly string[] {
  const { world, path, threads, fix, grain } = config;
  const isReported = world === 'article';
  const words = fix.length === 0 ? 'none' : fix.join(isReported ? ' + ' : ', ');
  return [
    'NUL and Void: how one borrowed slash became "out of memory" (OpenZFS issue 16405).',
    '',
    ...paragraph(
      isReported
        ? 'The race as it was first reported: a validating, a serializing and a freeing thread share one pair.'
        : `The race as in the source: ${threads} workers validate, copy and pack one shared string.`,
    ),
    `Path   ${path}`,
    `Fix    ${words}${isReported ? '' : ' (by worker)'}`,
    `Grain  ${grain}: ${grain === 'coarse' ? 'one call is one step' : 'one access to one byte is one step'}`,
    '',
    ...paragraph(
      `Generated from the same machines that the page runs. A row of the model is one labelled action here. Lines are those of OpenZFS at ${SOURCE_COMMIT}, the parent of the fix; what is written here is told in words of its own.`,
    ),
  ];
}

/** What a checker should find, by the explorer's own answer. */
export function expectedLines(answer: Exploration | null, tool: 'spin' | 'tlc'): readonly string[] {
  if (answer?.complete !== true) {
    return [
      '',
      ...paragraph(
        'The search of the page has not come to its end for this model, so no figures are given to compare with.',
      ),
    ];
  }
  const { reachableStates, terminalStates, transitions, outcomes } = answer;
  const ends = `${outcomes.length} different outcome${outcomes.length === 1 ? '' : 's'}`;
  const found = `The explorer found ${reachableStates} states, ${terminalStates} of them terminal, with ${ends}, and ${transitions} transitions.`;
  if (tool === 'spin') {
    const spin = spinCounts(answer);
    return [
      '',
      ...paragraph(
        `${found} SPIN should report ${spin.stored} states stored (the monitor adds one for each terminal state) and ${spin.transitions} transitions (each of those, and the first state counts as one).`,
      ),
    ];
  }
  const { distinct, generated, symmetric } = tlcCounts(answer);
  const swapped =
    symmetric === null
      ? ''
      : ` With the line SYMMETRY in the .cfg it should report ${symmetric} distinct states.`;
  return [
    '',
    ...paragraph(
      `${found} TLC should report ${distinct} distinct states, and ${generated} generated (each terminal state repeats itself once, and the first state counts as one).${swapped}`,
    ),
  ];
}
