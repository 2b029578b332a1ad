import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { addAlias } from '../../src/ontology/scaffold/add-alias.ts';
import { newActor } from '../../src/ontology/scaffold/new-actor.ts';
import { newTopic } from '../../src/ontology/scaffold/new-topic.ts';
import { openEdit } from '../../src/ontology/scaffold/ontology-edit.ts';
import { ONTOLOGY_FOLDER } from '../../src/ontology/sources.ts';
import { topicFaults } from './example-faults.ts';
import { ontologyFolder } from './folder.ts';

const LAST = 'organizations.yml';
const FILES = {
  'actors/states-west.yml': `
    # States of the west. Ids are codes.
    - id: NRL
      kind: STATE
      name: Norland
      aliases: [Kingdom of Norland]
      capital: Norburg
      places:
        [
          Westport, Eastport, Northport, Southport, Midport, Upper Norland, Lower Norland, Old Haven,
        ]

    - id: SDM
      kind: STATE
      name: Sudmark
      weak: # said of it at home
        - the Mark
        - the Union   # since 1990
      demonyms: [Sudmarker, Sudmarkers]
  `,
  'actors/people-west.yml': `
    - id: ana-ejemplo
      kind: PERSON
      name: Ana Ejemplo
      surname: Ejemplo
      country: NRL

    # Sudmark
    - id: bo-vang
      kind: PERSON
      name: Bo Vang
      surname: Vang
      country: SDM
  `,
  'actors/organizations.yml': `
    - id: reef-council
      kind: ORGANIZATION
      name: Reef Council
      acronyms: [RC]
  `,
  'topics.yml': `
    # Energy
    - id: energy
      name: Energy
      cues: [energy]
      examples: ['They spoke about energy.']

    - id: gas
      name: Natural gas
      broader: energy
      aliases: [LNG]
      cues: [gas, natural gas]
      examples: ['They spoke about gas.'] # and little else

    # Fish
    - id: fish
      name: Fisheries
      cues: [fishery]
      examples: ['They spoke about the fishery.']
  `,
};

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

test('a topic stands behind those of the same broader one, comments where they were', () => {
  const folder = ontologyFolder(FILES);
  const added = newTopic(openEdit(folder), {
    name: 'Seabed mining',
    broader: 'energy',
    cues: ['Seabed mining', 'deep-sea mining'],
  });
  expect(added).toMatchObject({ id: 'seabed-mining', line: 14 });
  expect(read(folder, 'topics.yml').split('\n').slice(11, 23)).toEqual([
    "  examples: ['They spoke about gas.'] # and little else",
    '',
    '- id: seabed-mining',
    '  name: Seabed mining',
    '  broader: energy',
    '  cues: [seabed mining, deep-sea mining]',
    '  examples:',
    "    - 'The two ministers spoke about seabed mining and little else.'",
    "    - 'A second round of talks on deep-sea mining ended without a word.'",
    '',
    '# Fish',
    '- id: fish',
  ]);
  const own = newTopic(openEdit(folder), { name: 'Moon treaty' });
  expect(
    read(folder, 'topics.yml')
      .split('\n')
      .slice(own.line - 3, own.line),
  ).toEqual(['', '# Moon treaty', '- id: moon-treaty']);
});

