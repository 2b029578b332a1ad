import type { Ontology } from '../../ontology/ontology.ts';
import type { OfficeEntry } from '../../ontology/shapes.ts';
import { countryOf } from '../3-names/country-of.ts';
import { openGazetteer } from '../3-names/gazetteer.ts';
import { type FoundName, isOfficeOwner } from '../3-names/name.ts';
import { phrasesAt } from '../3-names/phrase-index.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { coverOf } from '../word-cover.ts';
import type { FindHolder } from './holders.ts';

/** What descriptions need to know of the article. */
export interface DescriptionWorld {
  readonly ontology: Ontology;
  readonly findHolder: FindHolder;
  readonly nameOf: (actor: string) => Pick<FoundName, 'name' | 'kind'> | undefined;
}

type NameAt = ReadonlyMap<number, FoundName>;

/**
 * Country and office: "the Colombian leader", "Norland's foreign minister", "the president of
 * Ostria". They mean the holder; where it is unclear who that is, the state he or she acts for.
 */
export function findDescriptions(
  sentence: ParsedSentence,
  world: DescriptionWorld,
): readonly FoundName[] {
  const { words } = sentence;
  const { offices } = openGazetteer(world.ontology);
  const nameAt = coverOf(sentence.names);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrasesAt(offices, words, at)[0];
    if (!phrase) continue;
    const last = at + phrase.length - 1;
    const described = describe(phrase.value, at, last, sentence, nameAt, world);
    if (described) found.push(described);
    at = last;
  }
  return [...found, ...findAdministrations(sentence, world.ontology)];
}

function describe(
  office: OfficeEntry,
  first: number,
  last: number,
  sentence: ParsedSentence,
  nameAt: NameAt,
  { ontology, findHolder, nameOf }: DescriptionWorld,
): FoundName | undefined {
  // "President Petro", "foreign minister Rubio": the name itself follows and stands for the person.
  const next = nameAt.get(last + 1);
  if (next?.first === last + 1 && next.kind === 'PERSON') return undefined;
  const owner = ownerOf(sentence, first, last, nameAt, ontology);
  if (!owner || isPast(sentence, Math.min(first, owner.first), ontology)) return undefined;
  const holder = findHolder(office, owner.actor);
  const who = holder && nameOf(holder.person);
  // "the Russian opposition leader" does not act for Russia: such offices need their holder.
  if (!who && office.rank === 'other') return undefined;
  return {
    first: Math.min(first, owner.first),
    last: Math.max(last, owner.last),
    actor: holder && who ? holder.person : owner.actor,
    name: who?.name ?? owner.name,
    kind: who?.kind ?? owner.kind,
    how: 'description',
    reading: 'ACTOR',
    confidence: holder?.confidence ?? 0.7,
    because:
      holder?.because ??
      `${/^[aeiou]/i.test(office.name) ? 'an' : 'a'} ${office.name} acting for ${owner.name}`,
  };
}

/** The state or body an office belongs to: before it ("Colombian", "Colombia's") or after ("of Colombia"). */
function ownerOf(
  sentence: ParsedSentence,
  first: number,
  last: number,
  nameAt: NameAt,
  ontology: Ontology,
): FoundName | undefined {
  const { words } = sentence;
  const ownerAt = (index: number): FoundName | undefined => {
    const name = nameAt.get(index);
    return name && isOfficeOwner(name) ? name : undefined;
  };
  const isPossessed = /^['’]s?$/.test(words[first - 1]?.text ?? '');
  const before = isPossessed ? first - 2 : first - 1;
  const owner =
    ownerAt(before) ?? (isModifier(sentence, before, ontology) ? ownerAt(before - 1) : undefined);
  if (owner || words[last + 1]?.text !== 'of') return owner;
  return ownerAt(words[last + 2]?.key === 'the' ? last + 3 : last + 2);
}

/**
 * One adjective may stand between the state and the office ("the Colombian left-wing leader"), but
 * none that says that the office is not held now ("the Colombian former leader").
 */
function isModifier({ words }: ParsedSentence, index: number, ontology: Ontology): boolean {
  const word = words[index];
  return word?.pos === 'ADJ' && !ontology.words('not-in-office').has(word.text.toLowerCase());
}

/** "the former Norwegian president" holds the office no more, and acts for nobody. */
function isPast({ words }: ParsedSentence, first: number, ontology: Ontology): boolean {
  return ontology.words('not-in-office').has(words[first - 1]?.text.toLowerCase() ?? '');
}

/** "the Trump administration" is the government of the country that Trump heads. */
function findAdministrations(
  { words, names }: ParsedSentence,
  ontology: Ontology,
): readonly FoundName[] {
  const nouns = ontology.words('administration-noun');
  return names.flatMap((name) => {
    const noun = words[name.last + 1];
    if (name.kind !== 'PERSON' || !noun || !nouns.has(noun.text.toLowerCase())) return [];
    const country = countryOf(name.actor, ontology);
    if (!country) return [];
    return [
      {
        ...name,
        ...country,
        last: name.last + 1,
        how: 'description' as const,
        confidence: 0.85,
        because: `the government headed by ${name.name}`,
      },
    ];
  });
}
