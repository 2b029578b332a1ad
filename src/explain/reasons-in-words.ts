import type { ZoneKind } from '../model/article.ts';
import type { Passage, Refusal } from '../model/explanation.ts';
import type { Span } from '../model/span.ts';

/** The words of a span of the article. */
export type WordsOf = (span: Span) => string;

const ZONES: Readonly<Record<ZoneKind, string>> = {
  chrome: 'page furniture',
  title: 'the title',
  summary: 'the summary',
  body: 'the body',
  references: 'the references',
  'author-note': 'the note about the author',
};

/** Whether a rule could have fired here; the words of one for another class of words or a longer phrase are told only where all is. */
export function isClose({ reason }: Pick<Refusal, 'reason'>): boolean {
  return reason !== 'WORD_CLASS' && reason !== 'OTHER_PHRASE';
}

/** Why a rule gave no event: `"song" is no object that the rule takes`. */
export function refusalInWords(refusal: Refusal, wordsOf: WordsOf): string {
  const { reason, words, other, role, confidence = 0, threshold = 0 } = refusal;
  const word = words && `“${wordsOf(words)}”`;
  const sum = `confidence ${confidence.toFixed(2)}, below ${threshold.toFixed(2)}`;
  switch (reason) {
    case 'REJECTED':
      return `rejected by hand${refusal.correction ? `, ${refusal.correction}` : ''}`;
    case 'OPINION':
      return `it is somebody's opinion (${sum})`;
    case 'SUPPOSED':
      return `it is only supposed, wanted or claimed (${sum})`;
    case 'BELOW_THRESHOLD':
      return sum;
    case 'NO_NAMED_ACTOR':
      return 'nobody with a name takes part';
    case 'NOBODY':
      return 'nobody fills a role';
    case 'MISSING_ROLE':
      return `the rule needs somebody ${placeOf(role ?? '')}`;
    case 'WRONG_PARTIES':
      return 'the rule is for other parties: persons among themselves, or anybody but these';
    case 'REFLEXIVE':
      return `whoever does it does it to themselves (${word})`;
    case 'OBJECT':
      return word
        ? `${word} is no object that the rule takes`
        : 'it has no object that the rule takes';
    case 'EXCLUDED_OBJECT':
      return `the rule leaves ${word ?? 'such an object'} out`;
    case 'HAS_OBJECT':
      return `the rule takes no object, and ${word ?? 'there'} is one`;
    case 'SUBJECT':
      return word
        ? `${word} is no subject that the rule takes`
        : 'it has no subject that the rule takes';
    case 'TONE':
      return 'no word of praise or blame decides it';
    case 'WITHIN':
      return 'none of the words that the rule wants stands with it';
    case 'QUIET_REFUSAL':
      return `nobody is refused anything${word ? ` by not wanting to ${wordsOf(words)}` : ''}`;
    case 'UNDONE':
      return `${word ?? 'its verb'} undoes it`;
    case 'SAME_EVENT':
      return `${other} tells the same event with better roles`;
    case 'LESS_SPECIFIC':
      return `${other} fits and asks for more`;
    case 'OTHER_PHRASE':
      return 'the words are part of another phrase';
    case 'WORD_CLASS':
      return 'the word is of another class here';
  }
}

/** The roles of a frame that are no prepositions, in words. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['subject', 'as its subject'],
  ['object', 'as its object'],
  ['indirect', 'as its indirect object'],
  ['possessor', 'whose it is'],
  ['speaker', 'who reports it'],
  ['complement', 'whom the clause below is about'],
  ['purpose', 'whom its purpose is about'],
]);

function placeOf(role: string): string {
  return ROLES.get(role) ?? `behind “${role}”`;
}

/** Why a passage gave nothing: `“signed”: support.sign, “song” is no object that the rule takes`; empty where it gave something. */
export function passageInWords({ reason, zone, refused }: Passage, wordsOf: WordsOf): string {
  switch (reason) {
    case undefined:
      return '';
    case 'ZONE_NOT_READ':
      return `${ZONES[zone]} is not read`.replace('references is', 'references are');
    case 'TOO_LONG':
      return 'the sentence is too long to be parsed';
    case 'NO_TRIGGER':
      return 'no word that a rule starts from';
    default: {
      const closest = refused.find((one) => one.reason === reason);
      if (!closest) return '';
      const { trigger, rule } = closest;
      return `“${wordsOf(trigger)}”: ${rule}, ${refusalInWords(closest, wordsOf)}`;
    }
  }
}
