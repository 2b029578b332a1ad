import type { Query } from '../store.ts';

/** Text, and conditions that a parameter switches off. */
type Segment = string | Optional;

/** `($types IS NULL OR …)`, idle when the parameter is null; `($all OR …)`, idle when it is true. */
interface Optional {
  readonly name: string;
  readonly idleWhen: null | true;
  readonly body: readonly Segment[];
}

/** What is known of a query: its parts, and the texts made of them by what was idle. */
interface Known {
  readonly segments: readonly Segment[];
  readonly names: readonly string[];
  readonly texts: Map<string, string>;
}

const known = new WeakMap<object, Known>();
const OPENING = /\(\s*\$(\w+) (IS NULL )?OR\s+/g;
/** Stands for a condition that is left out, until what joined it to others is left out too. */
const IDLE = '\u0000';

/**
 * The text of a query without the conditions that its parameters switch off: engines would ask them of
 * every row, and plan for what may never be asked. `MATCH (e:Event) WHERE ($types IS NULL OR e.type IN
 * $types) AND e.main` becomes `MATCH (e:Event) WHERE e.main` where `types` is null. There are as many texts
 * as there are sets of such parameters in use: few.
 */
export function withoutIdle<P extends object>(query: Query<P, unknown>, params: P): string {
  const { segments, names, texts } = knownOf(query);
  if (names.length === 0) return query.text;
  const values = params as Readonly<Record<string, unknown>>;
  const key = names.map((name) => shapeOf(values[name])).join('');
  const made = texts.get(key);
  if (made !== undefined) return made;
  const text = tidy(written(segments, values));
  texts.set(key, text);
  return text;
}

function shapeOf(value: unknown): string {
  return value === undefined || value === null ? '0' : value === true ? '1' : '2';
}

function knownOf(query: { readonly text: string }): Known {
  const found = known.get(query);
  if (found) return found;
  const segments = parse(query.text);
  const made = { segments, names: [...new Set(namesIn(segments))].sort(), texts: new Map() };
  known.set(query, made);
  return made;
}

function parse(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const [opening, name = '', isNull] = found;
    const begin = found.index + opening.length;
    const end = closing(text, begin);
    segments.push(text.slice(from, found.index), {
      name,
      idleWhen: isNull === undefined ? true : null,
      body: parse(text.slice(begin, end)),
    });
    from = end + 1;
    OPENING.lastIndex = from;
  }
  return [...segments, text.slice(from)];
}

/** Where the parenthesis closes that was open at `from`; those within quotation marks are text. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'" || sign === '"') at = text.indexOf(sign, at + 1);
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a parenthesis is not closed in: ${text}`);
}

function* namesIn(segments: readonly Segment[]): Generator<string> {
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    yield segment.name;
    yield* namesIn(segment.body);
  }
}

function written(segments: readonly Segment[], values: Readonly<Record<string, unknown>>): string {
  return segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const { name, idleWhen, body } = segment;
      const value = values[name] ?? null;
      return value === idleWhen ? IDLE : `(${written(body, values)})`;
    })
    .join('');
}

function tidy(text: string): string {
  let tidied = text;
  for (let before = ''; before !== tidied; ) {
    before = tidied;
    tidied = tidied
      .replaceAll(new RegExp(`${IDLE}\\s+AND\\s+`, 'g'), '')
      .replaceAll(new RegExp(`\\s+AND\\s+${IDLE}`, 'g'), '')
      .replaceAll(new RegExp(`\\s+WHERE\\s+${IDLE}`, 'g'), '');
  }
  return tidied.replaceAll(IDLE, 'true');
}
