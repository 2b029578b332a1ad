import type { FrameRole } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb, prepositionOf } from '../4-syntax/tree.ts';
import { headActors, phraseActors } from './phrase-actors.ts';
import { isPassive, understoodSubject } from './subjects.ts';
import { complementActors, prepositionalPhrase } from './verb-roles.ts';
import type { Filler, View } from './view.ts';

/**
 * The light verb that carries an event noun: "HELD talks", "talks were HELD", "talks HELD in Oslo".
 * Its subject is the noun's, and so are its prepositional phrases.
 */
export function lightVerbOf(
  view: View,
  noun: number,
  more: readonly string[] = [],
): number | undefined {
  const { tree, lexicon } = view;
  const light = lexicon.verbSet('light-verb', more);
  const isLight = (index: number) => light.has(tree.lower[index] ?? '') && isVerb(tree, index);
  let at = noun;
  while (tree.relations[at] === 'conj' && (tree.heads[at] ?? -1) >= 0 && !isVerb(tree, tree.heads[at] ?? 0)) {
    at = tree.heads[at] ?? -1;
  }
  const head = tree.heads[at] ?? -1;
  const relation = tree.relations[at] ?? '';
  if (head >= 0 && isLight(head)) {
    if (relation === 'obj') return head;
    if (relation === 'nsubj:pass' || (relation === 'nsubj' && isPassive(view, head))) return head;
  }
  return childrenBy(tree, noun, 'acl', 'acl:relcl').find(
    (child) => isLight(child) && tree.tags[child] === 'VBN',
  );
}

/** The actors in one role of an event noun. */
export function nounRole(
  view: View,
  noun: number,
  role: FrameRole,
  light: number | undefined,
): readonly Filler[] {
  const { tree } = view;
  switch (role) {
    case 'subject': {
      const owner = possessors(view, noun);
      if (owner.length > 0) return owner;
      const subject = light === undefined ? undefined : understoodSubject(view, light);
      if (subject !== undefined && subject !== noun) {
        const actors = headActors(view, subject);
        if (actors.length > 0) return actors;
      }
      return byPhrase(view, noun, 'by') ?? byPhrase(view, noun, 'from') ?? [];
    }
    case 'possessor':
      return possessors(view, noun);
    case 'object':
    case 'indirect': {
      const object = light === undefined ? undefined : childBy(tree, light, 'iobj');
      return object === undefined ? [] : phraseActors(view, object);
    }
    case 'complement':
      return complementActors(view, noun);
    default:
      return (
        byPhrase(view, noun, role) ??
        (light === undefined ? undefined : byPhrase(view, light, role)) ??
        []
      );
  }
}

/**
 * Who stands before the noun: "Norland's protest", "the Norwegian protest", and all of "the
 * Norland–Sudmark talks". Read from the words rather than the tree, since parsers hang dashes,
 * adjectives and compounds in every possible way.
 */
export function possessors(view: View, noun: number): readonly Filler[] {
  const { tree } = view;
  const found: Filler[] = [];
  for (let index = noun - 1; index >= 0; index -= 1) {
    const named = view.at(index);
    if (named.length > 0) {
      found.unshift(...named.map((reference) => ({ reference, isHead: true })));
      index = Math.min(...named.map((name) => name.first));
      continue;
    }
    const text = tree.lower[index] ?? '';
    const isInside =
      /^(JJ|NN|HYPH|POS|CD|VBN|VBG|:|,)/.test(tree.tags[index] ?? '') && text !== ',' && text !== ':' && text !== ';';
    const isJoiner = text === '–' || text === '-' || text === '—' || text === '/' || text === "'s" || text === "'";
    const isAnd = text === 'and' && found.length > 0;
    if (!isInside && !isJoiner && !isAnd) break;
    // "Norland's talks" ends at its possessor: what stands before belongs to another phrase.
    if (found.length > 0 && !isJoiner && !isAnd) break;
  }
  const poss = childBy(tree, noun, 'nmod:poss');
  if (found.length === 0 && poss !== undefined) return headActors(view, poss);
  const seen = new Set<string>();
  return found.filter(({ reference }) => !seen.has(reference.actor) && seen.add(reference.actor));
}

function byPhrase(view: View, holder: number, preposition: string): readonly Filler[] | undefined {
  const { tree } = view;
  const phrases = isVerb(tree, holder)
    ? [prepositionalPhrase(view, holder, preposition)]
    : childrenBy(tree, holder, 'nmod', 'obl', 'obl:agent', 'acl').filter(
        (child) => prepositionOf(tree, child) === preposition,
      );
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    const actors = phraseActors(view, phrase);
    if (actors.length > 0) return actors;
  }
  return undefined;
}