test('an actor stands behind the last of its country, in the file of its kind', () => {
  const folder = ontologyFolder(FILES);
  const person = newActor(openEdit(folder), {
    name: 'Eva Ström',
    kind: 'PERSON',
    country: 'NRL',
    gender: 'female',
  });
  expect(person).toMatchObject({ id: 'eva-strom', line: 7 });
  expect(read(folder, 'actors/people-west.yml').split('\n').slice(4, 15)).toEqual([
    '  country: NRL',
    '',
    '- id: eva-strom',
    '  kind: PERSON',
    '  name: Eva Ström',
    '  surname: Ström',
    '  gender: female',
    '  country: NRL',
    '',
    '# Sudmark',
    '- id: bo-vang',
  ]);
  const body = newActor(openEdit(folder), {
    name: 'Tide, Wind & Sun',
    kind: 'ORGANIZATION',
    aliases: ['TWS', 'Sun, Tide and Wind'],
    wikidata: 'Q1',
  });
  expect(
    read(folder, `actors/${LAST}`)
      .split('\n')
      .slice(body.line - 1),
  ).toEqual([
    '- id: tide-wind-sun',
    '  kind: ORGANIZATION',
    '  name: Tide, Wind & Sun',
    "  aliases: ['Sun, Tide and Wind']",
    '  acronyms: [TWS]',
    '  wikidata: Q1',
    '',
  ]);
  // "Westport" is a place: a person of that surname is found in full alone.
  newActor(openEdit(folder), { name: 'Jon Westport', kind: 'PERSON', country: 'NRL' });
  expect(read(folder, 'actors/people-west.yml')).not.toContain('surname: Westport');
});

test.for<[string, string, boolean, string, string]>([
  [
    'NRL',
    'the Northern Kingdom',
    false,
    'states-west.yml',
    '  aliases: [Kingdom of Norland, the Northern Kingdom]',
  ],
  ['Norland', 'the Kingdom', true, 'states-west.yml', '  weak: [the Kingdom]'],
  ['SDM', 'the Reich, as it was', true, 'states-west.yml', '    - the Reich, as it was'],
  ['SDM', 'SMK', false, 'states-west.yml', '  acronyms: [SMK]'],
  ['actor:bo-vang', 'Bo V.', false, 'people-west.yml', '  aliases: [Bo V.]'],
  ['reef council', 'R.C.', false, LAST, '  acronyms: [RC, R.C.]'],
])('%s gets %s, and nothing else changes', ([actor, alias, weak, file, line]) => {
  const folder = ontologyFolder(FILES);
  const before = read(folder, `actors/${file}`).split('\n');
  const added = addAlias(openEdit(folder), { actor, alias, weak });
  const after = read(folder, `actors/${file}`).split('\n');
  expect(after[added.line - 1]).toBe(line);
  expect(after.filter((one) => !before.includes(one))).toEqual([line]);
  expect(before.filter((one) => !after.includes(one)).length).toBeLessThan(2);
  expect(openEdit(folder).findings).toEqual([]);
});

test('a list over several lines stays one', () => {
  const files = {
    ...FILES,
    'actors/organizations.yml': `
      - id: reef-council
        kind: ORGANIZATION
        name: Reef Council
        aliases:
          [
            Council of the Northern Reef, Council of the Southern Reef, Council of the Eastern Reef,
          ]
    `,
  };
  const folder = ontologyFolder(files);
  const { line } = addAlias(openEdit(folder), {
    actor: 'reef-council',
    alias: 'Council of the Western Reef',
  });
  expect(line).toBe(7);
  expect(read(folder, `actors/${LAST}`).split('\n').slice(4, 8)).toEqual([
    '    [',
    '      Council of the Northern Reef, Council of the Southern Reef, Council of the Eastern Reef,',
    '      Council of the Western Reef,',
    '    ]',
  ]);
});

