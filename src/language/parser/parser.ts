// biome-ignore-all lint/style/noNonNullAssertion: the network's indices are those of its own lists
import { bestTree } from './decode.ts';
import { makeEncoder } from './encoder.ts';
import { openKernels } from './kernels.ts';
import { makeScorer } from './scores.ts';
import { readWeights } from './weights.ts';

/** The most tokens a sentence may have: scoring arcs takes time and memory by their square. */
export const LONGEST_SENTENCE = 160;

/** A dependency tree over the words given, with exactly one root. */
export interface Parse {
  /** Index of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /**
   * Universal Dependencies relation to the head, cut to its base but for `nsubj:pass`, `csubj:pass`,
   * `aux:pass`, `obl:agent`, `acl:relcl`, `nmod:poss` and `compound:prt`.
   */
  readonly relations: readonly string[];
  /** Penn Treebank tags: NNP, VBD … */
  readonly tags: readonly string[];
}

/** Parses one sentence, already cut into words as `tokenize` cuts them. */
export interface Parser {
  parse(words: readonly string[]): Parse;
}

let shared: Parser | undefined;

/**
 * Opens the parser of the weights beside this file (see MODEL_CARD.md). The file is read once in a
 * process. The same words always give the same parse, whatever was parsed before.
 */
export function openParser(): Parser {
  shared ??= makeParser(new URL('./weights.bin', import.meta.url));
  return shared;
}

/** Holds the weights, the cache of words and one sentence of the longest kind. */
const MEMORY = 64 * 1024 * 1024;

function makeParser(file: URL): Parser {
  const kernels = openKernels(MEMORY);
  const weights = readWeights(file, kernels);
  const encode = makeEncoder(kernels, weights, LONGEST_SENTENCE);
  const scorer = makeScorer(kernels, weights, LONGEST_SENTENCE);
  return {
    parse(words) {
      if (words.length > LONGEST_SENTENCE) {
        throw new RangeError(
          `A sentence of ${words.length} words is too long to parse; the limit is ${LONGEST_SENTENCE}.`,
        );
      }
      if (words.length === 0) return { heads: new Int32Array(0), relations: [], tags: [] };
      const size = words.length + 1;
      const states = encode(words);
      const heads = bestTree(scorer.arcs(states, size), size);
      const relations = scorer.relations(states, heads);
      const tags = scorer.tags(states, size);
      return {
        heads: Int32Array.from(words, (_, index) => heads[index + 1]! - 1),
        relations: words.map((_, index) => weights.relations[relations[index + 1]!]!),
        tags: words.map((_, index) => weights.tags[tags[index + 1]!]!),
      };
    },
  };
}
