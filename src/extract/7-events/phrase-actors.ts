import { type FoundName, SURE } from '../3-names/name.ts';
import { childrenBy } from '../4-syntax/tree.ts';
import { antecedentOf, isRelativePronoun, repeatedSubject } from './antecedents.ts';
import { describesActor, isInstrument, isOpposed } from './described.ts';
import { asFillers, isNamed, unnamed } from './fillers.ts';
import { insideActors } from './inside-actors.ts';
import { isOwn, nounsOf, phraseOf } from './noun-phrase.ts';
import { ownersOf } from './owners.ts';
import { distinct, type Filler, type NamedFiller, type View } from './view.ts';

const PRONOUNS: ReadonlySet<string> = new Set([
  'it',
  'they',
  'he',
  'she',
  'them',
  'him',
  'her',
  'itself',
  'themselves',
]);

/** The actors a noun phrase stands for by its head; those without a name are left out. */
export function headActors(view: View, head: number): readonly NamedFiller[] {
  return headFillers(view, head).filter(isNamed);
}

/**
 * Whom a noun phrase stands for by its head: a name, a description, "Norwegian officials", a relative
 * pronoun's antecedent, the subject that "it" repeats ("Norland said it would …"), somebody without a
 * name ("the rebels"), and all of these for its conjuncts.
 */
export function headFillers(view: View, head: number): readonly Filler[] {
  return distinct(
    nounsOf(view, head).flatMap((noun) => {
      const own = ownFillers(view, noun);
      return own.length > 0 || !isInstrument(view, noun) ? own : [unnamed(view, noun)];
    }),
  );
}

/**
 * Whom a phrase is done to: by its head, else the nearest actor inside it ("arrested two NORWEGIAN
 * reporters"), else somebody without a name. "Its troops" are the subject's own and no target.
 */
export function phraseFillers(view: View, head: number): readonly Filler[] {
  const nouns = nounsOf(view, head).map((noun) => ({ noun, own: ownFillers(view, noun) }));
  const isDirect = nouns.some(({ own }) => own.length > 0);
  return distinct(
    nouns.flatMap(({ noun, own }) => {
      const named = own.filter(isNamed);
      if (named.length > 0) return named;
      if (isOwn(view, noun)) return appositionOf(view, noun);
      // "met Sudmark and a copy of an OSTRIAN treaty": beside somebody a thing stands for nobody.
      if (isDirect && !describesActor(view, noun)) return [];
      const inside = isOpposed(view, noun) ? [] : insideActors(view, noun);
      return inside.length > 0 ? inside : described(view, noun);
    }),
  );
}

/** Whom a phrase is done to, and where it stands for nobody the phrase itself: "condemned THE DECISION". */
export function phraseOrThing(view: View, head: number): readonly Filler[] {
  const fillers = phraseFillers(view, head);
  return fillers.length > 0 ? fillers : thingFillers(view, head);
}

function thingFillers(view: View, head: number): readonly Filler[] {
  return nounsOf(view, head)
    .filter((noun) => !isOwn(view, noun) && /^NN|^JJ$|^VBG$/.test(view.tree.tags[noun] ?? ''))
    .map((noun) => ({
      reference: undefined,
      phrase: phraseOf(view, noun),
      isHead: false,
      isThing: true,
    }));
}

function ownFillers(view: View, noun: number): readonly Filler[] {
  const { tree, lexicon } = view;
  const named = view.at(noun);
  const lower = tree.lower[noun] ?? '';
  if (PRONOUNS.has(lower)) {
    // "Norland said IT had met Sudmark": syntax says who is meant, in the subject's own words.
    const repeated = repeatedFillers(view, noun);
    const isSubject = (tree.relations[noun] ?? '').startsWith('nsubj');
    const isSure =
      named.length === 0 ||
      (isSubject && repeated.some((one) => one.reference?.actor === named[0]?.actor));
    return isSure ? repeated : asFillers(view, noun, named, true);
  }
  if (named.length > 0 && isPeople(view, noun)) return [unnamed(view, noun)];
  if (named.length > 0) return asFillers(view, noun, named, true);
  if (isRelativePronoun(view, noun)) return fillersOf(view, antecedentOf(view, noun));
  const apposed = appositionOf(view, noun);
  if (apposed.length > 0) return apposed;
  if (lexicon.nounSet(['@actor-noun']).has(lower)) {
    const owners = ownersOf(view, noun);
    if (owners.length > 0) return asFillers(view, noun, owners, true);
  }
  return described(view, noun);
}

/**
 * The subject that a pronoun repeats, where it can: "Vale said THEY had met" is not one person's, and
 * when "Norland's envoy Vale said IT had left" Norland has.
 */
function repeatedFillers(view: View, pronoun: number): readonly Filler[] {
  const subject = repeatedSubject(view, pronoun);
  if (subject === undefined) return [];
  const isOfPerson = /^(he|she|him|her)$/.test(view.tree.lower[pronoun] ?? '');
  // What kind an unknown name is of is a guess that a pronoun outweighs.
  const isRight = ({ reference }: Filler) =>
    reference === undefined ||
    isOfPerson === (reference.kind === 'PERSON') ||
    (reference.how === 'name' && reference.confidence < SURE);
  const fillers = headFillers(view, subject);
  const right = fillers.filter(isRight);
  if (right.length > 0 || isOfPerson || fillers.length === 0) return right;
  const isBody = ({ kind, how }: FoundName) => kind !== 'PERSON' && how !== 'description';
  const owners = ownersOf(view, subject).filter(isBody);
  return asFillers(view, subject, owners.slice(0, 1), true);
}

function fillersOf(view: View, noun: number | undefined): readonly Filler[] {
  return noun === undefined ? [] : headFillers(view, noun);
}

/**
 * "NORWEGIANS voted", "half of the NORWEGIANS", "the NORWEGIANS arriving in Ostria": people without an
 * article, counted or told from others by a clause are not their state; "the Norwegians" may be.
 */
function isPeople(view: View, noun: number): boolean {
  const { tree } = view;
  const isPlural =
    view.at(noun).every(({ how }) => how === 'demonym') &&
    /^(NNPS|NNS)$/.test(tree.tags[noun] ?? '');
  const head = tree.heads[noun] ?? -1;
  const counts = view.lexicon.nounSet(['@counting-noun', '@part-noun']);
  const isCounted =
    tree.relations[noun] === 'nmod' &&
    (counts.has(tree.lower[head] ?? '') || tree.tags[head] === 'CD');
  const isPicked = isCounted || childrenBy(tree, noun, 'acl', 'acl:relcl', 'nummod').length > 0;
  const isDefinite = childrenBy(tree, noun, 'det').some((word) => tree.lower[word] === 'the');
  return isPlural && (isPicked || !isDefinite);
}

/** "the region's leader, ANA KOVIC": a name in apposition says who is described. */
function appositionOf(view: View, noun: number): readonly NamedFiller[] {
  return childrenBy(view.tree, noun, 'appos').flatMap((child) => {
    const people = view
      .at(child)
      .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION');
    return asFillers(view, noun, people, true);
  });
}

function described(view: View, noun: number): readonly Filler[] {
  return describesActor(view, noun) ? [unnamed(view, noun)] : [];
}
