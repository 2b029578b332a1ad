import { expect, test } from 'vitest';
import { checkOntology } from '../../src/ontology/checks.ts';
import { type Files, ontologyFolder, told } from './folder.ts';

/** States that the rows below refer to. */
const STATES = `
  - { id: NOR, kind: STATE, name: Norway }
  - { id: CHL, kind: STATE, name: Chile }
`;

/** A trigger that is sound but for what a row adds or changes. */
function trigger(lines: string, frame = 'source: [subject]\n  target: [object]'): string {
  return [
    `- id: consult.meet\n  type: CONSULT\n  ${lines}\n  ${frame}`,
    '  examples:\n    - { text: Norway met Chile., source: [NOR], target: [CHL] }',
    '  counterexamples: [Norway met its target.]\n',
  ].join('\n');
}

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly findings: readonly string[];
}

const ACTORS: readonly Row[] = [
  {
    name: 'one id for two actors, in two files',
    files: {
      'actors/a.yml': '- { id: NOR, kind: STATE, name: Norway }\n',
      'actors/b.yml': '- id: NOR\n  kind: BLOC\n  name: Nordic Council\n',
    },
    findings: [
      'actors/b.yml:1:7 the actor id `NOR` is taken: facts stored under it could mean either; choose another (the other: actors/a.yml:1:9)',
    ],
  },
  {
    name: 'an alias that is another actor’s name, case and accents apart',
    files: {
      'actors/a.yml': `
        - { id: CIV, kind: STATE, name: Côte d’Ivoire }
        - id: coast
          kind: PLACE
          name: the coast
          aliases:
            - the shore
            - cote d'ivoire
      `,
    },
    findings: [
      "actors/a.yml:7:7 `cote d'ivoire` is also a name of `CIV`; a text that uses it could mean either: leave it to one of them, or make it weak (the other: actors/a.yml:1:33)",
    ],
  },
  {
    name: 'one demonym for two states',
    files: {
      'actors/a.yml': `
        - { id: COD, kind: STATE, name: DR Congo, demonyms: [Congolese] }
        - { id: COG, kind: STATE, name: Congo, demonyms: [Congolese] }
      `,
    },
    findings: [
      'actors/a.yml:2:51 `Congolese` is also a name of `COD`; a text that uses it could mean either: leave it to one of them, or make it weak (the other: actors/a.yml:1:54)',
    ],
  },
  {
    name: 'one acronym for two bodies',
    files: {
      'actors/a.yml': `
        - { id: one, kind: BLOC, name: First Bloc, acronyms: [FB] }
        - { id: two, kind: BLOC, name: Fair Bloc, acronyms: [FB] }
      `,
    },
    findings: [
      'actors/a.yml:2:54 `FB` is also a name of `one`; a text that uses it could mean either: leave it to one of them (the other: actors/a.yml:1:55)',
    ],
  },
  {
    name: 'acronyms that differ in case, and an acronym like a word of another name',
    files: {
      'actors/a.yml': `
        - { id: one, kind: BLOC, name: First Bloc, acronyms: [FB] }
        - { id: two, kind: BLOC, name: Fair Bloc, acronyms: [Fb] }
        - { id: three, kind: BLOC, name: fb }
      `,
    },
    findings: [],
  },
  {
    name: 'an acronym that another actor lists as an alias',
    files: {
      'actors/a.yml': `
        - { id: one, kind: BLOC, name: First Bloc, acronyms: [FB] }
        - { id: two, kind: BLOC, name: Fair Bloc, aliases: [FB] }
      `,
    },
    findings: [
      'actors/a.yml:2:53 `FB` is also a name of `one`; a text that uses it could mean either: leave it to one of them (the other: actors/a.yml:1:55)',
    ],
  },
  {
    name: 'a weak name of two bodies',
    files: {
      'actors/a.yml': `
        - { id: one, kind: BLOC, name: First Bloc, weak: [the Bloc] }
        - { id: two, kind: BLOC, name: Fair Bloc, weak: [the bloc] }
      `,
    },
    findings: [
      'actors/a.yml:2:50 `the bloc` is also a weak name of `one`; a text that uses it could mean either: leave it to one of them (the other: actors/a.yml:1:51)',
    ],
  },
  {
    name: 'two persons of one surname',
    files: {
      'actors/a.yml': `
        - { id: kari, kind: PERSON, name: Kari Lund, surname: Lund }
        - { id: jens, kind: PERSON, name: Jens Lund, surname: Lund, weak: [Lund] }
      `,
    },
    findings: [],
  },
  {
    name: 'a surname that is a weak name of a party',
    files: {
      'actors/a.yml': `
        - { id: lund-party, kind: ORGANIZATION, name: Lund Party, weak: [Lund] }
        - { id: kari, kind: PERSON, name: Kari Lund, surname: Lund }
      `,
    },
    findings: [
      'actors/a.yml:2:55 `Lund` is also a weak name of `lund-party`; a text that uses it could mean either: leave it to one of them (the other: actors/a.yml:1:66)',
    ],
  },
  {
    name: 'a capital that two states share',
    files: {
      'actors/a.yml': `
        - { id: one, kind: STATE, name: First State, capital: Newtown }
        - { id: two, kind: STATE, name: Fair State, capital: Newtown }
      `,
    },
    findings: [],
  },
  {
    name: 'an alias listed twice, and a name both strong and weak',
    files: {
      'actors/a.yml': `
        - id: TUR
          kind: STATE
          name: Türkiye
          aliases: [Turkey, Turkiye]
          weak: [turkey]
      `,
    },
    findings: [
      'actors/a.yml:4:21 `Turkiye` is listed twice for `TUR`, case and diacritics apart: keep one (the other: actors/a.yml:3:9)',
      'actors/a.yml:5:10 `turkey` is listed twice for `TUR`, case and diacritics apart: keep one (the other: actors/a.yml:4:13)',
    ],
  },
  {
    name: 'an acronym listed twice',
    files: {
      'actors/a.yml': '- { id: one, kind: BLOC, name: First Bloc, acronyms: [FB, F.B., FB] }\n',
    },
    findings: [
      'actors/a.yml:1:65 `FB` is listed twice for `one`, case and diacritics apart: keep one (the other: actors/a.yml:1:55)',
    ],
  },
];

