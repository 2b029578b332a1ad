/** ` (did you mean \`x\`?)` for the candidate a slip of the pen away, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = findNearest(word, candidates);
  return found === undefined ? '' : ` (did you mean \`${found}\`?)`;
}

/**
 * The candidate with the fewest edits, at most one for every three letters; ties go to the first.
 * Words of three letters may differ in case only: nearly every code is one letter from another.
 */
function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    const allowed = word.length > 3 ? Math.floor(longer / 3) : 0;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits > allowed || edits >= least) continue;
    least = edits;
    best = candidate;
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
