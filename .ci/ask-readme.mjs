// Asks a running server the README's first question and compares the answer with the one printed there.
// node .ci/ask-readme.mjs URL
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language) => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (!found) throw new Error(`README.md has no ${language} block.`);
  return found[1];
};
const response = await fetch(process.argv[2], {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: block('graphql') }),
});
const answer = await response.json();
const printed = JSON.parse(block('json'));
if (!isDeepStrictEqual(answer, printed)) {
  process.stderr.write(`The answer is not the README's:\n${JSON.stringify(answer, null, 2)}\n`);
  process.exit(1);
}
process.stdout.write('The answer is the one the README prints.\n');