const REFERENCES: readonly Row[] = [
  {
    name: 'ties of an actor that lead nowhere',
    files: {
      'actors/a.yml': `
        - id: norway
          kind: STATE
          name: Norway
          country: norwya
          partOf: [europe]
          memberOf:
            - alliance
            - id: council
              from: '1952'
          activeIn: [mali]
          offices:
            - office: president
              of: nowhere
      `,
    },
    findings: [
      'actors/a.yml:4:12 no actor has the id `norwya`, so this leads nowhere (did you mean `norway`?): correct it or add the actor',
      'actors/a.yml:5:12 no actor has the id `europe`, so this leads nowhere: correct it or add the actor',
      'actors/a.yml:7:7 no actor has the id `alliance`, so this leads nowhere: correct it or add the actor',
      'actors/a.yml:8:11 no actor has the id `council`, so this leads nowhere: correct it or add the actor',
      'actors/a.yml:10:14 no actor has the id `mali`, so this leads nowhere: correct it or add the actor',
      'actors/a.yml:12:15 no office has the id `president`, so this leads nowhere: correct it or add the office',
      'actors/a.yml:13:11 no actor has the id `nowhere`, so this leads nowhere: correct it or add the actor',
    ],
  },
  {
    name: 'a metonym without its actor',
    files: {
      'metonyms.yml': `
        - id: oslo
          surfaces: [Oslo]
          actor: NOR
          as: capital
          examples: [Oslo protested.]
          counterexamples: [They met in Oslo.]
      `,
    },
    findings: [
      'metonyms.yml:3:10 no actor has the id `NOR`, so this leads nowhere: correct it or add the actor',
    ],
  },
  {
    name: 'a topic without its broader one',
    files: {
      'topics.yml': `
        - id: gas
          name: gas
          broader: energy
          cues: [gas]
          examples: [They spoke about gas.]
      `,
    },
    findings: [
      'topics.yml:3:12 no topic has the id `energy`, so this leads nowhere: correct it or add the topic',
    ],
  },
  {
    name: 'actors of an example, and word lists of a trigger, that are nowhere',
    files: {
      'events/consult.yml': trigger("verbs: [meet]\n  object: ['@leaders', envoy]"),
      'words.yml': '- { id: leader, note: Who leads., words: [leader] }\n',
    },
    findings: [
      'events/consult.yml:4:12 no word-list has the id `leaders`, so this leads nowhere (did you mean `leader`?): correct it or add the word-list',
      'events/consult.yml:8:43 no actor has the id `NOR`, so this leads nowhere: correct it or add the actor',
      'events/consult.yml:8:58 no actor has the id `CHL`, so this leads nowhere: correct it or add the actor',
    ],
  },
  {
    name: 'an actor that is there but misshapen: one fault, not one more for each tie',
    files: {
      'actors/a.yml': `
        - { id: NOR, kind: STATE }
        - { id: kari, kind: PERSON, name: Kari Lund, country: NOR }
      `,
    },
    findings: ['actors/a.yml:1:3 an actor needs `name`; without it it is incomplete: add it'],
  },
  {
    name: 'a file that can’t be read: its ids are not reported as missing',
    files: {
      'actors/a.yml': '- { id: NOR, kind: STATE, name: Norway\n',
      'actors/b.yml': '- { id: kari, kind: PERSON, name: Kari Lund, country: NOR }\n',
    },
    findings: [
      'actors/a.yml:2:1 is not YAML (Flow map in block collection must be sufficiently indented and end with a }): correct it here',
    ],
  },
];

