import type { Ontology } from '../../ontology/ontology.ts';
import type { Signs } from './evidence.ts';
import type { Run, SentenceReading } from './read-sentence.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&.-]{1,9}$/u;
const BORN = /^(?:born|b\.|d\.|died|aged)$/;

/** What stands around an unknown name and says of what kind it is. */
export function signsAround(reading: SentenceReading, run: Run, ontology: Ontology): Signs {
  const { at, titleBefore } = reading;
  const title = titleBefore(run.first);
  const has = (list: string, text: string) => ontology.words(list).has(text);
  const lower = (index: number) => at.text(index).toLowerCase();
  const hasArticle = lower(run.first - 1) === 'the';
  const before = (title?.first ?? run.first) - (hasArticle ? 2 : 1);
  const previous = lower(before);
  const after = run.last + 1;
  const next = lower(after);
  const isOf = previous === 'of';
  const owner = isOf ? lower(before - 1) : '';
  const isBracketed = at.text(run.first - 1) === '(' && at.text(after) === ')';
  const follows = at.text(after) === '(' && at.text(after + 2) === ')' ? at.text(after + 1) : '';
  const such = exampleOf(reading, before);
  const seen: Record<string, boolean> = {
    'name.person.title': title !== undefined,
    'name.person.role':
      !hasArticle && (has('person-cue', previous) || has('role-noun', at.text(before))),
    'name.person.who': next === 'who' || (next === ',' && /^(?:who|whose)$/.test(lower(after + 1))),
    'name.person.age':
      next === ',' && /^\d{2}$/.test(at.text(after + 1)) && at.text(after + 2) === ',',
    'name.person.born':
      next === '(' && (BORN.test(lower(after + 1)) || /^\d{4}$/.test(at.text(after + 1))),
    'name.person.verb': has('person-verb', next),
    'name.person.article': hasArticle,
    'name.person.appositive':
      next === ',' &&
      /^(?:a|an|the|his|her)$/.test(lower(after + 1)) &&
      has('person-cue', headAfter(reading, after + 2)),
    'name.organization.article': hasArticle,
    'name.organization.cue-after': has('organization-cue', next),
    'name.organization.cue-before':
      !hasArticle && has('organization-cue', previous) && !has('person-cue', previous),
    'name.organization.belonging': isOf && has('belonging-noun', owner),
    'name.organization.verb': has('organization-verb', previous),
    'name.organization.alias': ACRONYM.test(follows) && /\p{Lu}.*\p{Lu}/u.test(follows),
    'name.organization.bracketed': isBracketed,
    'name.organization.with': previous === 'with' && has('alliance-noun', lower(before - 1)),
    'name.organization.elected':
      previous === 'for' && /^(?:vote|voted|votes|voting)$/.test(lower(before - 1)),
    'name.organization.such': has('organization-cue', such),
    'name.person.such': has('role-plural', such),
    'name.place.such': has('place-cue', such),
    'name.person.which': next === ',' && lower(after + 1) === 'which',
    'name.place.preposition': has('place-preposition', previous),
    'name.place.near': /^(?:near|outside|inside|throughout)$/.test(previous),
    'name.place.from': previous === 'from' || previous === 'to',
    'name.place.cue-before': isOf && has('place-cue', owner),
    'name.place.cue-after': has('place-cue', next),
    'name.place.verb': has('place-verb', previous),
    'name.place.state': next === ',' && isPlaceAt(reading, after + 1, ontology),
  };
  return Object.keys(seen).filter((id) => seen[id]);
}

/** "parties such as", "towns, including": the noun that a name is an example of. */
function exampleOf({ at }: SentenceReading, before: number): string {
  const lower = (index: number) => at.text(index).toLowerCase();
  const isSuch = lower(before) === 'as' && lower(before - 1) === 'such';
  if (!isSuch && !/^(?:including|namely|like|:)$/.test(lower(before))) return '';
  const noun = before - (isSuch ? 2 : 1);
  return lower(lower(noun) === ',' ? noun - 1 : noun);
}

/** The first noun of a short phrase: "a former trade union leader" gives "leader". */
function headAfter({ at }: SentenceReading, from: number): string {
  let index = from;
  while (index < from + 4 && /^(?:ADJ|NOUN|PROPN)$/.test(at.words[index + 1]?.pos ?? ''))
    index += 1;
  return at.text(index).toLowerCase();
}

/** "Sudstadt, Norland": a known state or a listed place right behind. */
function isPlaceAt({ at, known }: SentenceReading, index: number, ontology: Ontology): boolean {
  const hit = known.find(({ first }) => first === index);
  const isState = hit?.readings.some(({ actor, how }) => {
    const kind = ontology.actors.get(actor)?.kind;
    return how !== 'demonym' && (kind === 'STATE' || kind === 'PLACE');
  });
  return isState === true || ontology.words('place-name').has(at.text(index));
}
