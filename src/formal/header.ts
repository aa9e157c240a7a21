import { spinCounts, tlcCounts, type Counted } from './commands.ts';

/** Most characters in a line of a comment. */
const WIDTH = 88;

/** The answer of a search, as far as an export tells it. */
interface Answer extends Counted {
  readonly complete: boolean;
  readonly outcomes: readonly unknown[];
}

/** Breaks a paragraph into lines. */
export function paragraph(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length === 0 || longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Returns the figures that a checker should report, from the explorer's answer. */
export function expectedLines(answer: Answer | null, tool: 'spin' | 'tlc'): readonly string[] {
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
    symmetric === null ? '' : ` With the symmetric .cfg it should report ${symmetric} distinct states.`;
  return [
    '',
    ...paragraph(
      `${found} TLC should report ${distinct} distinct states, and ${generated} generated (each terminal state repeats itself once, and the first state counts as one).${swapped}`,
    ),
  ];
}
