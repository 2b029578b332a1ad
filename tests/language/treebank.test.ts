import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readTreebank, scoreTreebank } from '../../scripts/eval/treebank.ts';

const folder = mkdtempSync(join(tmpdir(), 'treebank-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One row a word: `form part-of-speech tag head relation`. */
function conllu(...rows: readonly string[]): string {
  const lines = rows.map((row, index) => {
    const [form, part, tag, head, relation] = row.split(' ');
    return [index + 1, form, '_', part, tag, '_', head, relation, '_', '_'].join('\t');
  });
  return `# text = invented\n${lines.join('\n')}\n\n`;
}

const RIGHT = [
  'Norland PROPN NNP 2 nsubj',
  'condemned VERB VBD 0 root',
  'Sudria PROPN NNP 2 obj',
  '. PUNCT . 2 punct',
];

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('scoreTreebank', () => {
  test('a sentence parsed as the gold has it', async () => {
    const path = write('right.conllu.gz', gzipSync(conllu(...RIGHT)));
    expect(await scoreTreebank(path)).toMatchObject({
      uas: 100,
      las: 100,
      tags: 100,
      precision: 1,
      recall: 1,
      words: 4,
      tooLong: 0,
    });
  });

  test('gold that differs: a subject that is none, another tag, punctuation elsewhere', async () => {
    const path = write(
      'wrong.conllu',
      conllu(
        'Norland PROPN NNP 3 nmod:poss',
        'condemned VERB VBZ 0 root',
        'Sudria PROPN NNP 2 obj',
        '. PUNCT . 1 punct',
      ),
    );
    const score = await scoreTreebank(path);
    // Of three words that are no punctuation two are right; of two arguments given one is.
    expect(score.uas).toBeCloseTo(66.67, 1);
    expect(score.las).toBeCloseTo(66.67, 1);
    expect(score).toMatchObject({ tags: 75, precision: 0.5, recall: 1 });
  });

  test('arguments count under verbs alone, agents of passives among them', async () => {
    const path = write(
      'passive.conllu',
      conllu(
        'The DET DT 2 det',
        'envoy NOUN NN 4 nsubj:pass',
        'was AUX VBD 4 aux:pass',
        'expelled ADJ VBN 0 root',
        'by ADP IN 7 case',
        'the DET DT 7 det',
        'ministry NOUN NN 4 obl:agent',
        '. PUNCT . 4 punct',
      ),
    );
    expect(await scoreTreebank(path)).toMatchObject({ las: 100, precision: 0, recall: 0 });
  });

  test('a sentence longer than the parser takes is left out and counted', async () => {
    const long = Array.from({ length: 161 }, (_, at) =>
      at === 0 ? 'word NOUN NN 0 root' : 'word NOUN NN 1 dep',
    );
    const path = write('long.conllu', conllu(...long) + conllu(...RIGHT));
    expect(await scoreTreebank(path)).toMatchObject({ las: 100, words: 4, tooLong: 1 });
  });

  test('ranges and empty nodes are no words; subtypes the parser lacks are cut', () => {
    const row = (...columns: string[]) => columns.join('\t');
    const path = write(
      'ranges.conllu',
      [
        row('1-2', "don't", '_', '_', '_', '_', '_', '_', '_', '_'),
        row('1', 'do', '_', 'AUX', 'VBP', '_', '2', 'aux', '_', '_'),
        row('2', "n't", '_', 'PART', 'RB', '_', '0', 'advmod:neg', '_', '_'),
        row('2.1', 'go', '_', 'VERB', 'VB', '_', '_', '_', '_', '_'),
      ].join('\n'),
    );
    const [sentence] = readTreebank(path);
    expect(sentence).toMatchObject({
      words: ['do', "n't"],
      heads: [1, -1],
      relations: ['aux', 'advmod'],
    });
  });

  test('a file without sentences is refused by name', () => {
    const path = write('empty.conllu', '# nothing\n');
    expect(() => readTreebank(path)).toThrow(/empty\.conllu holds no sentence/);
  });
});
