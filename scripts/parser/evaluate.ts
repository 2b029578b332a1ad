/**
 * Scores the shipped weights on treebanks, as MODEL_CARD.md defines the figures.
 *
 *     tsx scripts/parser/evaluate.ts [--json] FILE.conllu[.gz]…
 */
import { parseArgs } from 'node:util';
import { scoreTreebank } from '../eval/treebank.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('Name one or more treebank files: tsx scripts/parser/evaluate.ts FILE.conllu.gz');
  process.exitCode = 1;
}
for (const path of positionals) {
  const score = await scoreTreebank(path);
  if (values.json) {
    console.log(JSON.stringify({ path, ...score }));
    continue;
  }
  const { uas, las, tags, precision, recall, words, seconds } = score;
  console.log(
    `${path}: UAS ${uas.toFixed(1)}  LAS ${las.toFixed(1)}  tags ${tags.toFixed(1)}  ` +
      `verb arguments P ${precision.toFixed(3)} R ${recall.toFixed(3)}  ` +
      `(${words} words, ${Math.round(words / seconds)} a second)`,
  );
}
