import nlp from 'compromise';

interface VerbForms {
  readonly Infinitive?: string;
  readonly PastTense?: string;
  readonly PresentTense?: string;
  readonly Gerund?: string;
  readonly Participle?: string;
}
interface Transform {
  readonly verb: { conjugate(infinitive: string, model: unknown): VerbForms };
  readonly noun: {
    toPlural(noun: string, model: unknown): string;
    toSingular(noun: string, model: unknown): string;
  };
}

/**
 * Participles that compromise 14.17 leaves out, because it takes them for the past tense
 * (it gives "struck" for strike, and nothing for "spoken").
 */
const PARTICIPLES: Readonly<Record<string, string>> = {
  speak: 'spoken',
  break: 'broken',
  freeze: 'frozen',
  steal: 'stolen',
  choose: 'chosen',
  shake: 'shaken',
  take: 'taken',
  undertake: 'undertaken',
  overthrow: 'overthrown',
  throw: 'thrown',
  withdraw: 'withdrawn',
  draw: 'drawn',
  give: 'given',
  forgive: 'forgiven',
  see: 'seen',
  show: 'shown',
  swear: 'sworn',
  tear: 'torn',
  drive: 'driven',
  write: 'written',
  rewrite: 'rewritten',
  begin: 'begun',
  forbid: 'forbidden',
  beat: 'beaten',
  go: 'gone',
  do: 'done',
  fly: 'flown',
  know: 'known',
  fall: 'fallen',
  rise: 'risen',
  eat: 'eaten',
  hide: 'hidden',
  ride: 'ridden',
  bear: 'borne',
};

/** All written forms of a verb lemma, lower case: accuse → accuse, accuses, accused, accusing. */
export function verbForms(lemma: string): readonly string[] {
  const { verb } = (nlp.methods() as unknown as { two: { transform: Transform } }).two.transform;
  const forms = verb.conjugate(lemma, nlp.model());
  const all = [
    lemma,
    forms.PastTense,
    forms.PresentTense,
    forms.Gerund,
    forms.Participle,
    PARTICIPLES[lemma],
    ...regularForms(lemma),
  ];
  return [...new Set(all.filter((form) => form !== undefined && form !== ''))] as string[];
}

/**
 * The forms a regular verb would have, with and without a doubled consonant. Compromise takes many
 * regular verbs for irregular ones ("skipped", "looted", "derided" are lost); a form that no text
 * ever has does no harm.
 */
function regularForms(lemma: string): readonly string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(lemma) || /[aeiou]l$/.test(lemma);
  const stems = doubled ? [lemma, lemma + lemma.slice(-1)] : [lemma];
  return stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`]);
}

/** A noun lemma's written forms, lower case: ally → ally, allies. */
export function nounForms(lemma: string): readonly string[] {
  const { noun } = (nlp.methods() as unknown as { two: { transform: Transform } }).two.transform;
  const plural = lemma.endsWith('man')
    ? `${lemma.slice(0, -3)}men`
    : noun.toPlural(lemma, nlp.model());
  return [...new Set([lemma, plural])];
}

/** The singular of a noun as it stands in a text, lower case: soldiers → soldier, people → person. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const { noun } = (nlp.methods() as unknown as { two: { transform: Transform } }).two.transform;
  return noun.toSingular(lower, nlp.model()) || lower;
}
