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
import { fitsGender, type Gender } from './genders.ts';
import { quotedWords } from './quoted-words.ts';
import type { ReferringSentence } from './reference.ts';

/** The personal pronouns of the third person that show a gender: a closed class of English. */
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** A person a pronoun may mean. */
interface Candidate {
  readonly name: FoundName;
  readonly isSubject: boolean;
  /** The first of the words it is coordinated with: "OST and Vik met". */
  readonly group: number;
}

/**
 * "He", "him", "his", "she", "her": the person told of last as a subject, in this sentence or the
 * one before; "him" never the subject of its own clause, "his" never the person it modifies. Where
 * two persons fit alike it stays unresolved, and so do pronouns between quotation marks: there "he"
 * is whoever the speaker means.
 */
export function findPronouns(
  sentence: ParsedSentence,
  references: readonly FoundName[],
  before: ReferringSentence | undefined,
  ontology: Ontology,
): readonly FoundName[] {
  const { tree, words } = sentence;
  if (!tree) return [];
  const found: FoundName[] = [];
  const isQuoted = quotedWords(words);
  const earlier = before?.tree ? personsIn(before.tree, before.references) : [];
  for (const [index, lower] of tree.lower.entries()) {
    const gender = PRONOUNS.get(lower);
    if (gender === undefined || isQuoted(index)) continue;
    const told = [...references, ...found];
    const barred = barredFor(tree, index, told);
    const fits = ({ name }: Candidate) =>
      fitsGender(name, gender, ontology) && !barred.has(name.actor);
    const here = personsIn(tree, told).filter(({ name }) => name.last < index);
    const chosen = choose(here.filter(fits)) ?? choose(earlier.filter(fits));
    if (chosen === undefined || chosen === 'several') continue;
    found.push({
      ...chosen.name,
      first: index,
      last: index,
      how: 'pronoun',
      reading: 'ACTOR',
      confidence: 0.65,
      because: `"${lower}" stands for the person told of last as a subject`,
      title: undefined,
    });
  }
  return found;
}

function personsIn(tree: Tree, references: readonly FoundName[]): readonly Candidate[] {
  return references
    .filter((name) => name.kind === 'PERSON')
    .map((name) => {
      const group = coordinationOf(tree, headOf(tree, name.first, name.last));
      return { name, group, isSubject: (tree.relations[group] ?? '').startsWith('nsubj') };
    });
}

/**
 * The last subject, else the only person there is; "several" where two are coordinated or fit alike,
 * undefined where there is nobody at all.
 */
function choose(candidates: readonly Candidate[]): Candidate | 'several' | undefined {
  const subject = candidates.findLast(({ isSubject }) => isSubject);
  if (candidates.length === 0) return undefined;
  const rivals = subject ? candidates.filter(({ group }) => group === subject.group) : candidates;
  const people = new Set(rivals.map(({ name }) => name.actor));
  return people.size === 1 ? (subject ?? candidates.at(-1)) : 'several';
}

/** Whom a pronoun can't mean by its place in the sentence; ids of actors. */
function barredFor(
  tree: Tree,
  index: number,
  references: readonly FoundName[],
): ReadonlySet<string> {
  const at = (word: number) =>
    references.filter(({ first, last }) => first <= word && word <= last);
  const text = tree.lower[index];
  const isPossessive = tree.relations[index] === 'nmod:poss';
  const head = tree.heads[index] ?? -1;
  // "His adviser Ospina spoke": "his" is not Ospina's own, wherever the name hangs.
  const modified =
    isPossessive && head >= 0 ? [head, ...childrenBy(tree, head, 'appos', 'compound', 'flat')] : [];
  // "Vargas praised him": that is somebody else; "Vargas praised himself" is not.
  const isObject = text === 'him' || (text === 'her' && !isPossessive);
  const subject = isObject ? clauseSubject(tree, index) : undefined;
  const words = subject === undefined ? modified : [...modified, subject];
  return new Set(words.flatMap(at).map(({ actor }) => actor));
}

function clauseSubject(tree: Tree, index: number): number | undefined {
  let verb = tree.heads[index] ?? -1;
  while (verb >= 0 && !isVerb(tree, verb)) verb = tree.heads[verb] ?? -1;
  return verb < 0 ? undefined : childBy(tree, verb, 'nsubj', 'nsubj:pass');
}
