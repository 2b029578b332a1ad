import { expect, test } from 'vitest';
import { renderIndex } from '../../scripts/ontology-index.ts';
import { inspectOntology } from '../../src/ontology/inspect.ts';
import { ontologyFolder } from './folder.ts';

test('the index shows every entry in one line, topics as a tree', () => {
  const folder = ontologyFolder({
    'actors/a.yml': `
      - { id: NOR, kind: STATE, name: Norway, aliases: [A|B], demonyms: [Norwegian], weak: [the North] }
    `,
    'topics.yml': `
      - { id: gas, name: natural gas, broader: energy, cues: [gas], examples: [Gas flowed.] }
      - { id: energy, name: energy, cues: [energy], examples: [Energy flowed.] }
    `,
  });
  const { rows, findings } = inspectOntology(folder);
  expect(findings).toEqual([]);
  const index = renderIndex(rows);
  expect(index).toContain('| [actors/a.yml](actors/a.yml) | actor | 1 |\n');
  expect(index).toContain('| [topics.yml](topics.yml) | topic | 2 |\n');
  expect(index).toContain('| `NOR` | STATE | Norway | A\\|B, Norwegian; weak: the North |\n');
  expect(index).toContain('- `energy` energy\n  - `gas` natural gas\n');
});
