/**
 * Prints how many tokens the parser takes in a second of processor time: cold on the first pass over
 * the text, in a fresh process, then warm. Waiting for a busy machine does not count.
 *
 *     tsx scripts/bench/parser.ts [FILE…]        (plain text; without files, the articles in seeds/)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { LONGEST_SENTENCE, openParser } from '../../src/language/parser/parser.ts';
import { tokenize } from '../../src/language/tokenize.ts';

const ARTICLES = new URL('../../seeds/articles/', import.meta.url);
const WARM_SECONDS = 5;

function texts(): readonly string[] {
  const files = process.argv.slice(2);
  if (files.length > 0) return files.map((file) => readFileSync(file, 'utf8'));
  return readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => readFileSync(new URL(file, ARTICLES), 'utf8'));
}

/** A line is cut at full stops only: near enough to sentences for a measure of speed. */
const sentences = texts()
  .flatMap((text) => text.split(/\n+|(?<=[.?!]) +/))
  .map((sentence) => tokenize(sentence).map((token) => token.text))
  .filter((words) => words.length > 0 && words.length <= LONGEST_SENTENCE);
const tokens = sentences.reduce((sum, words) => sum + words.length, 0);
if (tokens === 0) throw new Error('There is no text to parse in the files given.');

/** Seconds of processor time, the compiler's and the garbage collector's threads included. */
function pass(): number {
  const before = process.cpuUsage();
  for (const words of sentences) parser.parse(words);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const start = performance.now();
const parser = openParser();
console.log(`opening: ${Math.round(performance.now() - start)} ms`);
console.log(`cold: ${Math.round(tokens / pass())} tokens a second over ${tokens} tokens`);
let [best, spent] = [Number.POSITIVE_INFINITY, 0];
while (spent < WARM_SECONDS) {
  const seconds = pass();
  best = Math.min(best, seconds);
  spent += seconds;
}
console.log(`warm, best pass: ${Math.round(tokens / best)} tokens a second`);
