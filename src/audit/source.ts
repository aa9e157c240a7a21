/** One file as it was given. Offsets are UTF-16 units; lines and columns count from 1, and a tab is one column. */
export class Source {
  readonly name: string;
  readonly text: string;
  /** Whether what it declares is meant for every other file. */
  readonly isHeader: boolean;
  #starts: readonly number[] | null = null;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    this.isHeader = !/\.(c|cc|cpp|cxx|m|y|l)$/i.test(name);
  }

  /** How many lines the file has; what follows the last line break counts when it is not empty. */
  get lines(): number {
    const count = this.#lineStarts().length;
    return this.text.length === 0 || this.text.endsWith('\n') ? count - 1 : count;
  }

  lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  columnOf(offset: number): number {
    return offset - (this.#lineStarts()[this.lineOf(offset) - 1] ?? 0) + 1;
  }

  /** The text between two offsets, with plain line breaks. */
  slice(start: number, end: number): string {
    return this.text.slice(start, end).replaceAll('\r\n', '\n');
  }

  #lineStarts(): readonly number[] {
    if (this.#starts !== null) return this.#starts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}
