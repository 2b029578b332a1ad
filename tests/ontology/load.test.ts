import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { OntologyError } from '../../src/errors.ts';
import { checkOntology } from '../../src/ontology/checks.ts';
import { loadEntries } from '../../src/ontology/load.ts';
import { type Files, ontologyFolder, told } from './folder.ts';

const STATES = `
  - id: NOR
    kind: STATE
    name: Norway
    aliases: [Kingdom of Norway]
  - id: CHL
    kind: STATE
    name: Chile
`;

const SOUND: Files = {
  'actors/states.yml': STATES,
  'actors/people.yml': `
    - id: ola-nordmann
      kind: PERSON
      name: Ola Nordmann
      country: NOR
      offices:
        - { office: president, of: NOR, from: '2019', to: 2021-05-31 }
  `,
  'offices.yml': `
    - id: president
      name: president
      names: [president]
      rank: head-of-state
      examples: ['The president spoke.']
  `,
  'honorifics.yml': `
    - id: mr
      titles: [Mr.]
  `,
  'metonyms.yml': `
    - id: oslo
      surfaces: [Oslo]
      actor: NOR
      as: capital
      examples: ['Oslo protested.']
      counterexamples: ['They met in Oslo.']
  `,
  'topics.yml': `
    - id: trade
      name: trade
      cues: [trade]
      examples: ['They spoke about trade.']
  `,
  'events/consult.yml': `
    - id: consult.meet
      type: CONSULT
      verbs: [meet]
      source: [subject]
      target: [object, with]
      reciprocal: true
      object: ['@leader']
      examples:
        - { text: Norway met Chile., source: [NOR], target: [CHL] }
      counterexamples: ['Norway met its target.']
  `,
  'events/control.yml': `
    - id: say
      class: report
      verbs: [say]
      examples: ['Norway said that it would come.']
  `,
  'words.yml': `
    - id: leader
      note: Who leads.
      words: [leader]
  `,
  'words-engine.yml': `
    - id: light-verb
      note: Verbs that carry a noun.
      words: [hold]
  `,
  'settings.yml': `
    - id: least-confidence
      value: 0.3
      note: Below this an event is left out.
  `,
};

test('every kind of file is read into its list, each in the order of ids', () => {
  const entries = loadEntries(ontologyFolder(SOUND));
  expect(entries.actors.map(({ id }) => id)).toEqual(['CHL', 'NOR', 'ola-nordmann']);
  expect(entries.offices.map(({ id }) => id)).toEqual(['president']);
  expect(entries.honorifics.map(({ id }) => id)).toEqual(['mr']);
  expect(entries.metonyms.map(({ id }) => id)).toEqual(['oslo']);
  expect(entries.topics.map(({ id }) => id)).toEqual(['trade']);
  expect(entries.triggers.map(({ id }) => id)).toEqual(['consult.meet']);
  expect(entries.controls.map(({ id }) => id)).toEqual(['say']);
  expect(entries.wordLists.map(({ id }) => id)).toEqual(['leader', 'light-verb']);
  expect(entries.settings).toEqual([
    { id: 'least-confidence', value: 0.3, note: 'Below this an event is left out.' },
  ]);
  expect(entries.actors[1]).toEqual({
    id: 'NOR',
    kind: 'STATE',
    name: 'Norway',
    aliases: ['Kingdom of Norway'],
  });
});

test('anchors are read, the words of YAML 1.1 are texts', () => {
  const folder = ontologyFolder({
    'actors/states.yml': `
      - id: NO
        kind: STATE
        name: Norway
        aliases: &names [no, 2026-02-03]
      - id: on
        kind: STATE
        name: Elsewhere
        weak: *names
    `,
  });
  const [norway, elsewhere] = loadEntries(folder).actors;
  expect(norway?.aliases).toEqual(['no', '2026-02-03']);
  expect(elsewhere?.weak).toEqual(['no', '2026-02-03']);
});

