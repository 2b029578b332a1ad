/**
 * The ontology's example sentences with other names in them, tokenised, one a line, for `teach.py`:
 * short sentences on what states do to each other, which speeches and the Factbook have few of.
 *
 *     tsx scripts/parser/examples.ts > SENTENCES
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { tokenize } from '../../src/language/tokenize.ts';

const ONTOLOGY = new URL('../../seeds/ontology/', import.meta.url);
const COPIES = 4;

/** The examples' own cast, in whose place any other comes. */
const NAMES = /\b(?:Norway|Chile|Ghana|Kenya|Peru|Senegal|Panama|Sweden)\b/g;
const DEMONYMS = /\b(?:Norwegian|Chilean|Ghanaian|Kenyan|Peruvian|Senegalese|Swedish)\b/g;

/** How one sentence holds another, or two. */
const FRAMES: readonly ((first: string, second: string, name: string) => string)[] = [
  (first) => `${first}.`,
  (first) => `${first}.`,
  (first, _, name) => `${name} said that ${first}.`,
  (first, second) => `${first}, while ${second}.`,
  (first, second) => `${first} after ${second}.`,
  (first, _, name) => `“${first},” ${name} told reporters.`,
];

type Random = <Item>(items: readonly Item[]) => Item;

/** The same choices in every run: a linear congruential generator. */
function makeRandom(seed: number): Random {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] as (typeof items)[number];
  };
}

function* files(): Generator<unknown> {
  for (const file of readdirSync(ONTOLOGY, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.yml')) yield parse(readFileSync(new URL(file, ONTOLOGY), 'utf8'));
  }
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* strings(part);
  }
}

interface Actor {
  readonly kind?: string;
  readonly name?: string;
  readonly demonyms?: readonly string[];
}

const entries = [...files()].flatMap((file) => (Array.isArray(file) ? (file as Actor[]) : []));
const names = entries.flatMap(({ kind, name }) => (kind && name ? [name] : []));
const demonyms = entries.flatMap((actor) => actor.demonyms?.slice(0, 1) ?? []);
const examples = [...strings(entries)].filter(
  (text) => /^[A-Z].*[^.]\.$/.test(text) && text.split(' ').length >= 4,
);

const random = makeRandom(1);
/** "The minister" → "the minister", but "Norway" stays. */
const inner = (text: string) =>
  text.replace(/^(?:The|An?|He|She|They|It) /, (word) => word.toLowerCase());
const lines = new Set<string>();
for (const example of examples) {
  for (let copy = 0; copy < COPIES; copy++) {
    const frame = random(FRAMES);
    const [first, second] = [example, random(examples)].map((text) =>
      text
        .replace(/\.$/, '')
        .replace(NAMES, () => random(names))
        .replace(DEMONYMS, () => random(demonyms)),
    ) as [string, string];
    const opens = frame === FRAMES[2] || frame === FRAMES[5];
    const text = frame(opens ? inner(first) : first, inner(second), random(names));
    lines.add(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    );
  }
}
process.stdout.write([...lines].map((line) => `${line}\n`).join(''));
