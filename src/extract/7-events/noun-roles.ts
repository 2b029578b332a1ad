import type { FrameRole } from '../../ontology/shapes.ts';
import type { FoundName } from '../3-names/name.ts';
import { childBy, childrenBy, isVerb, prepositionOf } from '../4-syntax/tree.ts';
import { namingWords } from './fillers.ts';
import { headActors, headFillers, phraseFillers, phraseOrThing } from './phrase-actors.ts';
import { isPassive, understoodSubject } from './subjects.ts';
import { clauseActors, complementActors, prepositionalPhrase } from './verb-roles.ts';
import { distinct, type Filler, type NamedFiller, type View } from './view.ts';

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
  while (
    tree.relations[at] === 'conj' &&
    (tree.heads[at] ?? -1) >= 0 &&
    !isVerb(tree, tree.heads[at] ?? 0)
  ) {
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
        const actors = headFillers(view, subject);
        if (actors.length > 0) return actors;
      }
      return byPhrase(view, noun, 'by') ?? describedOwner(view, noun);
    }
    case 'possessor':
      return possessors(view, noun);
    case 'object':
    case 'indirect': {
      const object = light === undefined ? undefined : childBy(tree, light, 'iobj');
      return object === undefined ? [] : phraseOrThing(view, object);
    }
    case 'speaker':
      return [];
    case 'complement': {
      const own = complementActors(view, noun);
      return own.length > 0 || light === undefined ? own : purposeActors(view, light);
    }
    default:
      return (
        byPhrase(view, noun, role) ??
        (light === undefined ? undefined : byPhrase(view, light, role)) ??
        []
      );
  }
}

/** "launched an effort TO RECONCILE NORLAND AND SUDMARK": the infinitive may hang on the light verb. */
function purposeActors(view: View, light: number): readonly Filler[] {
  const { tree } = view;
  const purpose = childrenBy(tree, light, 'advcl', 'xcomp').find(
    (clause) => tree.tags[clause] === 'VB',
  );
  return purpose === undefined ? [] : clauseActors(view, purpose);
}

/**
 * Who stands before the noun: "Norland's protest", "the Norwegian protest", and all of "the
 * Norland–Sudmark talks". Read from the words rather than the tree, since parsers hang dashes,
 * adjectives and compounds in every possible way.
 */
export function possessors(view: View, noun: number): readonly Filler[] {
  const found: NamedFiller[] = [];
  for (let index = noun - 1; index >= 0; index -= 1) {
    const named = view.at(index);
    if (named.length > 0) {
      // "the White House encounter" was held there; nobody's encounter with the White House is told.
      const actors = named.filter((reference) => reference.reading === 'ACTOR');
      found.unshift(...actors.map((reference) => toFiller(view, reference)));
      index = Math.min(...named.map((name) => name.first));
    } else if (!isWithinPhrase(view, index, found.length > 0)) break;
  }
  const owner = childBy(view.tree, noun, 'nmod:poss');
  return found.length === 0 && owner !== undefined ? headActors(view, owner) : distinct(found);
}

function toFiller(view: View, reference: FoundName): NamedFiller {
  const { first, last } = namingWords(view, reference) ?? reference;
  return { reference, phrase: { first, last }, isHead: true, isThing: false };
}

/** "the rebels' threat": somebody without a name may own the noun too. */
function describedOwner(view: View, noun: number): readonly Filler[] {
  const owner = childBy(view.tree, noun, 'nmod:poss');
  return owner === undefined ? [] : headFillers(view, owner);
}

/**
 * Whether a word without a name may stand among those before a noun. "Norland's talks" ends at its
 * possessor: behind it only what joins another one goes on.
 */
function isWithinPhrase({ tree }: View, index: number, hasOwner: boolean): boolean {
  const text = tree.lower[index] ?? '';
  if (JOINERS.has(text)) return true;
  return hasOwner
    ? text === 'and'
    : !STOPS.has(text) && /^(JJ|NN|HYPH|POS|CD|VBN|VBG|:|,)/.test(tree.tags[index] ?? '');
}

/** What stands between two owners of one noun: dashes, a slash, the possessive's mark. */
const JOINERS: ReadonlySet<string> = new Set(['–', '-', '—', '/', "'s", "'"]);
const STOPS: ReadonlySet<string> = new Set([',', ':', ';']);

/**
 * The actors of "with Norland" for "with": below the noun, and failing that one phrase further down
 * ("the withdrawal of troops FROM NORLAND" hangs below the troops).
 */
function byPhrase(view: View, holder: number, preposition: string): readonly Filler[] | undefined {
  const { tree } = view;
  const below = (index: number) => childrenBy(tree, index, 'nmod', 'obl', 'obl:agent', 'acl');
  const fits = (child: number) => prepositionOf(tree, child) === preposition;
  const phrases = isVerb(tree, holder)
    ? [prepositionalPhrase(view, holder, preposition)]
    : [
        ...below(holder).filter(fits),
        ...below(holder)
          .filter((child) => INNER.has(prepositionOf(tree, child) ?? ''))
          .flatMap((child) => below(child).filter(fits)),
      ];
  for (const phrase of phrases) {
    if (phrase === undefined) continue;
    const actors = phraseFillers(view, phrase);
    if (actors.length > 0) return actors;
  }
  return undefined;
}

/** What a noun of action is about: "the signing OF a treaty", "a trip BY officials". */
const INNER: ReadonlySet<string> = new Set(['of', 'by']);

/** The noun that an event noun is done to: "treaty" of "the signing of a treaty". */
export function nounObject(view: View, noun: number): number | undefined {
  return childrenBy(view.tree, noun, 'nmod').find(
    (child) => prepositionOf(view.tree, child) === 'of',
  );
}

/** "skipped the summit", "broke its promise": a verb that undoes what its object tells. */
export function isUndone(view: View, noun: number): boolean {
  const { tree, lexicon } = view;
  const head = tree.heads[noun] ?? -1;
  if (head < 0 || !isVerb(tree, head)) return false;
  const isObject = /^(obj|nsubj:pass)$/.test(tree.relations[noun] ?? '');
  return isObject && lexicon.verbSet('undoing-verb').has(tree.lower[head] ?? '');
}
