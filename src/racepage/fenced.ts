/* Races in a text of others: blocks of Markdown, ```race to ```. */

/** A race found in a text. */
export interface FencedRace {
  readonly text: string;
  /** Its title, or else its first line; what a list of several says of it. */
  readonly name: string;
}

const OPENS = /^ {0,3}(`{3,}|~{3,})\s*race\b[^`]*$/;

/** Returns the fenced blocks of a text that are races, in order. One that is never closed goes to the end. */
export function fencedRaces(text: string): readonly FencedRace[] {
  const found: FencedRace[] = [];
  let fence: string | null = null;
  let lines: string[] = [];
  const close = (): void => {
    const block = `${lines.join('\n')}\n`;
    if (block.trim() !== '') found.push({ text: block, name: nameOf(lines) });
    [fence, lines] = [null, []];
  };
  for (const line of text.split(/\r?\n/)) {
    if (fence === null) fence = OPENS.exec(line)?.[1] ?? null;
    else if (line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim())) close();
    else lines.push(line);
  }
  if (fence !== null) close();
  return found;
}

function nameOf(lines: readonly string[]): string {
  const title = lines.map((line) => /^title\s*:\s*(.*)$/.exec(line)?.[1]?.trim()).find(Boolean);
  return title ?? lines.find((line) => line.trim() !== '')?.trim() ?? '';
}

/** Returns the races of a file: its fenced blocks, or all of it. */
export function racesOf(text: string): readonly FencedRace[] {
  const blocks = fencedRaces(text);
  return blocks.length > 0 ? blocks : [{ text, name: nameOf(text.split('\n')) }];
}

/** Returns a race as a block of Markdown. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}race\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`;
}
