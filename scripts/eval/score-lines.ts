/** The figures of one line that the scorer prints, by the words that stand before each. */
export type ScoreLine = ReadonlyMap<string, number>;

const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Reads the lines of `score.py`: a name, then figures with their labels before them, as in
 * `ALL   gold 12 pred 9  recall 0.500 type|pair 0.750`. A label may have blanks ("cue found"); a
 * number that stands at once after the name has the empty label.
 */
export function parseScoreLines(output: string): ReadonlyMap<string, ScoreLine> {
  const lines = new Map<string, ScoreLine>();
  for (const line of output.split('\n')) {
    const [name, ...words] = line.trim().split(/\s+/);
    if (!name) continue;
    const figures = new Map<string, number>();
    let label: string[] = [];
    for (const word of words) {
      if (NUMBER.test(word)) {
        figures.set(label.join(' '), Number(word));
        label = [];
      } else {
        label.push(word);
      }
    }
    if (figures.size > 0) lines.set(name, figures);
  }
  return lines;
}

/** A figure of a line. Throws where the scorer does not print it: its format has changed then. */
export function figureOf(
  lines: ReadonlyMap<string, ScoreLine>,
  name: string,
  label: string,
): number {
  const figure = lines.get(name)?.get(label);
  if (figure !== undefined) return figure;
  const names = [...lines.keys()].join(', ') || 'none at all';
  throw new Error(
    `The scorer printed no "${label}" on a line "${name}" (lines: ${names}): bring scripts/eval/sets.ts in line with score.py.`,
  );
}

/**
 * Recall over several types together. The scorer prints each type's recall to three places, which
 * gives back the whole number of hits as long as a type has fewer than 1,000 gold events. A type
 * without gold has no line or a gold of 0 and adds nothing.
 */
export function jointRecall(
  lines: ReadonlyMap<string, ScoreLine>,
  types: readonly string[],
): number {
  let [hits, gold] = [0, 0];
  for (const type of types.filter((name) => lines.has(name))) {
    const count = figureOf(lines, type, 'gold');
    hits += Math.round(figureOf(lines, type, 'recall') * count);
    gold += count;
  }
  return gold === 0 ? 0 : round(hits / gold);
}

/** To the three places in which all figures are kept and compared. */
export function round(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
