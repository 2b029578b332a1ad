import { describe, expect, test } from 'vitest';
import { eventsIn, mentionsIn, type Row, read } from './read.ts';

// Who does it and to whom, where syntax leaves more than one reading. Rows read as in modality.test.ts.

const tables: Readonly<Record<string, readonly Row[]>> = {
  'pronouns that repeat a subject': [
    ['Norway said it had met Chile.', ['CONSULT NOR > CHL']],
    ['Norwegian envoy Ana Kovic said it had sanctioned Chile.', ['SANCTION NOR > CHL']],
    // One person is not "they".
    ['Gustavo Petro said they had attacked Chile.', ['ASSAULT ? > CHL']],
  ],
  'who is to do what is asked': [
    [
      'Peru called for Norway to sanction Chile.',
      ['REQUEST PER > NOR', 'hypothetical SANCTION NOR > CHL'],
    ],
    ['Peru sounded a call for Norway to sanction Chile.', ['hypothetical SANCTION NOR > CHL']],
    [
      'Peru dropped a request for Norway to arrest Chilean sailors.',
      ['hypothetical COERCE NOR > CHL'],
    ],
  ],
  'people are not their state': [
    ['The Norwegians met Chile.', ['CONSULT NOR > CHL']],
    ['Half of the Norwegians arriving in Chile were tired.', ['CONSULT ? > CHL']],
  ],
  'what is done to oneself': [
    ['Gustavo Petro shot himself near Chile.', []],
    ['Gustavo Petro blamed himself for the war in Chile.', []],
  ],
  'a finite clause has its own subject': [
    ['Gustavo Petro said the aim was only to mock Donald Trump.', ['ACCUSE ? > donald-trump']],
  ],
  'another verb by its particle': [['Norway pushed Chile back.', []]],
};

describe.for(Object.entries(tables))('%s', ([, rows]) => {
  test.for(rows)('%s', ([text, expected]) => {
    expect(eventsIn(text)).toEqual(expected);
  });
});

describe('confidence', () => {
  const confidenceOf = (text: string) => mentionsIn(read(text))[0]?.confidence ?? 0;

  test('no event is surer than the least sure of its names', () => {
    expect(confidenceOf('Norway met Chile.')).toBeGreaterThan(0.95);
    expect(confidenceOf('Sudmark Council met Norway.')).toBeLessThanOrEqual(0.8);
    expect(confidenceOf('Rudolphs met Norway.')).toBeLessThanOrEqual(0.7);
  });

  test('a visit at home weighs less than one abroad', () => {
    const abroad = confidenceOf('Emmanuel Macron visited Chile.');
    expect(confidenceOf('Emmanuel Macron visited Marseille.')).toBeLessThan(abroad - 0.2);
  });

  test('its terms add up to it, the least sure name among them', () => {
    const mention = mentionsIn(read('Ana Rudolph met Norway.'))[0];
    const sum = (mention?.terms ?? []).reduce((total, { value }) => total + value, 0);
    expect(mention?.terms.map(({ name }) => name)).toContain('least-sure-name');
    expect(Math.abs(sum - (mention?.confidence ?? 0))).toBeLessThan(0.005);
  });
});
