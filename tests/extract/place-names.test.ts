import { describe, expect, test } from 'vitest';
import { type Row, read } from './read.ts';

/** The names of a text as "Norway acts" or "Norway is a place", in order. */
function readingsIn(text: string): readonly string[] {
  return read(text)
    .mentions.filter(({ how }) => how === 'name' || how === 'alias' || how === 'metonym')
    .map(({ surface, reading }) => `${surface} ${reading === 'ACTOR' ? 'acts' : 'is a place'}`);
}

describe('a country or city that acts', () => {
  test.for<Row>([
    // Subjects, agents, objects of what is done to somebody.
    ['Norway refused the offer.', ['Norway acts']],
    ['Norway was accused of fraud.', ['Norway acts']],
    ['The treaty was signed by Norway.', ['Norway acts']],
    ['The minister accused Norway of fraud.', ['Norway acts']],
    ['Moscow denied the report.', ['Moscow acts']],
    // Owners of what only somebody who acts has.
    ['Norway’s refusal angered the minister.', ['Norway acts']],
    ['The independence of Norway was at stake.', ['Norway acts']],
    ['The Norway delegation paid.', ['Norway acts']],
    // Partners, opponents, those who get and hear.
    ['The minister began a dialogue with Norway.', ['Norway acts']],
    ['Talks between Norway and Chile failed.', ['Norway acts', 'Chile acts']],
    ['The club played against Norway.', ['Norway acts']],
    ['The company sold two ships to Norway.', ['Norway acts']],
    ['The colony gained independence from Norway.', ['Norway acts']],
    // An example or a conjunct is read like the noun it belongs to.
    ['Some states such as Norway refused the offer.', ['Norway acts']],
    ['Norway, Chile and Peru refused the offer.', ['Norway acts', 'Chile acts', 'Peru acts']],
    ['The Kingdom of Norway refused the offer.', ['Kingdom of Norway acts']],
  ])('%s', ([text, expected]) => {
    expect(readingsIn(text)).toEqual(expected);
  });
});

describe('a country or city as a place', () => {
  test.for<Row>([
    ['The minister landed in Norway.', ['Norway is a place']],
    ['The minister flew to Norway.', ['Norway is a place']],
    ['The minister returned from Norway.', ['Norway is a place']],
    ['The minister visited Norway and Chile.', ['Norway is a place', 'Chile is a place']],
    ['A road leads through Norway.', ['Norway is a place']],
    // Land, what stands on it and who lives there.
    ['The coast of Norway is long.', ['Norway is a place']],
    ['The Norway coast is long.', ['Norway is a place']],
    ['Norway’s largest port burned.', ['Norway is a place']],
    ['Residents of Norway paid.', ['Norway is a place']],
    ['The border with Norway was closed.', ['Norway is a place']],
    ['Flights between Norway and Chile ended.', ['Norway is a place', 'Chile is a place']],
    // What a country is, and where it lies.
    ['Norway is a large country.', ['Norway is a place']],
    ['Norway lies north of Chile.', ['Norway is a place', 'Chile is a place']],
    ['The minister died in Lakeside, Norway.', ['Norway is a place']],
    // A capital that is a place is named, and stands for nobody.
    ['The minister landed in Moscow.', ['Moscow is a place']],
  ])('%s', ([text, expected]) => {
    expect(readingsIn(text).slice(-expected.length)).toEqual(expected);
  });
});

test('only a capital that acts is a metonym', () => {
  const hows = read('Moscow denied that the minister landed in Moscow.').mentions;
  expect(hows.map(({ how }) => how)).toEqual(['metonym', 'name']);
});
