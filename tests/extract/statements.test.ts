import { describe, expect, test } from 'vitest';
import type { StatementKind } from '../../src/model/statement.ts';
import { bare, type KnownFailure, type Row, read, wordsAt } from './read.ts';

/** "Norway (NOR) to Chile: the port is closed", one for each statement of a kind. */
function statementsOf(kind: StatementKind, text: string): readonly string[] {
  return read(text)
    .statements.filter((statement) => statement.kind === kind)
    .map(({ speaker, hearer, text: words }) => {
      const actor = speaker?.actor === undefined ? '' : ` (${bare(speaker.actor)})`;
      const who = speaker ? `${wordsAt(text, speaker)}${actor}` : '?';
      return `${who}${hearer ? ` to ${wordsAt(text, hearer)}` : ''}: ${words}`;
    });
}

const tables: readonly (readonly [StatementKind, readonly Row[]])[] = [
  [
    'QUOTE',
    [
      // The speaker before the words, after them, between them.
      ['Norway said: “The port is closed.”', ['Norway (NOR): The port is closed']],
      ['Norway said, “The port is closed.”', ['Norway (NOR): The port is closed']],
      ['“The port is closed,” Norway said.', ['Norway (NOR): The port is closed']],
      ['“The port is closed,” said Norway.', ['Norway (NOR): The port is closed']],
      ['"The port is closed," Norway said.', ['Norway (NOR): The port is closed']],
      ['«The port is closed,» Norway said.', ['Norway (NOR): The port is closed']],
      ['‘The port is closed,’ Norway said.', ['Norway (NOR): The port is closed']],
      [
        '“Nobody asked us,” said Norway, “to pay for the port.”',
        ['Norway (NOR): Nobody asked us', 'Norway (NOR): to pay for the port'],
      ],
      ['In a statement, Norway said “the port is closed”.', ['Norway (NOR): the port is closed']],
      // A noun that brings them; a verb that calls something so.
      [
        'Norway’s remark that “the port is closed” was wrong.',
        ['Norway (NOR): the port is closed'],
      ],
      [
        'Norway called the plan “a trap for small states”.',
        ['Norway (NOR): a trap for small states'],
      ],
      [
        'Norway accused Chile of “a theft of two ships”.',
        ['Norway (NOR) to Chile: a theft of two ships'],
      ],
      // Who speaks for a state; whom they tell; who "he" is.
      [
        '“The port is closed,” a Norwegian official said.',
        ['Norwegian official (NOR): The port is closed'],
      ],
      ['“The port is closed,” Norway told Chile.', ['Norway (NOR) to Chile: The port is closed']],
      [
        'Gustavo Petro met Norway. “The port is closed,” he said.',
        ['he (gustavo-petro): The port is closed'],
      ],
      // A clause in marks that nobody is named for is still a quote; an apostrophe opens none.
      ['“The port is closed to all ships.”', ['?: The port is closed to all ships']],
      ['Norway said Chile’s ships’ crews were safe.', []],
      // A few words in marks that nobody says are the writer's distance.
      ['The “fish for friends” plan failed.', []],
    ],
  ],
  [
    'CLAIM',
    [
      ['Norway said that the port is closed.', ['Norway (NOR): that the port is closed']],
      ['The port is closed, Norway said.', ['Norway (NOR): The port is closed']],
      [
        'Norway told Chile that the port is closed.',
        ['Norway (NOR) to Chile: that the port is closed'],
      ],
      ['Norway claimed that the port is closed.', ['Norway (NOR): that the port is closed']],
      ['According to Norway, the port is closed.', ['Norway (NOR): the port is closed']],
      ['The port is closed, according to Norway.', ['Norway (NOR): The port is closed']],
      [
        'The Norwegian foreign minister said that the port is closed.',
        ['Norwegian foreign minister (NOR): that the port is closed'],
      ],
      // Nobody known, or nobody at all, says so.
      ['The minister said that the port is closed.', ['The minister: that the port is closed']],
      ['It has been reported that the port is closed.', ['?: that the port is closed']],
      ['The figures show that the port is closed.', []],
      ['The port is closed.', []],
    ],
  ],
  [
    'DENIAL',
    [
      ['Norway denied that it closed the port.', ['Norway (NOR): that it closed the port']],
      ['Norway denied closing the port.', ['Norway (NOR): closing the port']],
      ['Norway denied the report.', ['Norway (NOR): the report']],
      [
        'Norway said that Chile denied that Peru closed the port.',
        ['Chile (CHL): that Peru closed the port'],
      ],
      ['Norway said that it closed the port.', []],
    ],
  ],
  [
    'ASK',
    [
      ['Norway urged Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      ['Norway asked Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      ['Norway demanded that Chile open the port.', ['Norway (NOR): that Chile open the port']],
      ['Norway appealed for calm.', ['Norway (NOR): for calm']],
      ['Norway called for a ceasefire.', ['Norway (NOR): for a ceasefire']],
      ['Norway offered to open the port.', []],
    ],
  ],
  [
    'OFFER',
    [
      ['Norway offered to open the port.', ['Norway (NOR): to open the port']],
      ['Norway pledged to open the port.', ['Norway (NOR): to open the port']],
      [
        'Norway promised that it would open the port.',
        ['Norway (NOR): that it would open the port'],
      ],
      ['Norway refused to open the port.', []],
    ],
  ],
];

describe.for(tables)('%s', ([kind, rows]) => {
  test.for(rows)('%s', ([text, expected]) => {
    expect(statementsOf(kind, text)).toEqual(expected);
  });
});

test('a statement names the topics and actors that it is about, and spans its words', () => {
  const text = '“Chile must sell its gas,” Norway said to Peru.';
  const quote = read(text).statements.find(({ kind }) => kind === 'QUOTE');
  expect(quote?.topics).toEqual(['topic:gas']);
  expect(quote?.actors).toEqual(['actor:CHL']);
  expect(quote && wordsAt(text, quote)).toBe('Chile must sell its gas');
  expect(quote?.cue && wordsAt(text, quote.cue)).toBe('said');
});

describe('known failures', () => {
  type Failure = readonly [StatementKind, ...KnownFailure];
  test.fails.for<Failure>([
    [
      'CLAIM',
      'Norway did not say that the port is closed.',
      [],
      'Reports are read without their negation: what was not said is a claim.',
    ],
    ['ASK', 'Norway did not ask Chile to open the port.', [], 'The same: what was not asked.'],
    [
      'DENIAL',
      'Norway did not deny that it closed the port.',
      [],
      'The same: what was not denied.',
    ],
    [
      'ASK',
      '“Nobody asked us to pay,” Norway said.',
      [],
      'The same with a subject that denies: "Nobody" asks.',
    ],
    [
      'QUOTE',
      'Norway opened the so-called “blue corridor” with Chile.',
      [],
      'Any event verb above the words brings a quotation, whatever its length: scare quotes become the subject’s words.',
    ],
    ['QUOTE', 'Norway met Chile on its “balancing power” tour.', [], 'The same.'],
    [
      'QUOTE',
      '“We will not pay for the port!” Norway said.',
      ['Norway (NOR): We will not pay for the port!'],
      'The sentence is cut after the exclamation mark; a quotation has no speaker from the next sentence.',
    ],
    [
      'QUOTE',
      '“The port is closed. We stay here for good,” Norway said.',
      ['Norway (NOR): The port is closed. We stay here for good'],
      'A quotation that runs over several sentences is read in each by itself; the second has no opening mark.',
    ],
    [
      'QUOTE',
      '“The port is closed,” said Norway, “and Chile pays.”',
      ['Norway (NOR): The port is closed', 'Norway (NOR): and Chile pays'],
      'The parser takes the speaker after "said" for a subject of the second half.',
    ],
    [
      'ASK',
      'Norway called on Chile to open the port.',
      ['Norway (NOR) to Chile: to open the port'],
      'Only an object is a hearer; "on Chile" is not.',
    ],
    [
      'ASK',
      'Norway told Chile to open the port.',
      ['Norway (NOR) to Chile: to open the port'],
      'The event rules know that "told X to" directs, the statements do not: a CLAIM.',
    ],
    [
      'CLAIM',
      'The port, Norway said, is closed.',
      ['Norway (NOR): The port is closed'],
      'The reporting words in the middle stay in the statement.',
    ],
    [
      'CLAIM',
      'The port, according to Norway, is closed.',
      ['Norway (NOR): The port is closed'],
      'The parser hangs "according to Norway" below "the port", which alone becomes the statement.',
    ],
    [
      'CLAIM',
      'According to the figures, the port is closed.',
      ['the figures: the port is closed'],
      '"According to" itself is taken into the speaker where it is no name.',
    ],
    [
      'CLAIM',
      'Norway’s claim that the port is closed angered Chile.',
      ['Norway (NOR): that the port is closed'],
      'The parser puts the main verb into the clause below the noun.',
    ],
  ])('%s: %s', ([kind, text, expected]) => {
    expect(statementsOf(kind, text)).toEqual(expected);
  });
});
