import { stringify } from 'yaml';

/** A line may have so many characters; longer lists stand item by item. */
const WIDTH = 100;

/** Values of an entry in the order of its keys; what is undefined is left out. */
export type EntryValues = readonly (readonly [
  key: string,
  value: string | readonly string[] | undefined,
])[];

/** An entry as the files of the ontology write theirs: `- id: …`, lists on one line where they fit. */
export function entryText(values: EntryValues): string {
  const lines = values.flatMap(([key, value]) =>
    value === undefined ? [] : pairLines(key, value),
  );
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`).join('\n');
}

/** A key with its value as lines, indented from the key on. */
export function pairLines(key: string, value: string | readonly string[]): readonly string[] {
  if (typeof value === 'string') return [`${key}: ${scalarText(value)}`];
  const line = `${key}: ${inBrackets(value)}`;
  if (line.length + 2 <= WIDTH) return [line];
  return [`${key}:`, ...value.map((item) => `  - ${scalarText(item)}`)];
}

/** A text as YAML, in quotes where it needs them; sentences have them always. */
export function scalarText(text: string): string {
  if (/^(?:\S+ ){3,}.*[.?!]$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return stringify(text, { lineWidth: 0, singleQuote: true }).trimEnd();
}

/** As `scalarText`, where commas and brackets mean something. */
export function itemText(text: string): string {
  return inBrackets([text]).slice(1, -1);
}

function inBrackets(values: readonly string[]): string {
  const items = values.map((value) => {
    const scalar = scalarText(value);
    const isPlain = scalar === value;
    return isPlain && /[,[\]{}]/.test(value) ? `'${value.replaceAll("'", "''")}'` : scalar;
  });
  return `[${items.join(', ')}]`;
}
