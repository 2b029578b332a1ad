import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openParser, type Parse } from '../../src/language/parser/parser.ts';
import { tokenize } from '../../src/language/tokenize.ts';

const parser = openParser();

/** `relation(head, word)` for every word. */
function triples(words: readonly string[], parse: Parse): string[] {
  return words.map((word, index) => {
    const head = parse.heads[index] ?? -1;
    return `${parse.relations[index]}(${head < 0 ? 'ROOT' : words[head]}, ${word})`;
  });
}

function parseText(text: string) {
  const words = tokenize(text).map((token) => token.text);
  return { words, parse: parser.parse(words) };
}

describe('openParser', () => {
  test.for<[text: string, ...expected: string[]]>([
    ['Norland condemned Sudria.', 'nsubj(condemned, Norland)', 'obj(condemned, Sudria)'],
    [
      'The prime minister of Norland will visit Sudria on Monday.',
      'nsubj(visit, minister)',
      'amod(minister, prime)',
      'nmod(minister, Norland)',
      'aux(visit, will)',
      'obj(visit, Sudria)',
      'obl(visit, Monday)',
    ],
    [
      'The envoy was expelled by the foreign ministry.',
      'nsubj:pass(expelled, envoy)',
      'aux:pass(expelled, was)',
      'obl:agent(expelled, ministry)',
      'case(ministry, by)',
    ],
    ['The accord was signed in Paris.', 'nsubj:pass(signed, accord)', 'obl(signed, Paris)'],
    [
      'The president, who met the rebels, praised the deal.',
      'nsubj(praised, president)',
      'acl:relcl(president, met)',
      'nsubj(met, who)',
      'obj(met, rebels)',
      'obj(praised, deal)',
    ],
    [
      'Norland and Sudria signed a treaty.',
      'nsubj(signed, Norland)',
      'conj(Norland, Sudria)',
      'cc(Sudria, and)',
      'obj(signed, treaty)',
    ],
    [
      'The minister arrived and met the king.',
      'nsubj(arrived, minister)',
      'conj(arrived, met)',
      'obj(met, king)',
    ],
    [
      'Norland promised to help Sudria.',
      'nsubj(promised, Norland)',
      'xcomp(promised, help)',
      'mark(help, to)',
      'obj(help, Sudria)',
    ],
    [
      'Norland forced Sudria to withdraw its troops.',
      'obj(forced, Sudria)',
      'xcomp(forced, withdraw)',
      'obj(withdraw, troops)',
      'nmod:poss(troops, its)',
    ],
    [
      'The spokesman said that the talks had failed.',
      'nsubj(said, spokesman)',
      'ccomp(said, failed)',
      'nsubj(failed, talks)',
      'mark(failed, that)',
    ],
    ["Sudria's army pulled out.", 'nmod:poss(army, Sudria)', 'compound:prt(pulled, out)'],
    [
      'Norland gave them weapons.',
      'nsubj(gave, Norland)',
      'iobj(gave, them)',
      'obj(gave, weapons)',
    ],
    [
      'Okoro – a former bus driver – threatened the opposition.',
      'nsubj(threatened, Okoro)',
      'appos(Okoro, driver)',
      'obj(threatened, opposition)',
    ],
    [
      'The treaty, which was signed by both countries, bans landmines.',
      'nsubj:pass(signed, which)',
      'obl:agent(signed, countries)',
      'nsubj(bans, treaty)',
      'obj(bans, landmines)',
    ],
    [
      'Having rejected the offer, Norland recalled its envoy.',
      'advcl(recalled, rejected)',
      'nsubj(recalled, Norland)',
      'obj(recalled, envoy)',
    ],
    ['The senator called Varga a murderer.', 'obj(called, Varga)', 'xcomp(called, murderer)'],
    [
      'The sanctions imposed by Norland hurt Sudria.',
      'nsubj(hurt, sanctions)',
      'acl(sanctions, imposed)',
      'obl:agent(imposed, Norland)',
      'obj(hurt, Sudria)',
    ],
    ['Zhavrel Condemned Qostan.', 'nsubj(Condemned, Zhavrel)', 'obj(Condemned, Qostan)'],
    ['Police arrest protest leader', 'nsubj(arrest, Police)', 'obj(arrest, leader)'],
    ['Rebels seize border town', 'nsubj(seize, Rebels)', 'obj(seize, town)'],
    ['Norland did not attack Sudria.', 'advmod(attack, not)', 'obj(attack, Sudria)'],
    ['She is the ambassador to Norland.', 'nsubj(ambassador, She)', 'cop(ambassador, is)'],
  ])('%s', ([text, ...expected]) => {
    const { words, parse } = parseText(text);
    expect(triples(words, parse)).toEqual(expect.arrayContaining(expected));
  });

  // Wrong today. A row that starts to pass belongs above; see the model card's weaknesses.
  test.fails.for<[text: string, ...expected: string[]]>([
    ['Norland gave the rebels weapons.', 'iobj(gave, rebels)', 'obj(gave, weapons)'],
    ['The deal Norland signed angered farmers.', 'nsubj(angered, deal)', 'nsubj(signed, Norland)'],
    ['Court jails opposition leader', 'nsubj(jails, Court)', 'obj(jails, leader)'],
  ])('%s', ([text, ...expected]) => {
    const { words, parse } = parseText(text);
    expect(triples(words, parse)).toEqual(expect.arrayContaining(expected));
  });

  test.for<[text: string, tags: string]>([
    ['Norland expelled three diplomats.', 'NNP VBD CD NNS .'],
    ["The minister's visit was cancelled.", 'DT NN POS NN VBD VBN .'],
    ['They will not sign it.', 'PRP MD RB VB PRP .'],
  ])('tags of: %s', ([text, tags]) => {
    expect(parseText(text).parse.tags.join(' ')).toBe(tags);
  });

  test('any words give one tree with one root, and the same one again', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'Norland', 'signed', 'and', 'of', ',', '“', '1,000', '司', '👍', ''),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const parse = parser.parse(words);
        expect(parse.relations).toHaveLength(words.length);
        expect(parse.tags).toHaveLength(words.length);
        if (words.length > 0) expect(parse.heads.filter((head) => head === -1)).toHaveLength(1);
        expect(words.every((_, index) => reachesRoot(parse.heads, index))).toBe(true);
        expect(parse.relations[parse.heads.indexOf(-1)] ?? 'root').toBe('root');
        parser.parse(['Another', 'sentence', '.']);
        expect(parser.parse(words)).toEqual(parse);
      }),
      { numRuns: 200 },
    );
  });

  test.for([`a@${'.'.repeat(50_000)}@`, 'a'.repeat(200_000), `${'1,'.repeat(50_000)}x`])(
    'no word makes it slow (%#)',
    (word) => {
      const start = performance.now();
      parser.parse([word, 'ended', '.']);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );

  test('more word forms than are kept give the same parses as in a fresh process', () => {
    const words = ['Norland', 'condemned', 'Sudria', '.'];
    const before = parser.parse(words);
    for (let at = 0; at < 9000; at += 150) {
      parser.parse(Array.from({ length: 150 }, (_, index) => `word${at + index}x`));
    }
    expect(parser.parse(words)).toEqual(before);
  });

  test('the longest sentence is parsed, a longer one is refused', () => {
    const words = new Array<string>(160).fill('treaty');
    expect(parser.parse(words).heads.filter((head) => head === -1)).toHaveLength(1);
    expect(() => parser.parse([...words, '.'])).toThrow(RangeError);
  });
});

function reachesRoot(heads: Int32Array, from: number): boolean {
  let at = from;
  for (let step = 0; step <= heads.length && at >= 0; step++) at = heads[at] ?? -1;
  return at < 0;
}
