import { childrenBy, isVerb, prepositionOf, subtree } from '../../4-syntax/tree.ts';
import type { View } from '../../7-events/view.ts';

/** What follows the word for an ask or offer and tells which: "demand FOR a withdrawal", "offer OF aid". */
const TELLING = /^(for|of)$/;
const ADDRESSING = /^(to|from|by)$/;

/**
 * What is asked or offered behind its noun, without the preposition. The parser may hang it on the verb
 * of which the noun is the object: "rejected Norland's demand for a withdrawal".
 */
export function complementOf(
  view: View,
  noun: number,
  verb: number | undefined,
): readonly number[] | undefined {
  const { tree } = view;
  // "request to Norland for talks": the parser may hang what is asked on whom.
  const asked = childrenBy(tree, noun, 'nmod').filter((child) =>
    ADDRESSING.test(prepositionOf(tree, child) ?? ''),
  );
  const holders = [noun, ...asked, ...(verb === undefined ? [] : [verb])];
  for (const holder of holders) {
    const clauses = holder === noun ? ['acl', 'ccomp', 'xcomp'] : [];
    const found = childrenBy(tree, holder, 'nmod', 'obl', ...clauses).find(
      (child) => child > noun && (isClause(child) || isTelling(child)),
    );
    if (found === undefined) continue;
    const phrase = subtree(tree, found).filter((word) => word > noun);
    return phrase.filter((word, index) => !(index === 0 && isPreposition(word, found)));
  }
  return undefined;

  function isClause(child: number): boolean {
    return /^(acl|ccomp|xcomp)$/.test(tree.relations[child] ?? '') && isVerb(tree, child);
  }
  function isTelling(child: number): boolean {
    return TELLING.test(prepositionOf(tree, child) ?? '');
  }
  function isPreposition(word: number, head: number): boolean {
    return tree.relations[word] === 'case' && tree.heads[word] === head;
  }
}
