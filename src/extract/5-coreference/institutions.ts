import type { ActorKind } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import {
  childBy,
  childrenBy,
  coordinationOf,
  headOf,
  isVerb,
  type Tree,
} from '../4-syntax/tree.ts';
import { openLexicon } from '../7-events/lexicon.ts';
import { quotedWords } from './quoted-words.ts';
import type { ReferringSentence } from './reference.ts';

/** Who is "it", and together "they". */
const INSTITUTIONS: ReadonlySet<ActorKind> = new Set([
  'STATE',
  'GOVERNMENT',
  'ORGANIZATION',
  'BLOC',
  'ARMED_GROUP',
]);

/**
 * "It" for a state or body, and only where syntax says so: as the subject of what that state or body
 * reports ("Norland said IT would pay", "Norland's announcement that IT would pay").
 */
export function findInstitutionPronouns(
  { tree, words }: ParsedSentence,
  references: readonly FoundName[],
  ontology: Ontology,
): readonly FoundName[] {
  if (!tree) return [];
  const isQuoted = quotedWords(words);
  return tree.lower.flatMap((lower, index): readonly FoundName[] => {
    if (lower !== 'it' || tree.relations[index] !== 'nsubj' || isQuoted(index)) return [];
    const owner = reporterOf(tree, index, ontology);
    if (owner === undefined || owner === index) return [];
    const name = references.find(({ first, last }) => first <= owner && owner <= last);
    if (!name || !INSTITUTIONS.has(name.kind)) return [];
    return [standIn(name, index, '"it" is who reports the clause')];
  });
}

/** The head of who reports the clause of which a word is the subject. */
function reporterOf(tree: Tree, subject: number, ontology: Ontology): number | undefined {
  const lexicon = openLexicon(ontology);
  const verb = tree.heads[subject] ?? -1;
  // "it is likely that …" and "it rained" stand for nobody: the clause must have a verb that acts.
  if (verb < 0 || !isVerb(tree, verb)) return undefined;
  const above = tree.heads[verb] ?? -1;
  if (above < 0) return undefined;
  const relation = tree.relations[verb] ?? '';
  const lower = tree.lower[above] ?? '';
  if (relation === 'ccomp' && isVerb(tree, above) && lexicon.controlVerbs.has(lower)) {
    return childBy(tree, above, 'nsubj');
  }
  const isReport = lexicon.controlNouns.has(lower) || lexicon.nounSet(['@report-noun']).has(lower);
  const isClause = /^(acl|ccomp|acl:relcl)$/.test(relation);
  return isReport && isClause ? childBy(tree, above, 'nmod:poss') : undefined;
}

/**
 * "They" as a subject for the two states, bodies or persons that were the subject of the sentence
 * before together: "Norland and Sudmark met. THEY signed a treaty."
 */
export function findPluralPronouns(
  { tree, words }: ParsedSentence,
  before: ReferringSentence | undefined,
): readonly FoundName[] {
  if (!tree || !before?.tree) return [];
  const together = coordinatedSubjects(before.tree, before.references);
  if (together.length < 2) return [];
  const isQuoted = quotedWords(words);
  const they = tree.lower.findIndex(
    (lower, index) => lower === 'they' && tree.relations[index] === 'nsubj' && !isQuoted(index),
  );
  // Another subject before it may be plural too: "The ships left. The crews say they …".
  const isFirst =
    they !== -1 && !tree.relations.slice(0, they).some((one) => one.startsWith('nsubj'));
  return isFirst
    ? together.map((name) => standIn(name, they, '"they" are the subjects told of together'))
    : [];
}

/** The actors that are the coordinated subject of the sentence's main verb. */
function coordinatedSubjects(tree: Tree, references: readonly FoundName[]): readonly FoundName[] {
  const root = tree.relations.indexOf('root');
  const subject = childrenBy(tree, root, 'nsubj')[0];
  if (subject === undefined) return [];
  return references.filter(
    ({ first, last, reading, how }) =>
      reading === 'ACTOR' &&
      how !== 'demonym' &&
      coordinationOf(tree, headOf(tree, first, last)) === subject,
  );
}

function standIn(name: FoundName, index: number, because: string): FoundName {
  return {
    ...name,
    first: index,
    last: index,
    how: 'pronoun',
    reading: 'ACTOR',
    confidence: 0.7,
    because,
    title: undefined,
  };
}
