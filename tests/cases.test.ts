import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openOntology } from '../src/ontology/ontology.ts';
import { caseFaults } from './cases/case.ts';

// Every folder of tests/cases is an article with what must, and must not, be found in it. Adding a
// case takes no code: see tests/README.md.
const root = new URL('../', import.meta.url);
const cases = new URL('cases/', import.meta.url);
const slugs = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const ontology = openOntology();

describe('articles', () => {
  test.for(slugs)('%s', async (slug) => {
    expect(await caseFaults(new URL(`${slug}/`, cases), root, ontology)).toEqual([]);
  });
});
