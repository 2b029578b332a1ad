import { BY_HAND } from '../model/correction.ts';
import type { ContextSign, MentionExplanation, RoleGround, Sign } from '../model/explanation.ts';
import type { MentionHow } from '../model/mention.ts';
import { correctionInWords } from './correction-in-words.ts';
import { placeInWords } from './places-in-words.ts';
import { isClose, refusalInWords, type WordsOf } from './reasons-in-words.ts';

/** The name of an actor by its graph id. */
export type NameOf = (actor: string) => string;

const HOWS: Readonly<Record<MentionHow, string>> = {
  name: 'by name',
  alias: 'by another name',
  acronym: 'by its letters',
  demonym: 'by what its people are called',
  metonym: 'by its seat',
  description: 'by description',
  pronoun: 'by a pronoun',
};

/**
 * Why one place of the text gave an event, a sentence a line: rule, roles, date, how it is told,
 * confidence, and what was refused on the same words, as far as it came close. `wordsOf` reads the article's text.
 */
export function eventInWords(
  explanation: MentionExplanation,
  wordsOf: WordsOf,
  nameOf: NameOf,
): readonly string[] {
  const { mention, roles, refused, corrections = [] } = explanation;
  return [
    ...corrections.map((correction) => correctionInWords(correction, nameOf)),
    ...(mention.rule === BY_HAND ? [] : [`Rule ${mention.rule} on “${wordsOf(mention.trigger)}”.`]),
    ...roles.map((role) => roleInWords(role, wordsOf, nameOf)),
    dateInWords(explanation, wordsOf),
    ...toldInWords(explanation, wordsOf, nameOf),
    confidenceInWords(explanation),
    ...refused.filter(isClose).map((one) => `Not ${one.rule}: ${refusalInWords(one, wordsOf)}.`),
  ];
}

function roleInWords(role: RoleGround, wordsOf: WordsOf, nameOf: NameOf): string {
  const who = role.role.charAt(0) + role.role.slice(1).toLowerCase();
  return `${who} “${wordsOf(role)}”, ${placeInWords(role)}: ${nameInWords(role, wordsOf, nameOf)}.`;
}

/** `Gustavo Petro by description, because: president on 2026-02-05 (0.85)` */
function nameInWords(role: RoleGround, wordsOf: WordsOf, nameOf: NameOf): string {
  const { actor, mention } = role;
  if (actor && role.place === 'BY_HAND') return nameOf(actor);
  if (!actor || !mention) return 'the words name nobody';
  const { how, because, confidence } = mention;
  const isAll = mention.start === role.start && mention.end === role.end;
  const part = isAll ? '' : `“${wordsOf(mention)}” is `;
  const why = because ? `, because: ${because}` : '';
  return `${part}${nameOf(actor)} ${HOWS[how]}${why} (${confidence.toFixed(2)})`;
}

function dateInWords({ date }: MentionExplanation, wordsOf: WordsOf): string {
  const words = date.words ? `“${wordsOf(date.words)}”` : '';
  const only = date.ownClause === false ? ', the only date of the sentence' : '';
  switch (date.how) {
    case 'STATED':
      return `Date ${date.value}: ${words}, as the text gives it${only}.`;
    case 'COUNTED':
      return `Date ${date.value}: ${words}, counted from the day of publication, ${date.countedFrom}${only}.`;
    case 'NONE':
      return 'No date: the sentence gives none.';
    case 'SEVERAL':
      return 'No date: the sentence gives several.';
    case 'OTHER_CLAUSE':
      return 'No date: the only one of the sentence belongs to another clause.';
    case 'NO_PUBLICATION_DAY':
      return `No date: ${words} would be counted from the day of publication, which the article does not give.`;
    case 'MEETING_BEFORE':
      return 'No date: the sentence points back to a meeting and gives none of its own.';
    case 'BY_HAND':
      return date.value === undefined
        ? 'No date, as a person said.'
        : `Date ${date.value}, as a person said.`;
  }
}

const SIGNS: readonly (readonly [signs: readonly Sign[], told: string])[] = [
  [['SUPPOSED'], 'Supposed'],
  [['OPINION'], "Somebody's opinion"],
  [['DENIED'], 'Denied'],
  [['CLAIMED'], 'A claim'],
  [['BACKGROUND'], 'Told beside the main clause'],
];
const RETYPING: ReadonlySet<Sign> = new Set(['DECIDED', 'AHEAD', 'DENIED']);

/** How the event stands to the world and who says so, with the words that decided. */
function toldInWords(
  { mention, ruleType, signs }: MentionExplanation,
  wordsOf: WordsOf,
  nameOf: NameOf,
): readonly string[] {
  const quoted = (those: readonly ContextSign[]) =>
    those.map((sign) => `“${wordsOf(sign)}”`).join(', ');
  const isRetyped = mention.type !== ruleType;
  const told = SIGNS.flatMap(([kinds, words]) => {
    const found = signs.filter(({ sign }) => kinds.includes(sign));
    // "will not lift": the denial has made another event of it.
    const isUsed = kinds.includes('DENIED') && !mention.negated;
    return found.length === 0 || isUsed ? [] : [`${words}: ${quoted(found)}.`];
  });
  const ahead = signs.filter(({ sign }) => sign === 'AHEAD');
  const retyping = signs.filter(({ sign }) => RETYPING.has(sign));
  const by = mention.attribution;
  const cue = by?.cue ? `, “${wordsOf(by.cue)}”` : '';
  const speaker = by?.speaker ? nameOf(by.speaker) : by?.cue && 'somebody without a name';
  return [
    ...(isRetyped ? [`${mention.type} and not ${ruleType}: ${quoted(retyping)}.`] : []),
    ...(mention.modality === 'PLANNED' && !isRetyped && ahead.length > 0
      ? [`Planned: ${quoted(ahead)}.`]
      : []),
    ...told,
    ...(speaker ? [`Said by ${speaker}${cue}.`] : []),
    ...(by?.outlet ? [`The note behind the sentence cites ${by.outlet}.`] : []),
    ...(signs.length === 0 && !by && mention.rule !== BY_HAND
      ? ['Told as done, in the article’s own words.']
      : []),
  ];
}

/** `Confidence 0.85 = verb 0.50 + main 0.15 + direct-roles 0.20` */
function confidenceInWords({ mention: { terms, confidence } }: MentionExplanation): string {
  const sum = terms.reduce((total, { value }) => total + value, 0);
  const cut = Math.abs(sum - confidence) > 0.005 ? ` = ${sum.toFixed(2)}, cut to 0 to 0.99` : '';
  const shown = terms.map(({ name, value }, index) => {
    const size = `${name} ${Math.abs(value).toFixed(2)}`;
    return value < 0 ? `− ${size}` : index === 0 ? size : `+ ${size}`;
  });
  return `Confidence ${confidence.toFixed(2)}: ${shown.join(' ')}${cut}.`;
}
