import type { Parse } from '../../language/parser/parser.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import { type FoundName, type NamedSentence, UNKNOWN } from '../3-names/name.ts';
import { coverOf } from '../word-cover.ts';
import { datelineLength } from './dateline.ts';

/** The words a parser reads in place of a sentence's own, and which own words each stands for. */
export interface StandIns {
  readonly words: readonly string[];
  /** First and last own word of each, inclusive. */
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * Names as the parser's treebanks know them: each known name becomes one frequent name of its kind
 * ("Norway accused Chile" is read as "Iran accused Iran"). The treebanks have few states and heads of
 * state; without this "Norway" is parsed as an adverb.
 */
export function toStandIns(sentence: NamedSentence, ontology: Ontology): StandIns {
  const { words: own } = sentence;
  const opening = openingNames(sentence);
  const words: string[] = [];
  const spans: (readonly [number, number])[] = [];
  for (let index = datelineLength(sentence); index < own.length; index += 1) {
    const name = opening(index);
    const standIn = name && standInFor(name, sentence, ontology);
    const last = name && standIn !== undefined ? name.last : index;
    words.push(standIn ?? own[index]?.text ?? '');
    spans.push([index, last]);
    index = last;
  }
  return { words, spans };
}

/**
 * The name that opens at a word, with all that is read as one name with it: the title before a person
 * ("President Petro"), a short form in brackets ("United States (U.S.)"), a second name after a dash
 * ("Norland–Sudmark"), and the person whose state and title it opens ("Colombian President Gustavo
 * Petro"). The last name decides the kind.
 */
function openingNames({
  words,
  names,
  titles,
}: NamedSentence): (index: number) => FoundName | undefined {
  const covering = coverOf(names);
  const titleFrom = new Map(titles.map((title) => [title.first, title]));
  const text = (index: number) => words[index]?.text ?? '';
  const nameFrom = (index: number): FoundName | undefined => {
    const name = covering.get(index);
    return name?.first === index ? name : undefined;
  };
  const extend = (name: FoundName): FoundName => {
    const next = name.last + 1;
    const bracketed = text(next) === '(' ? nameFrom(next + 1) : undefined;
    if (bracketed && text(bracketed.last + 1) === ')')
      return extend({ ...name, last: bracketed.last + 1 });
    const dashed = /^[-–—]$/.test(text(next)) ? nameFrom(next + 1) : undefined;
    if (dashed) return extend({ ...dashed, first: name.first });
    const title = titleFrom.get(next);
    const person = title && nameFrom(title.last + 1);
    return person?.kind === 'PERSON' ? extend({ ...person, first: name.first }) : name;
  };
  return (index) => {
    const title = titleFrom.get(index);
    const name = nameFrom(title ? title.last + 1 : index);
    return name && (!title || name.kind === 'PERSON') ? extend(name) : undefined;
  };
}

function standInFor(
  name: FoundName,
  sentence: NamedSentence,
  ontology: Ontology,
): string | undefined {
  const first = sentence.words[name.first]?.text ?? '';
  const last = sentence.words[name.last]?.text ?? '';
  // A lone unknown name keeps its word: it may be no name at all, and the parser's tag decides.
  if (name.first === name.last && name.confidence <= UNKNOWN) return undefined;
  // "the bloc", "Kenyan police": the name is a noun phrase of lower-case words; it is read as it is.
  if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(last)) return undefined;
  return standIns(ontology).get(name.how === 'demonym' ? demonymForm(last) : name.kind);
}

/** "Norwegians" is a plural; "Chinese" and "Swiss" are not for their "s". */
function demonymForm(text: string): 'demonym' | 'demonyms' {
  return /s$/.test(text) && !/(ese|ss)$/.test(text) ? 'demonyms' : 'demonym';
}

/** The list "stand-in" by what each of its names stands for; its order is told in its note. */
const standIns = perOntology(
  (ontology): ReadonlyMap<ActorKind | 'demonym' | 'demonyms', string> => {
    const names = [...ontology.words('stand-in')];
    const [state = '', person = '', body = '', place = '', demonym = '', demonyms = ''] = names;
    return new Map([
      ['STATE', state],
      ['PERSON', person],
      ['PLACE', place],
      ['BLOC', body],
      ['ORGANIZATION', body],
      ['GOVERNMENT', body],
      ['ARMED_GROUP', body],
      ['OFFICE', person],
      ['demonym', demonym],
      ['demonyms', demonyms],
    ]);
  },
);

/**
 * Spreads a parse over the sentence's own words: of a name's words the last is the head, the others its
 * compounds; a dateline hangs on the root.
 */
export function spreadParse(parse: Parse, { spans }: StandIns): Parse {
  const size = (spans.at(-1)?.[1] ?? -1) + 1;
  const heads = new Int32Array(size);
  const relations: string[] = new Array(size);
  const tags: string[] = new Array(size);
  for (const [index, [first, last]] of spans.entries()) {
    const head = parse.heads[index] ?? -1;
    heads[last] = head < 0 ? -1 : (spans[head]?.[1] ?? -1);
    relations[last] = parse.relations[index] ?? 'dep';
    tags[last] = parse.tags[index] ?? 'NNP';
    heads.fill(last, first, last);
    relations.fill('compound', first, last);
    tags.fill('NNP', first, last);
  }
  const opening = spans[0]?.[0] ?? 0;
  const root = spans[parse.heads.indexOf(-1)]?.[1] ?? -1;
  heads.fill(root, 0, opening);
  relations.fill('dep', 0, opening);
  tags.fill('NNP', 0, opening);
  return { heads, relations, tags };
}
