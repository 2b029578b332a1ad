import { describe, expect, test } from 'vitest';
import { bare, type Row, read } from './read.ts';

/** What descriptions, plurals and pronouns stand for: "He = gustavo-petro"; names are left out. */
function referencesIn(text: string, publishedOn?: string): readonly string[] {
  return read(text, { publishedOn })
    .mentions.filter(({ how }) => how === 'description' || how === 'pronoun')
    .map(({ surface, actor }) => `${surface} = ${bare(actor)}`);
}

describe('country and office', () => {
  type Dated = readonly [
    text: string,
    publishedOn: string | undefined,
    expected: readonly string[],
  ];
  test.for<Dated>([
    // The holder on the day of publication; without a day the state he or she acts for.
    ['The Colombian leader met Norway.', '2025-06-15', ['Colombian leader = gustavo-petro']],
    ['The Colombian leader met Norway.', '2017-06-15', ['Colombian leader = juan-manuel-santos']],
    ['The Colombian leader met Norway.', undefined, ['Colombian leader = COL']],
    ['Colombia’s president met Norway.', '2025-06-15', ['Colombia’s president = gustavo-petro']],
    ['Colombia’s president met Norway.', undefined, ['Colombia’s president = COL']],
    ['The president of Colombia left.', '2025-06-15', ['president of Colombia = gustavo-petro']],
    ['The Spanish premier left.', '2025-06-15', ['Spanish premier = pedro-sanchez']],
    ['The Norwegian foreign minister left.', undefined, ['Norwegian foreign minister = NOR']],
    // Whom the article itself calls so comes before the ontology.
    [
      'Colombian President Anna Lindqvist met Norway. The Colombian leader left.',
      '2025-06-15',
      ['Colombian leader = anna-lindqvist-a90a28'],
    ],
    // A title before a name is not a description; the name stands for the person.
    ['Colombian President Gustavo Petro left.', undefined, []],
    // Who opposes a state does not act for it.
    ['The Russian opposition leader met Norway.', undefined, []],
    ['The Petro administration met Norway.', undefined, ['Petro administration = COL']],
    // Whoever held the office before does not hold it now.
    ['The former Colombian president met Norway.', '2025-06-15', []],
    ['The Colombian former president met Norway.', '2025-06-15', []],
  ])('%s (%s)', ([text, publishedOn, expected]) => {
    expect(referencesIn(text, publishedOn)).toEqual(expected);
  });
});

describe('two told of together', () => {
  test.for<Row>([
    ['Norway and Chile met. The parties left.', ['The parties = CHL', 'The parties = NOR']],
    ['Norway and Chile met. Both sides left.', ['Both sides = CHL', 'Both sides = NOR']],
    // Leaders are persons, countries are states.
    [
      'Emmanuel Macron and Gustavo Petro met. The two leaders left.',
      ['The two leaders = emmanuel-macron', 'The two leaders = gustavo-petro'],
    ],
    [
      'Emmanuel Macron and Gustavo Petro met. The two countries paid.',
      ['The two countries = COL', 'The two countries = FRA'],
    ],
    ['Norway and Chile met. The two leaders left.', []],
    // "The ministers" may be any; the countries of Africa are not the two.
    ['Norway and Chile met. The ministers left.', []],
    ['Emmanuel Macron and Gustavo Petro met. The ministers left.', []],
    ['Norway and Chile met. The countries of Africa paid.', []],
    // Three are no two.
    ['Norway, Chile and Peru met. The two countries left.', []],
    // Nobody was told of together.
    ['The parties left.', []],
    ['The two leaders left.', []],
    ['Norway left. The two countries paid.', []],
  ])('%s', ([text, expected]) => {
    expect(referencesIn(text)).toEqual(expected);
  });
});

describe('pronouns', () => {
  test.for<Row>([
    ['Gustavo Petro met Norway. He accused Chile of fraud.', ['He = gustavo-petro']],
    ['Gustavo Petro met Norway. Chile accused him of fraud.', ['him = gustavo-petro']],
    ['Gustavo Petro met Norway. His ships left.', ['His = gustavo-petro']],
    ['Claudia Sheinbaum met Norway. She accused Chile of fraud.', ['She = claudia-sheinbaum']],
    ['Claudia Sheinbaum met Norway. Chile accused her of fraud.', ['her = claudia-sheinbaum']],
    ['Gustavo Petro met Emmanuel Macron. He accused Chile of fraud.', ['He = gustavo-petro']],
    // Gender speaks against it, where it is known.
    ['Gustavo Petro met Norway. She accused Chile of fraud.', []],
    ['Gustavo Petro met Claudia Sheinbaum. She accused Chile.', ['She = claudia-sheinbaum']],
    // "Him" is never the subject of its own clause; "he" not somebody of two sentences ago.
    ['Gustavo Petro accused him of fraud.', []],
    ['Gustavo Petro met Norway. Rain fell. He left.', []],
    ['He accused Chile of fraud.', []],
    // Between quotation marks "he" is whoever the speaker means; in reported speech it is resolved.
    ['Gustavo Petro met Norway. Chile said: “He lied to Peru.”', []],
    ['Gustavo Petro met Norway. Chile said: "He lied to Peru."', []],
    ['Gustavo Petro met Norway. Chile said that he lied to Peru.', ['he = gustavo-petro']],
    // First names tell a gender where the ontology does not know the person.
    ['Vera Ostvik met Norway. He accused Chile of fraud.', []],
    // Two coordinated subjects fit alike.
    ['Gustavo Petro and Emmanuel Macron met. He left.', []],
    // "I" in a quotation is who says it; "we" may be anybody with him or her.
    ['“I never lied,” Gustavo Petro said.', ['I = gustavo-petro']],
    ['“We never lied,” Gustavo Petro said.', []],
    ['“I never lied,” the farmer said.', []],
    // States are "it", and "it" is followed only below a report (modality.test.ts).
    ['Norway met Chile. It accused Peru of fraud.', []],
    ['It is raining in Norway.', []],
  ])('%s', ([text, expected]) => {
    expect(referencesIn(text)).toEqual(expected);
  });
});

describe('states and bodies', () => {
  test.for<Row>([
    // "It" is the subject of what a state or body reports, and nothing else.
    ['Norway said it would pay Chile.', ['it = NOR']],
    ['Norway’s announcement that it would pay angered Chile.', ['it = NOR']],
    ['Gustavo Petro said it would rain.', []],
    ['Norway said: “It will rain.”', []],
    ['Norway met Chile. It left.', []],
    // "They" are the subjects of the sentence before together.
    ['Norway and Chile met. They signed a treaty.', ['They = CHL', 'They = NOR']],
    ['Norway met Chile. They signed a treaty.', []],
    ['Norway and Chile met. Farmers say they lost the harvest.', []],
    ['Norway and Chile met. The farmers said: “They lied.”', []],
  ])('%s', ([text, expected]) => {
    expect(referencesIn(text)).toEqual(expected);
  });
});
