import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkOntology } from '../../src/ontology/checks.ts';
import { type Files, ontologyFolder } from './folder.ts';

const README = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8');

const FILES: Readonly<Record<string, string>> = {
  actor: 'actors/a.yml',
  control: 'events/control.yml',
  trigger: 'events/a.yml',
  bargain: 'bargaining.yml',
  office: 'offices.yml',
  honorific: 'honorifics.yml',
  metonym: 'metonyms.yml',
  topic: 'topics.yml',
  'word-list': 'words.yml',
  figure: 'figures.yml',
  outcome: 'outcomes.yml',
  setting: 'settings.yml',
};

/** The good examples of the researchers' guide, one file for each kind. */
function goodExamples(): Files {
  const blocks = README.matchAll(/```yaml good (\S+)\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, kind = '', yaml = '']) => [FILES[kind], yaml]));
}

const BAD = [...README.matchAll(/```yaml bad (\S+)\n([\s\S]*?)```\n```text\n(.*)\n```/g)];

test('the guide shows a good example of every kind of entry, and they load together', () => {
  const files = goodExamples();
  expect(Object.keys(files).sort()).toEqual(Object.values(FILES).sort());
  expect(checkOntology(ontologyFolder(files))).toEqual([]);
});

test.for(BAD.map(([, kind = '', yaml = '', message = '']) => ({ kind, yaml, message })))(
  'the guide’s bad $kind gives the message under it',
  ({ kind, yaml, message }) => {
    const file = FILES[kind] ?? '';
    const files = goodExamples();
    const found = checkOntology(ontologyFolder({ ...files, [file]: `${files[file]}${yaml}` }));
    expect(found.map((finding) => finding.message)).toEqual([message]);
  },
);

test('every bad example of the guide is among those checked', () => {
  expect(BAD).toHaveLength(README.match(/```yaml bad/g)?.length ?? 0);
});
