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
      // The speaker's sentence before, behind or between; described; above the paragraph.
      [
        '“The port is closed,” Norway said. “Nobody may enter the harbour now.”',
        ['Norway (NOR): The port is closed', 'Norway (NOR): Nobody may enter the harbour now'],
      ],
      [
        '“The port is closed,” Vera Ostvik, a writer from Lakeside, said.',
        ['Vera Ostvik (vera-ostvik-f478d9): The port is closed'],
      ],
      [
        'Norway added:\n“The port is closed to all ships.”',
        ['Norway (NOR): The port is closed to all ships'],
      ],
      // In a transcript, under a saying.
      ['Norway: The port is closed.', ['Norway (NOR): The port is closed.']],
      [
        '“The port is closed to us.” — Vera Ostvik',
        ['Vera Ostvik (vera-ostvik-f478d9): The port is closed to us'],
      ],
      ['Norway met Chile on its “balancing power” tour.', []],
      ['Norway opened the so-called “blue corridor” with Chile.', []],
      [
        '“The port is closed. We stay here for good,” Norway said.',
        ['Norway (NOR): The port is closed. We stay here for good'],
      ],
      [
        '“The port is closed,” said Norway, “and Chile pays.”',
        ['Norway (NOR): The port is closed', 'Norway (NOR): and Chile pays'],
      ],
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
        ['a Norwegian official (NOR): The port is closed'],
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
      // A stand taken on a thing; only somebody who can speak takes one.
      ['Norway criticised the plan.', ['Norway (NOR): the plan']],
      [
        'Norway’s claim that the port is closed angered Chile.',
        ['Norway (NOR): that the port is closed'],
      ],
      ['The plan was praised by Norway.', ['Norway (NOR): The plan']],
      ['Norway described the plan as a trap.', ['Norway (NOR): the plan']],
      ['Norway is convinced that the port is closed.', ['Norway (NOR): that the port is closed']],
      ['The harbour supports the plan.', []],
      ['Norway may criticise the plan.', []],
      ['Norway came to criticise the plan.', []],
      // What the speaker thinks is in what he or she says.
      ['Norway said it hoped to pay.', ['Norway (NOR): it hoped to pay']],
      // What somebody quoted thinks is in the quotation.
      ['“I think the port is closed,” the farmer said.', []],
      ['Norway did not say that the port is closed.', []],
      ['According to the figures, the port is closed.', ['the figures: the port is closed']],
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
      ['Norway did not deny that it closed the port.', []],
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
      ['Norway did not ask Chile to open the port.', []],
      ['“Nobody asked us to pay,” Norway said.', []],
      ['Norway called on Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      ['Norway told Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      ['Norway urged Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      ['Norway asked Chile to open the port.', ['Norway (NOR) to Chile: to open the port']],
      [
        'Norway demanded that Chile open the port.',
        ['Norway (NOR) to Chile: that Chile open the port'],
      ],
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
      'QUOTE',
      '“We will not pay for the port!” Norway said.',
      ['Norway (NOR): We will not pay for the port!'],
      'The sentence is cut after the exclamation mark; a quotation has no speaker from the next sentence.',
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
  ])('%s: %s', ([kind, text, expected]) => {
    expect(statementsOf(kind, text)).toEqual(expected);
  });
});
