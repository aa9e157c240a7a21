/** Returns what Enter types: a new line that begins as the line at `at` does, one level deeper behind a `{`. */
export function typedNewline(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return `\n${indent}${/\{\s*$/.test(line) ? '  ' : ''}`;
}

/**
 * Returns from where a `}` that is typed at `at` takes its place: it closes one level, so the last step of the indentation of an
 * empty line goes.
 */
export function closingFrom(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(start, at);
  if (!/^[ \t]+$/.test(before)) return at;
  return before.endsWith('\t') ? at - 1 : Math.max(start, at - 2);
}

/** Writes over a stretch of a field as if it was typed, so that the browser's undo knows it. */
export function replaceIn(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.setSelectionRange(from, to);
  // The one way that keeps the undo of the browser; deprecated, and in every browser.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
