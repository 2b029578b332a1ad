import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import { childrenBy, type Tree } from '../4-syntax/tree.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import type { Trace } from '../trace.ts';
import type { WordSpan } from '../word-cover.ts';
import type { Lexicon } from './lexicon.ts';

/** A parsed sentence as the event rules see it. */
export interface View {
  readonly sentence: ReferringSentence;
  readonly tree: Tree;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  /** References that cover a word; two where a plural stands for two. */
  readonly at: (index: number) => readonly FoundName[];
  /** Hears of decisions, where somebody asked for reasons. */
  readonly trace: Trace | undefined;
}

/** What fills a role: an actor, or somebody or something that the text describes without a name. */
export interface Filler {
  /** The actor; absent where the text names none ("two reporters"). */
  readonly reference: FoundName | undefined;
  /** The words that fill the role: "two Norwegian reporters". */
  readonly phrase: WordSpan;
  /** True when the role's phrase is headed by the actor, false when it was found inside it. */
  readonly isHead: boolean;
  /** True for a phrase that stands for nobody: "condemned the decision". */
  readonly isThing: boolean;
}

/** A filler with its actor. */
export interface NamedFiller extends Filler {
  readonly reference: FoundName;
}

/** Makes the view of a sentence; undefined where it was not parsed. */
export function toView(
  sentence: ReferringSentence,
  ontology: Ontology,
  lexicon: Lexicon,
  trace?: Trace,
): View | undefined {
  const { tree } = sentence;
  if (!tree) return undefined;
  const byWord: FoundName[][] = tree.words.map(() => []);
  for (const reference of sentence.references) {
    for (let index = reference.first; index <= reference.last; index += 1) {
      byWord[index]?.push(reference);
    }
  }
  return { sentence, tree, ontology, lexicon, at: (index) => byWord[index] ?? [], trace };
}

/** Whether a word denies what it hangs on: "not", "no", "neither". */
export function isNegator({ tree, ontology }: View, index: number | undefined): boolean {
  return index !== undefined && ontology.words('negation').has(tree.lower[index] ?? '');
}

/** Whether a word has a negator below it: "did NOT say", "held NO talks". */
export function isDenied(view: View, index: number): boolean {
  return childrenBy(view.tree, index, 'advmod', 'neg', 'det').some((word) => isNegator(view, word));
}

/** Fillers, each actor or phrase but once, in the order given. */
export function distinct<T extends Filler>(fillers: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return fillers.filter((filler) => {
    const key = identityOf(filler);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Equal for fillers that are the same: one actor, or one phrase of the sentence. */
export function identityOf({ reference, phrase }: Filler): string {
  return reference?.actor ?? `${phrase.first}-${phrase.last}`;
}