test('what is taken or can’t be is refused with the place, and nothing is written', () => {
  const folder = ontologyFolder(FILES);
  const before = Object.keys(FILES).map((file) => read(folder, file));
  const edit = openEdit(folder);
  const fails = (work: () => unknown) => {
    try {
      work();
    } catch (cause) {
      return (cause as Error).message.replaceAll(`${folder}/`, '');
    }
    return 'nothing';
  };
  expect([
    fails(() => newTopic(edit, { name: 'lng' })),
    fails(() => newTopic(edit, { name: 'Gas fields', id: 'gas' })),
    fails(() => newTopic(edit, { name: 'Oil', broader: 'enrgy' })),
    fails(() => newTopic(edit, { name: '石油' })),
    fails(() => newActor(edit, { name: 'norburg', kind: 'PLACE' })),
    fails(() => newActor(edit, { name: 'X', kind: 'PERSON', country: 'Norland' })),
    fails(() => newActor(edit, { name: 'Nova', kind: 'STATE', id: 'NVA' })),
    fails(() => newActor(edit, { name: 'X', kind: 'BLOC', file: 'organisations' })),
    fails(() => newActor(edit, { name: 'X', kind: 'ORGANIZATION', wikidata: '1' })),
    fails(() => addAlias(edit, { actor: 'SDM', alias: 'NORLAND' })),
    fails(() => addAlias(edit, { actor: 'SDM', alias: 'the mark' })),
    fails(() => addAlias(edit, { actor: 'Norlnad', alias: 'X' })),
  ]).toMatchInlineSnapshot(`
    [
      "\`lng\` is taken by \`gas\` (topics.yml:10), and a text with it would be about both: choose another name, or edit that entry.",
      "The id \`gas\` is taken (topics.yml:7): give another with --id.",
      "There is no topic enrgy (did you mean \`energy\`?): --broader takes the id or name of one in topics.yml.",
      "No id can be made of "石油": give one with --id, in letters from a to z.",
      "\`norburg\` is taken by \`NRL\` (actors/states-west.yml:6), and it could mean either: choose another name, or edit that entry.",
      "No state has the code Norland (did you mean \`NRL\`?): --country takes ISO 3166 alpha-3.",
      "Nothing says in which file a STATE belongs: name one with --file, one of organizations.yml, people-west.yml, states-west.yml.",
      "There is no file actors/organisations.yml in this ontology (did you mean \`organizations.yml\`?): name one with --file, one of organizations.yml, people-west.yml, states-west.yml.",
      "Nothing was written, for then \`wikidata\` is \`1\`: a Wikidata item: Q739.",
      "\`NORLAND\` is taken by \`NRL\` (actors/states-west.yml:4), and it could mean either: choose another name, or edit that entry.",
      "\`the mark\` is a name of \`SDM\` already (actors/states-west.yml:16); case and accents make no other name.",
      "There is no actor Norlnad (did you mean \`Norland\`?): give its id or name, as in seeds/ontology/INDEX.md, or add it with \`entente new-actor\`.",
    ]
  `);
  expect(Object.keys(FILES).map((file) => read(folder, file))).toEqual(before);
});

test('in the ontology of the project what is added is found, and its examples hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-scaffold-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fileURLToPath(ONTOLOGY_FOLDER), folder, { recursive: true });
  const topic = newTopic(openEdit(folder), {
    name: 'Seabed mining',
    broader: 'energy',
    cues: ['seabed mining', 'sea nodule'],
  });
  const actor = newActor(openEdit(folder), {
    name: 'Quillote Assembly',
    kind: 'ORGANIZATION',
    aliases: ['QXA'],
    country: 'CHL',
  });
  const alias = addAlias(openEdit(folder), { actor: 'Colombia', alias: 'the Quetzal Republic' });
  expect(alias.id).toBe('COL');
  const ontology = openOntology(folder);
  const entry = ontology.topics.get(topic.id);
  expect(entry && topicFaults(entry, ontology)).toEqual([]);
  const text =
    'The Quillote Assembly accused the Quetzal Republic of seabed mining. The QXA met Norway.';
  const { accounts, topics } = extract({ id: 'article:x', text }, ontology);
  expect(accounts.map(({ type, sources, targets }) => [type, ...sources, ...targets])).toEqual([
    ['ACCUSE', `actor:${actor.id}`, 'actor:COL'],
    ['CONSULT', `actor:${actor.id}`, 'actor:NOR'],
  ]);
  expect(topics.map((one) => one.topic)).toContain(`topic:${topic.id}`);
});
