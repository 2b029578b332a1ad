import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import { childrenBy, type Tree } from '../4-syntax/tree.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import type { Lexicon } from './lexicon.ts';

/** A parsed sentence as the event rules see it. */
export interface View {
  readonly sentence: ReferringSentence;
  readonly tree: Tree;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  /** References that cover a word; two where a plural stands for two. */
  readonly at: (index: number) => readonly FoundName[];
}

/** An actor that fills a role, with the words that name it. */
export interface Filler {
  readonly reference: FoundName;
  /** True when the role's phrase is headed by the actor, false when it was found inside it. */
  readonly isHead: boolean;
}

/** Makes the view of a sentence; undefined where it was not parsed. */
export function toView(
  sentence: ReferringSentence,
  ontology: Ontology,
  lexicon: Lexicon,
): View | undefined {
  const { tree } = sentence;
  if (!tree) return undefined;
  const byWord: FoundName[][] = tree.words.map(() => []);
  for (const reference of sentence.references) {
    for (let index = reference.first; index <= reference.last; index += 1) {
      byWord[index]?.push(reference);
    }
  }
  return { sentence, tree, ontology, lexicon, at: (index) => byWord[index] ?? [] };
}

/** Whether a word denies what it hangs on: "not", "no", "neither". */
export function isNegator({ tree, ontology }: View, index: number | undefined): boolean {
  return index !== undefined && ontology.words('negation').has(tree.lower[index] ?? '');
}

/** Whether a word has a negator below it: "did NOT say", "held NO talks". */
export function isDenied(view: View, index: number): boolean {
  return childrenBy(view.tree, index, 'advmod', 'neg', 'det').some((word) => isNegator(view, word));
}

/** References, each actor but once, in the order given. */
export function distinctActors(fillers: readonly Filler[]): readonly Filler[] {
  const seen = new Set<string>();
  return fillers.filter(({ reference }) => {
    const isNew = !seen.has(reference.actor);
    seen.add(reference.actor);
    return isNew;
  });
}