const TOPICS_AND_PERIODS: readonly Row[] = [
  {
    name: 'topics that go round in a circle',
    files: {
      'topics.yml': `
        - { id: gas, name: gas, broader: fuel, cues: [gas], examples: [Gas flowed.] }
        - { id: fuel, name: fuel, broader: energy, cues: [fuel], examples: [Fuel flowed.] }
        - { id: energy, name: energy, broader: fuel, cues: [energy], examples: [Energy flowed.] }
      `,
    },
    findings: [
      'topics.yml:2:36 the topics go round in a circle, fuel → energy → fuel: take `broader` from the broadest',
    ],
  },
  {
    name: 'examples and counterexamples of a topic without its cues, whatever their inflection',
    files: {
      'topics.yml': `
        - id: drug-policy
          name: drug policy
          cues: [drug policy]
          examples:
            - Both criticised the other's drug policies.
            - Both spoke about crops.
          counterexamples: [A policy on roads.]
      `,
    },
    findings: [
      'topics.yml:6:7 none of `drug policy` is in this sentence, so it shows nothing: use one of them in it',
      'topics.yml:7:21 none of `drug policy` is in this sentence, so it shows nothing: use one of them in it',
    ],
  },
  {
    name: 'an example of a metonym without its surface, case included',
    files: {
      'actors/a.yml': STATES,
      'metonyms.yml': `
        - id: oslo
          surfaces: [Oslo, Akersgata]
          actor: NOR
          as: capital
          examples: [Oslo protested., OSLO protested.]
          counterexamples: [They met in Oslo.]
      `,
    },
    findings: [
      'metonyms.yml:5:31 none of `Oslo`, `Akersgata` is in this sentence, so it shows nothing: use one of them in it',
    ],
  },
  {
    name: 'periods that end before they begin, and dates of no calendar',
    files: {
      'actors/a.yml': `
        - id: NOR
          kind: STATE
          name: Norway
          memberOf:
            - { id: NOR, from: '2020', to: '2019' }
            - { id: NOR, from: 2020-05, to: '2020' }
            - { id: NOR, from: 2020-02-30, to: 2021-13 }
      `,
    },
    findings: [
      'actors/a.yml:5:24 the period ends (2019) before it begins (2020), so it never holds: correct one of the two',
      'actors/a.yml:7:24 `2020-02-30` is in no calendar: correct it, or give the year or month only',
      'actors/a.yml:7:40 `2021-13` is in no calendar: correct it, or give the year or month only',
    ],
  },
];

const TRIGGERS: readonly Row[] = [
  {
    name: 'a trigger without words',
    files: { 'actors/a.yml': STATES, 'events/consult.yml': trigger('mode: meet') },
    findings: [
      'events/consult.yml:1:7 `consult.meet` has no word that sets it off: give it verbs, nouns or adjectives',
    ],
  },
  {
    name: 'a control word without words',
    files: { 'events/control.yml': '- { id: say, class: report, examples: [He said so.] }\n' },
    findings: [
      'events/control.yml:1:9 `say` has no word that sets it off: give it verbs, nouns or adjectives',
    ],
  },
  {
    name: 'a trigger without counterexamples',
    files: {
      'actors/a.yml': STATES,
      'events/consult.yml': trigger('verbs: [meet]').replace(/ {2}counterexamples.*\n/, ''),
    },
    findings: [
      'events/consult.yml:1:3 a trigger needs `counterexamples`; without it nothing would show that it works: add it',
    ],
  },
  {
    name: 'a frame with sources and targets in one place',
    files: {
      'actors/a.yml': STATES,
      'events/consult.yml': trigger('verbs: [meet]', 'source: [subject]\n  target: [subject]'),
    },
    findings: [
      'events/consult.yml:5:11 sources and targets are looked for in the same place, so each actor would act on itself: add `reciprocal: true`, or name another place',
    ],
  },
  {
    name: 'the same, said to be mutual',
    files: {
      'actors/a.yml': STATES,
      'events/consult.yml': trigger(
        'verbs: [meet]\n  reciprocal: true',
        'source: [subject]\n  target: [subject]',
      ),
    },
    findings: [],
  },
  {
    name: 'one word of two types under the same conditions, in whatever order they stand',
    files: {
      'actors/a.yml': STATES,
      'events/consult.yml': trigger('verbs: [meet, see]\n  object: [envoy, leader]'),
      'events/support.yml': trigger('verbs: [praise, see]\n  object: [leader, envoy]')
        .replace('consult.meet', 'support.see')
        .replace('CONSULT', 'SUPPORT'),
    },
    findings: [
      'events/support.yml:3:19 `see` is SUPPORT here and CONSULT in `consult.meet`, under the same conditions: give one of them an `object`, `needs` or another frame, or drop it (the other: events/consult.yml:3:17)',
    ],
  },
  {
    name: 'one word of two types that its object tells apart',
    files: {
      'actors/a.yml': STATES,
      'events/consult.yml': trigger('verbs: [see]\n  object: [envoy]'),
      'events/support.yml': trigger('verbs: [see]\n  object: [merit]')
        .replace('consult.meet', 'support.see')
        .replace('CONSULT', 'SUPPORT'),
    },
    findings: [],
  },
];

test.for([...ACTORS, ...REFERENCES, ...TOPICS_AND_PERIODS, ...TRIGGERS])(
  '$name',
  ({ files, findings }) => {
    const folder = ontologyFolder(files);
    expect(told(checkOntology(folder), folder)).toEqual(findings);
  },
);
