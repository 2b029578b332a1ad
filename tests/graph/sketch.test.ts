import { describe, expect, test } from 'vitest';
import { areCopies, hashesOf, sharedHashes, toSketch } from '../../src/graph/sketch.ts';

const SENTENCES = [
  'Norway and Chile agreed in Oslo on Monday to set up a joint commission on fishing rights in the South Atlantic.',
  'The commission is to meet twice a year and to report to both parliaments.',
  'Officials said the first meeting could take place in Valparaíso in October.',
  'The two foreign ministers spoke for two hours at the guest house and later took questions from reporters.',
  'They did not say who would pay for the patrols that the agreement foresees.',
  'Fishermen’s unions in both countries have asked for a seat on the commission.',
  'A spokeswoman for the Norwegian ministry said that the request was being looked at.',
  'Chile had called for talks after a trawler was stopped near its coast in January.',
  'The crew was released after four days, and the owner of the ship paid a fine.',
  'Norway has since sent a second patrol vessel to the area.',
  'Diplomats from Ghana, which chairs the regional body, welcomed the step and offered to host a later round.',
];
const WIRE = SENTENCES.join(' ');
const EDITED = WIRE.replace('twice a year', 'two times a year')
  .replace('spoke for two hours', 'talked for two hours')
  .replace('took questions from reporters', 'answered reporters')
  .replace('The crew was released', 'The sailors were freed');

const OTHERS = [
  'The foreign ministers of Chile and Norway met in the Norwegian capital at the start of the week. After two hours they announced a commission that will deal with fishing in southern waters. It will come together every six months. Chile’s minister said that her country wanted rules which both sides could live with. Unions want to be heard. The stopping of a trawler in January had strained relations between the two; its crew came free after some days.',
  'A joint commission on fishing rights in the South Atlantic is the outcome of talks that Norway and Chile held in Oslo on Monday. Observers doubt whether it will be more than a talking shop. Twice a year the members are to meet, once in each country. The dispute began when a trawler was stopped near the coast of Chile. What the commission may decide, and who pays for patrols, was left open.',
  'Brazil and Peru signed a treaty on rail freight in Lima on Friday. The line is to run from the Pacific coast to Acre. Banks from three countries will lend the money. Work could begin within a year if courts allow it.',
];

const sketch = (text: string) => hashesOf(toSketch(text) ?? '');

describe('copies of one text', () => {
  test.for([
    ['with another dateline', `OSLO, 3 March. ${WIRE}`],
    ['cut after the first half', SENTENCES.slice(0, 6).join(' ')],
    ['cut to its second half', SENTENCES.slice(5).join(' ')],
    ['cut to its first third', SENTENCES.slice(0, 4).join(' ')],
    ['with a few words edited', EDITED],
    ['edited and cut in half', EDITED.slice(0, EDITED.length / 2)],
    ['with other capitals, quotes and breaks', WIRE.toUpperCase().replaceAll(' ', '\n')],
  ])('%s', ([, copy = '']) => {
    expect(areCopies(sketch(WIRE), sketch(copy))).toBe(true);
  });
});

test('other articles on the same event are none, and stay far from it', () => {
  const all = [WIRE, ...OTHERS].map(sketch);
  const pairs = all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => sharedHashes(one, other)),
  );
  expect(pairs).toHaveLength(6);
  expect(Math.max(...pairs)).toBeLessThanOrEqual(3);
});

test('a text of a few words has no sketch', () => {
  expect(toSketch('Norway and Chile met in Oslo.')).toBeNull();
});
