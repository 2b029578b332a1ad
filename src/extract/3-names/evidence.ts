import { voteForKind } from '../../language/kind-vote.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isOrdinaryWord } from './name-words.ts';

/** What an unknown name may be. */
export type NameKind = 'PERSON' | 'ORGANIZATION' | 'PLACE';

/** Points for each kind; the most decide. */
export type Score = Readonly<Record<NameKind, number>>;

export const NO_SCORE: Score = { PERSON: 0, ORGANIZATION: 0, PLACE: 0 };

/** Signs seen, each under the id of its weight in settings.yml: "name.person.title". */
export type Signs = readonly string[];

const INITIAL = /^\p{Lu}\.$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}&.-]{1,9}(?: \d{1,3})?$/u;
const MIXED = /^(?!Mc|Mac|De|Di|Le|La|Fitz|Van|O['’])\p{Lu}*\p{Ll}+\p{Lu}/u;
/** "Dae-jung" */
const SYLLABLES = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
const PARTICLE = /^(?:van|von|bin|ibn|ben|der|den|al|ter)$/;
const SURNAME =
  /(?:sson|ssen|wski|wska|nski|ński|vić|vic|enko|chuk|yan|oğlu|oglu|shvili|dze|wicz|escu|ović|opoulos|akis|idis|ianu|quist|ström)$/u;
const PLACE_ENDING =
  /(?:ville|burg|burgh|stadt|stan|shire|land|lands|grad|pur|abad|borough|mouth|ford|holm|furt|bury|ingham)$/;

/** What the words of a name say of its kind, wherever it stands. */
export function signsOf(tokens: readonly string[], isBody: boolean, ontology: Ontology): Signs {
  const has = (list: string, text: string | undefined) => ontology.words(list).has(text ?? '');
  const first = tokens[0] ?? '';
  const last = tokens.at(-1) ?? '';
  const isLong = tokens.length > 1;
  const isOrdinary = (text: string) => isOrdinaryWord(text.toLowerCase(), ontology);
  const text = tokens.join(' ').replace(/ - /g, '-');
  const size = text.split(' ').length;
  const ordinary = tokens.filter(isOrdinary).length;
  const isPlaceLike =
    has('place-noun', last) ||
    has('polity-noun', last) ||
    (has('place-opener', first) && !tokens.some((token) => has('organization-noun', token)));
  const seen: Record<string, boolean> = {
    'name.organization.grammar': isBody && !isPlaceLike,
    'name.organization.noun': !isBody && tokens.some((token) => has('organization-noun', token)),
    'name.organization.foreign': tokens.some((token) => has('foreign-body-word', token)),
    'name.organization.plural': has('plural-party', last),
    'name.organization.acronym': ACRONYM.test(text),
    'name.organization.mixed': !isLong && MIXED.test(first),
    'name.organization.ordinary': isLong && ordinary === tokens.length,
    'name.organization.ordinary-alone': !isLong && ordinary === 1,
    'name.organization.ordinary-part': isLong && ordinary > 0 && ordinary < tokens.length,
    'name.organization.long': size > 3,
    'name.place.noun':
      has('place-noun', last) || has('polity-noun', last) || (isLong && has('place-noun', first)),
    'name.place.opener': isLong && has('place-opener', first) && tokens.includes('of'),
    'name.place.prefix': isLong && has('place-prefix', first),
    'name.place.listed': has('place-name', text),
    'name.place.ending': !isLong && PLACE_ENDING.test(last),
    'name.person.given': isLong && has('given-name', first.split('-')[0]),
    'name.person.given-alone': !isLong && has('given-name', first),
    'name.person.initial': tokens.slice(0, -1).some((token) => INITIAL.test(token)),
    'name.person.suffix': isLong && SUFFIX.test(last),
    'name.person.particle': tokens.some((token) => PARTICLE.test(token)),
    'name.person.surname': SURNAME.test(last),
    'name.person.two-words': !isBody && (size === 2 || size === 3) && ordinary === 0,
    'name.person.syllables': isLong && SYLLABLES.test(text.slice(text.lastIndexOf(' ') + 1)),
  };
  const vote = isBody ? undefined : voteForKind(text);
  if (vote) seen[`name.${vote.toLowerCase()}.vote`] = true;
  return Object.keys(seen).filter((id) => seen[id]);
}

/** The sum of signs; a sign counts for the kind that its id names. */
export function scoreOf(signs: Signs, ontology: Ontology): Score {
  const score = { ...NO_SCORE };
  for (const sign of signs) {
    const kind = sign.split('.')[1]?.toUpperCase() as NameKind;
    score[kind] += ontology.setting(sign);
  }
  return score;
}

export function add(a: Score, b: Score, share = 1): Score {
  return {
    PERSON: a.PERSON + share * b.PERSON,
    ORGANIZATION: a.ORGANIZATION + share * b.ORGANIZATION,
    PLACE: a.PLACE + share * b.PLACE,
  };
}

/** What an unknown name is taken for. */
export interface Judgement {
  readonly kind: NameKind;
  /** Whether the kind leads by so much ("name.sure") that there is no doubt. */
  readonly isSure: boolean;
}

const KINDS: readonly NameKind[] = ['PERSON', 'ORGANIZATION', 'PLACE'];

/** The kind with most points; a name without any sign is a person's, as most in diplomatic news are. */
export function decide(score: Score, ontology: Ontology): Judgement {
  const kind = KINDS.reduce((best, other) => (score[other] > score[best] ? other : best));
  const rest = KINDS.filter((other) => other !== kind).map((other) => score[other]);
  return { kind, isSure: score[kind] - Math.max(...rest) >= ontology.setting('name.sure') };
}

/** The kind of words alone, without what stands around them. */
export function guessKind(tokens: readonly string[], ontology: Ontology): Judgement {
  return decide(scoreOf(signsOf(tokens, false, ontology), ontology), ontology);
}
