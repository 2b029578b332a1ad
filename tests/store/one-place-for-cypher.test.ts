import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const HOME = join('store', 'cypher');
const CYPHER = /\b(?:MATCH|MERGE|CREATE) \(/;
const DRIVERS = [
  { module: 'neo4j-driver', folder: join('store', 'neo4j') },
  { module: '@grafeo-db/js', folder: join('store', 'embedded') },
];

function sources(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: relative('.', path), text: readFileSync(join(SOURCE, path), 'utf8') }));
}

test('Cypher stands in src/store/cypher alone', () => {
  const found = sources().filter(({ text }) => CYPHER.test(text));
  expect(found.filter(({ path }) => !path.startsWith(HOME + sep))).toEqual([]);
  expect(found.length).toBeGreaterThan(4);
});

test.for(DRIVERS)('$module is imported by its adapter alone', ({ module, folder }) => {
  const imports = new RegExp(`(?:from|import\\()\\s*['"]${module}['"]`);
  const found = sources()
    .filter(({ text }) => imports.test(text))
    .map(({ path }) => path);
  expect(found.filter((path) => !path.startsWith(folder + sep))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});
