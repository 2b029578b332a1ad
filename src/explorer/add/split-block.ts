/** The keys of a block at the top of a file, and the field of the form that each fills. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  outlet: 'outlet',
  url: 'url',
  author: 'author',
  published: 'publishedOn',
  publishedOn: 'publishedOn',
  date: 'publishedOn',
};

/** Taken for granted here: the form has no place for it. */
const PASSED_OVER: ReadonlySet<string> = new Set(['language']);

/**
 * Takes the block between two `---` lines off the beginning of a text, where all its lines are plain
 * `key: value`. Throws `Error` for a block that says more than a form can: it must not be lost in silence.
 */
export function splitBlock(content: string): {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
} {
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(content);
  if (block?.index !== 0) return { text: content, fields: {} };
  const fields: Record<string, string> = {};
  for (const line of (block[1] ?? '').split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, key = '', written = ''] = /^(\w+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    const field = FIELDS[key];
    if (PASSED_OVER.has(key)) continue;
    const value = field === undefined ? undefined : unquoted(written);
    if (field === undefined || value === undefined) {
      throw new Error(
        `The block at the top of the file says something that can’t be kept here (${line.slice(0, 60)}): take the file in with npx entente ingest.`,
      );
    }
    fields[field] = value;
  }
  return { text: content.slice(block[0].length), fields };
}

function unquoted(written: string): string | undefined {
  const single = /^'((?:[^']|'')*)'$/.exec(written)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"([^"\\]*)"$/.exec(written)?.[1];
  if (double !== undefined) return double;
  return /^[\w\p{L}“‘(]/u.test(written) && !/: | #/.test(written) ? written : undefined;
}
