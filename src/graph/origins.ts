import type { EvidenceRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { canonical, compareText, sortedSet } from './canonical.ts';
import { areCopies, hashesOf, shinglesOf, wordsOf } from './sketch.ts';

/** Articles that tell of an event with one voice, and why they count as one. */
export interface Origin {
  /** Ids, sorted. */
  readonly articles: readonly string[];
  /** In words, each reason once; empty for an article that stands alone. */
  readonly because: readonly string[];
}

/** A sentence of fewer words may be written twice by chance. */
const LEAST_WORDS = 12;
const SHINGLE = 3;
/** The share of equal stretches from which two sentences are one, edited. */
const NEARLY_EQUAL = 0.6;

/**
 * The origins of what an event rests on. Copies of one text are one origin, as are articles that give the
 * same sentence, and what rests on one outlet: its own articles, and those that cite it for all they tell
 * of the event. A function of the set of rows, sorted by the first article.
 */
export function originsOf(rows: readonly EvidenceRow[]): readonly Origin[] {
  const articles = byArticle(rows);
  if (articles.size === 1) return [{ articles: [...articles.keys()], because: [] }];
  const origins = openUnion([...articles.keys()]);
  joinOutlets(articles, origins);
  joinCopies(articles, origins);
  joinSentences(rows, origins);
  return origins.groups();
}

type Articles = ReadonlyMap<string, readonly EvidenceRow[]>;

function byArticle(rows: readonly EvidenceRow[]): Articles {
  const found = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    const own = found.get(row.article);
    if (own) own.push(row);
    else found.set(row.article, [row]);
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}

function joinOutlets(articles: Articles, { join }: Union): void {
  const first = new Map<string, string>();
  for (const [article, rows] of articles) {
    const outlet = outletOf(rows);
    if (outlet === undefined) continue;
    const key = nameKey(outlet).replace(/^the /, '');
    const other = first.get(key);
    if (other === undefined) first.set(key, article);
    else join(other, article, `they rest on ${outlet}`);
  }
}

/** The outlet that an article's account rests on: the one cited for all of it, else its own. */
function outletOf(rows: readonly EvidenceRow[]): string | undefined {
  const [cited = null, ...others] = new Set(rows.map(({ outlet }) => outlet));
  const outlets = sortedSet(rows.flatMap(({ articleOutlet }) => articleOutlet ?? []));
  return others.length === 0 && cited !== null ? cited : outlets[0];
}

function joinCopies(articles: Articles, { join }: Union): void {
  const sketches = [...articles].flatMap(([article, [row]]) =>
    row?.sketch ? [{ article, hashes: hashesOf(row.sketch) }] : [],
  );
  for (const [at, one] of sketches.entries()) {
    // Each pair once; an event that thousands tell is folded with every article that comes.
    for (let next = at + 1; next < sketches.length; next += 1) {
      const other = sketches[next];
      if (other && areCopies(one.hashes, other.hashes))
        join(one.article, other.article, 'they are copies of one text');
    }
  }
}

/** Equal sentences, and those that differ in a few words but in nothing that they say of the event. */
function joinSentences(rows: readonly EvidenceRow[], { join }: Union): void {
  const because = 'they give the same sentence';
  const saying = new Map<string, Map<string, { article: string; shingles: ReadonlySet<string> }>>();
  for (const row of [...rows].sort((a, b) => compareText(a.id, b.id))) {
    const words = wordsOf(row.quote);
    if (words.length < LEAST_WORDS) continue;
    const said = saidBy(row);
    const alike = saying.get(said) ?? new Map();
    saying.set(said, alike);
    const text = words.join(' ');
    const equal = alike.get(text);
    if (equal) join(equal.article, row.article, because);
    else alike.set(text, { article: row.article, shingles: shinglesOf(row.quote, SHINGLE) });
  }
  for (const alike of saying.values()) {
    const sentences = [...alike.values()];
    for (const [at, one] of sentences.entries()) {
      for (const other of sentences.slice(at + 1)) {
        if (one.article !== other.article && isNearlyEqual(one.shingles, other.shingles))
          join(one.article, other.article, because);
      }
    }
  }
}

/** Equal for rows that do not differ in what can be disputed: "on Monday" is no edit of "on Tuesday". */
function saidBy({ negated, date, place, outcome, quote }: EvidenceRow): string {
  return canonical([negated, date, place, outcome, quote.match(/\d+/g)]);
}

function isNearlyEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared) >= NEARLY_EQUAL;
}

interface Union {
  readonly join: (one: string, other: string, because: string) => void;
  readonly groups: () => readonly Origin[];
}

/** Sets of articles that grow together, with the reasons. */
function openUnion(articles: readonly string[]): Union {
  const above = new Map(articles.map((article) => [article, article]));
  const reasons: { readonly article: string; readonly because: string }[] = [];
  const rootOf = (article: string): string => {
    let root = article;
    for (let up = above.get(root); up !== undefined && up !== root; up = above.get(root)) root = up;
    return root;
  };
  return {
    join(one, other, because) {
      if (one === other) return;
      const [a, b] = [rootOf(one), rootOf(other)].sort(compareText);
      if (a !== undefined && b !== undefined) above.set(b, a);
      reasons.push({ article: one, because });
    },
    groups() {
      const groups = new Map<string, string[]>();
      for (const article of articles) {
        const root = rootOf(article);
        groups.set(root, [...(groups.get(root) ?? []), article]);
      }
      const becauseOf = (root: string) =>
        sortedSet(
          reasons.flatMap(({ article, because }) => (rootOf(article) === root ? [because] : [])),
        );
      return [...groups].map(([root, members]) => ({
        articles: members,
        because: becauseOf(root),
      }));
    },
  };
}