test('the digest is that of paths and texts, whatever the line ends or the folder', () => {
  const digest = loadEntries(ontologyFolder(SOUND)).digest;
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const other = ontologyFolder(SOUND);
  const file = join(other, 'actors/states.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(loadEntries(other).digest).toBe(digest);
  appendFileSync(file, '# changed\n');
  expect(loadEntries(other).digest).not.toBe(digest);
});

test('all findings are thrown together, in the order of files and lines', () => {
  const folder = ontologyFolder({
    'topics.yml': '- id: trade\n  nam: trade\n  cues: [trade]\n  examples: [Trade grew.]\n',
    'actors/states.yml': '- id: NOR\n  kind: STAT\n  name: Norway\n',
  });
  let thrown: unknown;
  try {
    loadEntries(folder);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(OntologyError);
  const places = told((thrown as OntologyError).findings, folder).map((line) => line.split(' ')[0]);
  expect(places).toEqual(['actors/states.yml:2:9', 'topics.yml:1:3', 'topics.yml:2:3']);
});

test.for<{ name: string; files: Files; finding: string }>([
  {
    name: 'a misspelt key',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n  alias: [Norge]\n' },
    finding:
      'actors/a.yml:4:3 unknown key `alias`, what it says would be lost (did you mean `aliases`?): an actor has the keys id, kind, name, aliases, weak, acronyms, demonyms, capital, places, country, partOf, memberOf, activeIn, offices, surname, gender, wikidata, note',
  },
  {
    name: 'a misspelt key of a mapping inside an entry',
    files: {
      'actors/a.yml': `
        - id: NOR
          kind: STATE
          name: Norway
          memberOf:
            - { id: NOR, form: '1949' }
      `,
    },
    finding:
      'actors/a.yml:5:18 unknown key `form`, what it says would be lost (did you mean `from`?): `memberOf` has the keys id, from, to',
  },
  {
    name: 'a merge key',
    files: {
      'honorifics.yml':
        '- &mr\n  id: mr\n  titles: [Mr.]\n- id: mrs\n  titles: [Mrs.]\n  <<: *mr\n',
    },
    finding: 'honorifics.yml:6:3 merge keys (<<) are not read here: write the keys out',
  },
  {
    name: 'a missing key',
    files: {
      'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n- id: CHL\n  kind: STATE\n',
    },
    finding: 'actors/a.yml:4:3 an actor needs `name`; without it it is incomplete: add it',
  },
  {
    name: 'a missing choice',
    files: { 'actors/a.yml': '- name: Norway\n  id: NOR\n' },
    finding: 'actors/a.yml:1:3 an actor needs `kind`; without it it is incomplete: add it',
  },
  {
    name: 'a pattern without examples',
    files: { 'topics.yml': '- id: trade\n  name: trade\n  cues: [trade]\n' },
    finding:
      'topics.yml:1:3 a topic needs `examples`; without it nothing would show that it works: add it',
  },
  {
    name: 'a word that is no choice',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STAET\n  name: Norway\n' },
    finding:
      'actors/a.yml:2:9 `kind` is `STAET`, it must be one of PERSON, STATE, GOVERNMENT, ORGANIZATION, BLOC, ARMED_GROUP, OFFICE, PLACE (did you mean `STATE`?)',
  },
  {
    name: 'a year without quotes',
    files: {
      'actors/a.yml': `
        - id: NOR
          kind: STATE
          name: Norway
          memberOf: [{ id: NOR, from: 1949 }]
      `,
    },
    finding:
      "actors/a.yml:4:31 `memberOf.from` is read as a number, not as text: put it in quotes, '1949'",
  },
  {
    name: 'a text where a list belongs',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n  aliases: Norge\n' },
    finding: 'actors/a.yml:4:12 `aliases` must be a list, not a text: write [Norge]',
  },
  {
    name: 'an empty list',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n  aliases: []\n' },
    finding:
      'actors/a.yml:4:12 `aliases` is an empty list, which says nothing: fill it, or leave the key out',
  },
  {
    name: 'an empty text',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: " "\n' },
    finding: 'actors/a.yml:3:9 `name` is empty, which says nothing: fill it, or leave the key out',
  },
  {
    name: 'a key without a value',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n  aliases:\n' },
    finding: 'actors/a.yml:4:11 `aliases` has no value: fill it, or leave the key out',
  },
  {
    name: 'an id with a blank',
    files: { 'actors/a.yml': '- kind: STATE\n  name: Norway\n  id: the north\n' },
    finding: 'actors/a.yml:3:7 `id` is `the north`: an id holds letters, digits, dots and hyphens',
  },
  {
    name: 'a date in words',
    files: {
      'actors/a.yml': `
        - { id: NOR, kind: STATE, name: Norway, memberOf: [{ id: NOR, from: May 1949 }] }
      `,
    },
    finding:
      'actors/a.yml:1:69 `memberOf.from` is `May 1949`: an ISO 8601 date of any precision: 2026, 2026-02, 2026-02-03',
  },
  {
    name: 'a value behind an anchor',
    files: {
      'actors/a.yml': `
        - id: NOR
          kind: STATE
          name: Norway
          aliases: &names [Norge, 7]
      `,
    },
    finding: "actors/a.yml:4:27 `aliases` is read as a number, not as text: put it in quotes, '7'",
  },
  {
    name: 'an entry that is no mapping',
    files: { 'actors/a.yml': '- Norway\n' },
    finding: 'actors/a.yml:1:3 the entry must be a mapping, not a text',
  },
  {
    name: 'a key that stands twice',
    files: { 'actors/a.yml': '- id: NOR\n  kind: STATE\n  name: Norway\n  name: Norge\n' },
    finding:
      'actors/a.yml:4:3 the key stands twice in one entry and one of the two would be lost: merge them',
  },
  {
    name: 'a tab',
    files: { 'actors/a.yml': '- id: NOR\n\tkind: STATE\n' },
    finding: "actors/a.yml:2:1 YAML can't be indented with tabs: use two spaces",
  },
  {
    name: 'a list of words.yml without quotes',
    files: { 'words.yml': '- id: leader\n  note: Who leads.\n  words: [chief, @leader]\n' },
    finding: "words.yml:3:18 a value that begins with @ or ` must stand in quotes: '@leader'",
  },
  {
    name: 'a second document',
    files: { 'actors/a.yml': '- id: NOR\n---\n- id: CHL\n' },
    finding:
      'actors/a.yml:2:1 a second document begins here and would not be read: remove the "---"',
  },
  {
    name: 'a file that is no list',
    files: { 'actors/a.yml': 'id: NOR\n' },
    finding:
      'actors/a.yml:1:1 the file is not a list, so no entry can be read: begin each entry with "- id: …"',
  },
  {
    name: 'an empty file',
    files: { 'actors/a.yml': '# nothing yet\n' },
    finding:
      'actors/a.yml:1:1 the file is empty: fill it with a list of entries, "- id: …", or remove it',
  },
  {
    name: 'a file that no shape claims',
    files: { 'actor/a.yml': '- id: NOR\n' },
    finding:
      'actor/a.yml:1:1 nothing says what `actor/a.yml` holds, so it is not read: its entries belong in actors/*.yml, events/*.yml, offices.yml, honorifics.yml, metonyms.yml, topics.yml, figures.yml, outcomes.yml, words*.yml or settings.yml',
  },
  {
    name: 'the other ending of YAML files',
    files: { 'topics.yaml': '- id: trade\n' },
    finding: 'topics.yaml:1:1 is not read, only .yml files are: rename it to end in .yml',
  },
  {
    name: 'anchors that unfold without end',
    files: {
      'words.yml': [
        '- &a [x, x, x, x, x, x, x, x, x, x]',
        '- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
        '- &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
        '- &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
        '',
      ].join('\n'),
    },
    finding:
      "words.yml:1:1 its anchors can't be unfolded (Excessive alias count indicates a resource exhaustion attack): write the values out",
  },
  {
    name: 'bytes that are no UTF-8',
    files: { 'topics.yml': Uint8Array.of(0x2d, 0x20, 0xff, 0x0a) },
    finding:
      "topics.yml:1:1 can't be read as UTF-8 text (The encoded data was not valid for encoding utf-8): save it as UTF-8",
  },
  {
    name: 'a file among line ends of Windows',
    files: {
      'actors/a.yml': '- id: NOR\r\n  kind: STATE\r\n  name: Norway\r\n  capitol: Oslo\r\n',
    },
    finding: `actors/a.yml:4:3 unknown key \`capitol\`, what it says would be lost (did you mean \`capital\`?): an actor has the keys id, kind, name, aliases, weak, acronyms, demonyms, capital, places, country, partOf, memberOf, activeIn, offices, surname, gender, wikidata, note`,
  },
])('$name is one finding with its place', ({ files, finding }) => {
  const folder = ontologyFolder(files);
  expect(told(checkOntology(folder), folder)).toEqual([finding]);
});

test('a folder that is not there, or holds nothing, is a finding and no crash', () => {
  const folder = ontologyFolder({ 'README.md': 'no ontology' });
  expect(told(checkOntology(folder), folder)).toEqual([
    `${folder}:1:1 holds no .yml file: name the folder of the ontology`,
  ]);
  const [missing, ...more] = checkOntology(join(folder, 'missing'));
  expect(more).toEqual([]);
  expect(missing?.message).toMatch(/^is not a folder that can be read \(ENOENT.*: name the folder/);
});

test('a large ontology is read from its cache, and from its files where that is broken', () => {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/entente/', import.meta.url));
  const many = Array.from(
    { length: 3000 },
    (_, i) => `- id: list-${i}\n  note: A list.\n  words: [word${i}]\n`,
  );
  const folder = ontologyFolder({ 'words.yml': many.join('') });
  const started = Date.now();
  const first = loadEntries(folder);
  const written = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((file) => statSync(file).mtimeMs >= started - 1000)
    .find((file) => readFileSync(file, 'utf8').includes('"list-2999"'));
  if (written === undefined) throw new Error(`no cache was written to ${cache}`);
  onTestFinished(() => rmSync(written));
  expect(loadEntries(folder)).toEqual(first);

  const whole = readFileSync(written, 'utf8');
  writeFileSync(written, whole.replace('"word2999"', '"changed"'));
  expect(loadEntries(folder)).toEqual(first);
  writeFileSync(written, whole.slice(0, whole.length / 2));
  expect(loadEntries(folder)).toEqual(first);

  appendFileSync(join(folder, 'words.yml'), '- id: last\n  note: One more.\n  words: [more]\n');
  expect(loadEntries(folder).wordLists).toHaveLength(3001);
  appendFileSync(join(folder, 'words.yml'), '- id: last\n  note: Again.\n  words: [more]\n');
  expect(told(checkOntology(folder), folder)).toEqual([
    'words.yml:9004:7 the word-list id `last` is taken: facts stored under it could mean either; choose another (the other: words.yml:9001:7)',
  ]);
});

test('the ontology that comes with the project has no findings', () => {
  expect(checkOntology()).toEqual([]);
});
