import { describe, expect, test } from 'vitest';
import { bare, mentionsIn, type Row, read, wordsAt } from './read.ts';

/** "natural gas = gas", in the order of the text. */
function topicsIn(text: string): readonly string[] {
  return read(text).topics.map(({ surface, topic }) => `${surface} = ${bare(topic)}`);
}

// What each topic's cues are is tested with its own examples (tests/ontology); here, how cues are read.
describe('topics', () => {
  test.for<Row>([
    ['Norway sells gas to Chile.', ['gas = gas']],
    // The longest cue counts, once; others may stand beside it.
    ['Norway sells natural gas and oil.', ['natural gas = gas', 'oil = oil']],
    ['A natural gas pipeline opened.', ['natural gas = gas', 'pipeline = pipelines']],
    // Any inflection of the last word, whatever the case.
    ['A drug cartel left.', ['drug cartel = narcotics']],
    ['Drug cartels left.', ['Drug cartels = narcotics']],
    ['SANCTIONS HIT CHILE', ['SANCTIONS = sanctions']],
    [
      'Both a ceasefire and a cease-fire failed.',
      ['ceasefire = ceasefire', 'cease-fire = ceasefire'],
    ],
    // A longer phrase in which the cue means something else.
    ['Police fired tear gas in Oslo.', []],
    ['Norway cut greenhouse gas emissions.', ['greenhouse gas = climate']],
    ['Norway bought an oil painting and olive oil.', []],
    ['Police fired tear gas near a gas field.', ['gas field = gas']],
    // Parts of words are not cues.
    ['Norway met a gasworks clerk on boiling day.', []],
  ])('%s', ([text, expected]) => {
    expect(topicsIn(text)).toEqual(expected);
  });

  test('gives events the topics of their sentence, and of no other', () => {
    const text =
      'Norway met Chile to discuss gas. Peru accused Ghana of corruption. Oil was cheap.';
    expect(mentionsIn(read(text)).map(({ type, topics }) => [type, topics])).toEqual([
      ['CONSULT', ['topic:gas']],
      ['ACCUSE', ['topic:corruption']],
    ]);
  });

  test('spans its words, and takes none from notes or furniture', () => {
    const text = 'Share: gas\r\nNorway sells natural gas.\r\n[1] “Oil”, The Nordic Post.';
    const { topics } = read(text);
    expect(topics.map((topic) => wordsAt(text, topic))).toEqual(['natural gas']);
  });
});
