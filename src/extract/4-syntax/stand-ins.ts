import type { Parse } from '../../language/parser/parser.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { NamedSentence } from '../3-names/index.ts';
import { openGazetteer } from '../3-names/gazetteer.ts';
import { findTitles, type TitleHit } from '../3-names/known-names.ts';
import { type FoundName, UNKNOWN } from '../3-names/name.ts';

/** The words a parser reads in place of a sentence's own, and which own words each stands for. */
export interface StandIns {
  readonly words: readonly string[];
  /** First and last own word of each, inclusive. */
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * Names as the parser's treebanks know them: each known name becomes one frequent name of its kind
 * ("Norway accused Chile" is read as "Iraq accused Iraq"). The treebanks have few states and heads of
 * state; without this "Norway" is parsed as an adverb.
 */
export function toStandIns(sentence: NamedSentence, ontology: Ontology): StandIns {
  const { words: own } = sentence;
  const titles = findTitles(own, openGazetteer(ontology));
  const words: string[] = [];
  const spans: (readonly [number, number])[] = [];
  for (let index = 0; index < own.length; index += 1) {
    const title = titles.find((hit) => hit.first === index);
    const first = nameAt(sentence, title ? title.last + 1 : index);
    const name = first && (!title || first.kind === 'PERSON') ? extend(sentence, first, titles) : undefined;
    const standIn = name && standInFor(name, sentence, ontology);
    const last = standIn === undefined ? index : name ? name.last : index;
    words.push(standIn ?? own[index]?.text ?? '');
    spans.push([index, last]);
    index = last;
  }
  return { words, spans };
}

function nameAt(sentence: NamedSentence, index: number): FoundName | undefined {
  return sentence.names.find((candidate) => candidate.first === index);
}

/**
 * What is read as one name with it: a short form in brackets ("United States (U.S.)"), a second name
 * after a dash ("Norland–Sudmark"), and the person whose state and title it opens ("Colombian
 * President Gustavo Petro"). The last name decides the kind.
 */
function extend(sentence: NamedSentence, name: FoundName, titles: readonly TitleHit[]): FoundName {
  const { words } = sentence;
  const text = (index: number) => words[index]?.text ?? '';
  const join = (other: FoundName, last = other.last): FoundName =>
    extend(sentence, { ...other, first: name.first, last }, titles);
  const bracketed = text(name.last + 1) === '(' ? nameAt(sentence, name.last + 2) : undefined;
  if (bracketed && text(bracketed.last + 1) === ')') return join(name, bracketed.last + 1);
  const dashed = /^[-–—]$/.test(text(name.last + 1)) ? nameAt(sentence, name.last + 2) : undefined;
  if (dashed) return join(dashed);
  const title = titles.find((hit) => hit.first === name.last + 1);
  const person = title && nameAt(sentence, title.last + 1);
  return person?.kind === 'PERSON' ? join(person) : name;
}

function standInFor(
  name: FoundName,
  sentence: NamedSentence,
  ontology: Ontology,
): string | undefined {
  const first = sentence.words[name.first]?.text ?? '';
  const last = sentence.words[name.last]?.text ?? '';
  const key = name.how === 'demonym' ? (/s$/.test(last) && !/(ese|ss)$/.test(last) ? 'demonyms' : 'demonym') : name.kind;
  // A lone unknown name keeps its word: it may be no name at all, and the parser's tag decides.
  if (name.first === name.last && name.confidence <= UNKNOWN) return undefined;
  // "the bloc", "Kenyan police": the name is a noun phrase of lower-case words; it is read as it is.
  if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(last)) return undefined;
  return standIns(ontology).get(key);
}

function standIns(ontology: Ontology): ReadonlyMap<ActorKind | 'demonym' | 'demonyms', string> {
  const [state, person, organization, place, demonym, demonyms] = ontology.words('stand-in');
  const body = organization ?? '';
  return new Map([
    ['STATE', state ?? ''],
    ['PERSON', person ?? ''],
    ['PLACE', place ?? ''],
    ['BLOC', body],
    ['ORGANIZATION', body],
    ['GOVERNMENT', body],
    ['ARMED_GROUP', body],
    ['OFFICE', person ?? ''],
    ['demonym', demonym ?? ''],
    ['demonyms', demonyms ?? ''],
  ]);
}

/** Spreads a parse over the sentence's own words: of a name's words the last is the head, the others its compounds. */
export function spreadParse(parse: Parse, { spans }: StandIns): Parse {
  const own: number[] = [];
  for (const [, last] of spans) own.push(last);
  const size = (spans.at(-1)?.[1] ?? -1) + 1;
  const heads = new Int32Array(size);
  const relations: string[] = new Array(size);
  const tags: string[] = new Array(size);
  for (const [index, [first, last]] of spans.entries()) {
    const head = parse.heads[index] ?? -1;
    heads[last] = head < 0 ? -1 : (own[head] ?? -1);
    relations[last] = parse.relations[index] ?? 'dep';
    tags[last] = parse.tags[index] ?? 'NNP';
    for (let inner = first; inner < last; inner += 1) {
      heads[inner] = last;
      relations[inner] = 'compound';
      tags[inner] = 'NNP';
    }
  }
  return { heads, relations, tags };
}
