/** A thing described in JSON-LD: schema.org's keys and what they say. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page may say about itself in JSON-LD before the rest is left unread. */
const MOST_VALUES = 5_000;
const LONGEST_SCRIPT = 2_000_000;

/**
 * All things that the JSON-LD scripts of a page describe, those in arrays, in `@graph` and within
 * other things among them, the outer ones first. A script that is no JSON is passed over: pages have
 * broken ones.
 */
export function readThings(scripts: readonly string[]): readonly Thing[] {
  const things: Thing[] = [];
  const queue = scripts.map(parse);
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) things.push(value as Thing);
    for (const below of Object.values(value)) if (typeof below === 'object') queue.push(below);
  }
  return things;
}

/** The types of a thing without the vocabulary's address: `NewsArticle`. */
export function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, ''));
}

/** Some pages wrap their JSON in a comment or CDATA, or break lines inside its strings. */
function parse(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return undefined;
  const [first, last] = [
    script.search(/[[{]/),
    Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')),
  ];
  if (first === -1 || script.slice(0, first).includes('"')) return undefined;
  const json = /^\s*(?:\/\*\s*)?<!\[CDATA\[/.test(script)
    ? undefined
    : script.slice(first, last + 1);
  const text = json ?? script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1);
  try {
    return JSON.parse(text);
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw line ends in strings are the fault
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}
