import { nameKey } from '../../model/id.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import { openGazetteer } from '../3-names/gazetteer.ts';
import type { StatedHolder } from '../3-names/learn.ts';
import type { FoundName } from '../3-names/name.ts';
import { phrasesAt } from '../3-names/phrase-index.ts';
import type { ParsedSentence } from '../4-syntax/index.ts';
import { findHolder } from './holders.ts';

/** What descriptions need to know of the article. */
export interface DescriptionWorld {
  readonly ontology: Ontology;
  readonly holders: readonly StatedHolder[];
  readonly publishedOn: string | undefined;
  readonly nameOf: (actor: string) => Pick<FoundName, 'name' | 'kind'> | undefined;
}

const STATES: ReadonlySet<string> = new Set(['STATE', 'ORGANIZATION', 'BLOC']);

/**
 * Country and office: "the Colombian leader", "Norland's foreign minister", "the president of
 * Ostria". They mean the holder; where it is unclear who that is, the state he or she acts for.
 */
export function findDescriptions(
  sentence: ParsedSentence,
  world: DescriptionWorld,
): readonly FoundName[] {
  const { words, names } = sentence;
  const gazetteer = openGazetteer(world.ontology);
  const keys = words.map((word) => nameKey(word.text));
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrasesAt(gazetteer.offices, keys, at)[0];
    if (!phrase) continue;
    const last = at + phrase.keys.length - 1;
    // "President Petro", "foreign minister Rubio": the name itself follows and stands for the person.
    const isTitle = names.some((name) => name.first === last + 1 && name.kind === 'PERSON');
    const owner = isTitle ? undefined : ownerOf(sentence, at, last);
    if (owner) {
      const holder = findHolder(
        phrase.value,
        owner.actor,
        world.holders,
        world.publishedOn,
        world.ontology,
      );
      const who = holder ? world.nameOf(holder.person) : undefined;
      // "the Russian opposition leader" does not act for Russia: such offices need their holder.
      if (!who && phrase.value.rank === 'other') continue;
      found.push({
        first: Math.min(at, owner.first),
        last: Math.max(last, owner.last),
        actor: holder && who ? holder.person : owner.actor,
        name: who?.name ?? owner.name,
        kind: who?.kind ?? owner.kind,
        how: 'description',
        reading: 'ACTOR',
        confidence: holder?.confidence ?? 0.7,
        because: holder?.because ?? `a ${phrase.value.name} acting for ${owner.name}`,
      });
    }
    at = last;
  }
  return [...found, ...findAdministrations(sentence, world)];
}

/** The state or body an office belongs to: before it ("Colombian", "Colombia's") or after ("of Colombia"). */
function ownerOf(sentence: ParsedSentence, first: number, last: number): FoundName | undefined {
  const { words, names } = sentence;
  const at = (index: number) =>
    names.find((name) => STATES.has(name.kind) && name.first <= index && index <= name.last);
  let before = first - 1;
  if (/^['’]s?$/.test(words[before]?.text ?? '')) before -= 1;
  const owner = at(before) ?? (isModifier(sentence, before) ? at(before - 1) : undefined);
  if (owner) return owner;
  if (words[last + 1]?.text !== 'of') return undefined;
  const after = words[last + 2]?.text.toLowerCase() === 'the' ? last + 3 : last + 2;
  return at(after);
}

/** One word may stand between the state and the office ("the Colombian left-wing leader"), but not one that ends the term. */
function isModifier({ words }: ParsedSentence, index: number): boolean {
  const word = words[index];
  return word?.pos === 'ADJ' && !/^(former|ex|late|then|next|previous|future)$/i.test(word.text);
}

/** "the Trump administration" is the government of the country that Trump heads. */
function findAdministrations(
  { words, names }: ParsedSentence,
  { ontology }: DescriptionWorld,
): FoundName[] {
  const nouns = ontology.words('administration-noun');
  return names.flatMap((name) => {
    const noun = words[name.last + 1];
    if (name.kind !== 'PERSON' || !noun || !nouns.has(noun.text.toLowerCase())) return [];
    const country = ontology.actors.get(name.actor.slice('actor:'.length))?.country;
    const state = country === undefined ? undefined : ontology.actors.get(country);
    if (!state) return [];
    return [
      {
        ...name,
        last: name.last + 1,
        actor: actorId(state.id),
        name: state.name,
        kind: state.kind,
        how: 'description' as const,
        confidence: 0.85,
        because: `the government headed by ${name.name}`,
      },
    ];
  });
}
