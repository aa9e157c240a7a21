/** Returns the word that differs least from a mistyped one; null when none is near. */
export function nearest(mistyped: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(2, Math.floor(mistyped.length / 2)) + 1;
  for (const word of words) {
    const distance = word === mistyped ? least : editsBetween(mistyped, word, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** Counts insertions, deletions, replacements and swaps of neighbours; at most `most`. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  if (a.toLowerCase() === b.toLowerCase()) return 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, replaced);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most, most);
}
