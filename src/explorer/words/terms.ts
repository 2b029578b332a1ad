/** What the terms of a confidence mean; those not listed are shown by their names. */
const TERMS: Readonly<Record<string, string>> = {
  verb: 'told by a verb',
  noun: 'told by a noun',
  'light-noun': 'told by a noun with a verb of its own',
  anaphor: 'points back to an event told before',
  main: 'told in a main clause',
  background: 'told as background',
  'missing-source': 'nobody is named who does it',
  'missing-target': 'nobody is named whom it is done to',
  'direct-roles': 'all who took part stand right beside it',
  named: 'all who took part are known',
  unnamed: 'somebody who took part is not known',
  pronoun: 'somebody is named by a pronoun only',
  'at-home': 'the place is in the country of who does it',
  surface: 'the order of the words says so too',
  'thing-target': 'it is done to a thing that stands for somebody',
  'near-target': 'the nearest name is taken for whom it is done to',
  'near-place': 'that name may be only where it was',
  hypothetical: 'only supposed',
  claimed: 'only claimed',
  'open-clause': 'no word in its clause says what it was about',
  quiet: 'the word seldom tells such an event',
  'long-sentence': 'the sentence is long',
  'least-sure-name': 'no surer than its least sure name',
};

/** A term of a confidence, in words. */
export function sayTerm(name: string): string {
  return TERMS[name] ?? name.replaceAll('-', ' ');
}

/** The sum of terms, and whether it had to be cut to be a confidence. */
export function sumOf(
  terms: readonly { readonly value: number }[],
  confidence: number,
): { readonly sum: number; readonly isCut: boolean } {
  const sum = terms.reduce((total, { value }) => total + value, 0);
  return { sum, isCut: Math.abs(sum - confidence) >= 0.005 };
}
