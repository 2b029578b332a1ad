import type { Ontology } from '../../ontology/ontology.ts';
import type { FoundName } from '../3-names/name.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { headOf, type Tree } from '../4-syntax/tree.ts';

const PRONOUNS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** A person a pronoun may mean, with its place in the order of the text. */
interface Candidate {
  readonly name: FoundName;
  readonly isSubject: boolean;
  readonly isHere: boolean;
}

/**
 * "He", "him", "his", "she", "her": the person told of last as a subject, in this sentence or the
 * one before; "him" never the subject of its own clause. Where two persons fit alike it stays
 * unresolved, and so do pronouns between quotation marks: there "he" is whoever the speaker means.
 */
export function findPronouns(
  sentence: ParsedSentence,
  references: readonly FoundName[],
  before:
    | { readonly sentence: ParsedSentence; readonly references: readonly FoundName[] }
    | undefined,
  ontology: Ontology,
): readonly FoundName[] {
  const { tree, words } = sentence;
  if (!tree) return [];
  const found: FoundName[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const lower = tree.lower[index] ?? '';
    const gender = PRONOUNS.get(lower);
    if (gender === undefined || isQuoted(tree, index)) continue;
    const candidates: Candidate[] = [
      ...persons(before?.sentence.tree, before?.references ?? [], false),
      ...persons(tree, [...references, ...found], true).filter(({ name }) => name.last < index),
    ].filter(({ name }) => fitsGender(name, gender, ontology));
    const object = lower === 'him' || (lower === 'her' && tree.relations[index] !== 'nmod:poss');
    const own = object ? clauseSubject(tree, index, [...references, ...found]) : undefined;
    const chosen = choose(candidates.filter(({ name }) => name.actor !== own));
    if (!chosen) continue;
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

function persons(
  tree: Tree | undefined,
  references: readonly FoundName[],
  isHere: boolean,
): readonly Candidate[] {
  if (!tree) return [];
  return references
    .filter((name) => name.kind === 'PERSON')
    .map((name) => ({
      name,
      isHere,
      isSubject: /^nsubj/.test(tree.relations[headOf(tree, name.first, name.last)] ?? ''),
    }));
}

/** The last subject here, else the last subject before, else the only person there is. */
function choose(candidates: readonly Candidate[]): Candidate | undefined {
  const here = candidates.filter((candidate) => candidate.isHere);
  for (const group of [here, candidates.filter((candidate) => !candidate.isHere)]) {
    const subject = group.findLast((candidate) => candidate.isSubject);
    if (subject) return subject;
    if (new Set(group.map(({ name }) => name.actor)).size === 1) return group.at(-1);
    if (group.length > 0) return undefined;
  }
  return undefined;
}

function fitsGender(name: FoundName, gender: 'male' | 'female', ontology: Ontology): boolean {
  const known = ontology.actors.get(name.actor.slice('actor:'.length))?.gender;
  return known === undefined || known === gender;
}

function clauseSubject(
  tree: Tree,
  index: number,
  references: readonly FoundName[],
): string | undefined {
  let verb = tree.heads[index] ?? -1;
  while (verb >= 0 && !(tree.tags[verb] ?? '').startsWith('VB')) verb = tree.heads[verb] ?? -1;
  if (verb < 0) return undefined;
  const subject = (tree.children[verb] ?? []).find((child) =>
    /^nsubj/.test(tree.relations[child] ?? ''),
  );
  if (subject === undefined) return undefined;
  return references.find((name) => name.first <= subject && subject <= name.last)?.actor;
}

/** Whether an opening quotation mark before the word has no closing one before it. */
function isQuoted(tree: Tree, index: number): boolean {
  let open = 0;
  for (let at = 0; at < index; at += 1) {
    const text = tree.words[at]?.text;
    if (text === '“' || text === '„' || text === '«') open += 1;
    else if ((text === '”' || text === '»') && open > 0) open -= 1;
    else if (text === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open > 0;
}
