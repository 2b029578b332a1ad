import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LONGEST_SENTENCE, openParser, type Parse } from '../../src/language/parser/parser.ts';

/**
 * The subtypes of Universal Dependencies that the parser tells apart; any other relation counts by
 * its base. `scripts/parser/treebank.py` cuts the training data the same way.
 */
const KEPT_SUBTYPES: ReadonlySet<string> = new Set([
  'nsubj:pass',
  'csubj:pass',
  'aux:pass',
  'obl:agent',
  'acl:relcl',
  'nmod:poss',
  'compound:prt',
]);

const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'nsubj:pass', 'obl:agent']);

/** One gold sentence; `heads` are word indices, -1 for the root. */
interface GoldSentence {
  readonly words: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly isVerb: readonly boolean[];
  readonly isPunctuation: readonly boolean[];
}

/** How far the shipped parser agrees with a treebank. */
export interface TreebankScore {
  /** Per cent of words, punctuation left out, with the right head. */
  readonly uas: number;
  /** The same with the right relation as well. */
  readonly las: number;
  /** Per cent of all tokens with the right Penn Treebank tag. */
  readonly tags: number;
  /**
   * Verb arguments (0–1): words that are `nsubj`, `obj`, `nsubj:pass` or `obl:agent` of a word which
   * the gold calls VERB. Right means that head and relation are the gold's.
   */
  readonly precision: number;
  readonly recall: number;
  /** Tokens parsed, punctuation included. */
  readonly words: number;
  /** Spent in the parser alone. */
  readonly seconds: number;
  /** Gold sentences longer than the parser takes, left out of everything above. */
  readonly tooLong: number;
}

/** Scores the shipped weights on the gold words of a CoNLL-U file, plain or gzipped. */
export async function scoreTreebank(path: string): Promise<TreebankScore> {
  const sentences = readTreebank(path);
  const parser = openParser();
  const counts = new Map<string, number>();
  const count = (name: string, isOne: boolean) =>
    counts.set(name, (counts.get(name) ?? 0) + Number(isOne));
  let seconds = 0;
  for (const gold of sentences) {
    const isTooLong = gold.words.length > LONGEST_SENTENCE;
    count('too long', isTooLong);
    if (isTooLong) continue;
    const start = performance.now();
    const parse = parser.parse(gold.words);
    seconds += (performance.now() - start) / 1000;
    compare(gold, parse, count);
  }
  const of = (part: string, whole: string) => (counts.get(part) ?? 0) / (counts.get(whole) || 1);
  return {
    uas: 100 * of('attached', 'scored'),
    las: 100 * of('labelled', 'scored'),
    tags: 100 * of('tagged', 'token'),
    precision: of('argument right', 'argument given'),
    recall: of('argument right', 'argument wanted'),
    words: counts.get('token') ?? 0,
    seconds,
    tooLong: counts.get('too long') ?? 0,
  };
}

function compare(gold: GoldSentence, parse: Parse, count: (name: string, isOne: boolean) => void) {
  for (const [at, relation] of gold.relations.entries()) {
    const isAttached = parse.heads[at] === gold.heads[at];
    const isLabelled = isAttached && parse.relations[at] === relation;
    const isArgument = (head: number, name: string) =>
      ARGUMENTS.has(name) && gold.isVerb[head] === true;
    const isWanted = isArgument(gold.heads[at] ?? -1, relation);
    const isScored = !gold.isPunctuation[at];
    count('token', true);
    count('tagged', parse.tags[at] === gold.tags[at]);
    count('scored', isScored);
    count('attached', isScored && isAttached);
    count('labelled', isScored && isLabelled);
    count('argument wanted', isWanted);
    count('argument given', isArgument(parse.heads[at] ?? -1, parse.relations[at] ?? ''));
    count('argument right', isWanted && isLabelled);
  }
}

/**
 * Syntactic words only: ranges of multi-word tokens and empty nodes are left out.
 *
 * @throws Error where the file holds no CoNLL-U sentence
 */
export function readTreebank(path: string): readonly GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const sentences = text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((line) => line.split('\t'))
        .filter((columns) => columns.length === 10 && /^\d+$/.test(columns[0] ?? '')),
    )
    .filter((rows) => rows.length > 0)
    .map(toSentence);
  if (sentences.length === 0) {
    throw new Error(`${path} holds no sentence in CoNLL-U: ten columns with tabs between.`);
  }
  return sentences;
}

function toSentence(rows: readonly (readonly string[])[]): GoldSentence {
  const column = (index: number) => rows.map((row) => row[index] ?? '');
  return {
    words: column(1),
    heads: column(6).map((head) => Number(head) - 1),
    relations: column(7).map((name) => (KEPT_SUBTYPES.has(name) ? name : name.replace(/:.*/, ''))),
    tags: column(4),
    isVerb: column(3).map((part) => part === 'VERB'),
    isPunctuation: column(3).map((part) => part === 'PUNCT'),
  };
}
