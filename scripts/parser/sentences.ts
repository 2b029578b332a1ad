/**
 * Cuts plain text files into tokenised sentences, one a line, for `train.py --parse`.
 *
 *     tsx scripts/parser/sentences.ts FILE… > SENTENCES
 */
import { readFileSync } from 'node:fs';
import { tokenize } from '../../src/language/tokenize.ts';

const SHORTEST = 5;
const LONGEST = 70;

/** Full stops of abbreviations belong to their word, so any end mark of its own ends a sentence. */
function* sentences(text: string): Generator<readonly string[]> {
  for (const paragraph of text.split(/\s*\n\s*/)) {
    let words: string[] = [];
    for (const token of tokenize(paragraph)) {
      if (
        words.length > 0 &&
        /^[.?!]+$/.test(words.at(-1) ?? '') &&
        !/^["”’)\]]/.test(token.text)
      ) {
        yield words;
        words = [];
      }
      words.push(token.text);
    }
    yield words;
  }
}

const seen = new Set<string>();
for (const file of process.argv.slice(2)) {
  for (const words of sentences(readFileSync(file, 'utf8'))) {
    const line = words.join(' ');
    if (words.length < SHORTEST || words.length > LONGEST || seen.has(line)) continue;
    seen.add(line);
    process.stdout.write(`${line}\n`);
  }
}
