import { describe, expect, test } from 'vitest';
import { bare, read, wordsAt } from './read.ts';

/** "ASK NOR > CHL: to leave | if … | by … = 2026-03-31 | on 2026-03-03 | REFUSED", of what is part of a bargain. */
function bargainsIn(text: string): readonly string[] {
  return read(text, { publishedOn: '2026-03-04' }).statements.flatMap((statement) => {
    const { kind, speaker, hearer, bargain, text: what } = statement;
    if (!bargain) return [];
    const { condition, deadline, date, answer } = bargain;
    const who = [speaker, hearer].map((one) => (one?.actor ? bare(one.actor) : '?')).join(' > ');
    return [
      [
        `${kind} ${who}: ${what}`,
        ...(condition ? [wordsAt(text, condition)] : []),
        ...(deadline ? [`${wordsAt(text, deadline)} = ${deadline.date ?? '?'}`] : []),
        ...(date ? [`on ${date}`] : []),
        ...(answer ? [answer] : []),
      ].join(' | '),
    ];
  });
}

describe('who bargains with whom', () => {
  test.for([
    // A request that stood as an event alone gives its ask, and who is asked comes from the event.
    ['Norway requested aid from Peru.', ['ASK NOR > PER: aid from Peru']],
    ['Norway demanded that Chile leave.', ['ASK NOR > CHL: that Chile leave']],
    // What somebody else is to do is asked, whatever verb proposes it.
    [
      'Chile proposed that Norway lift the sanctions.',
      ['ASK CHL > NOR: that Norway lift the sanctions'],
    ],
    ['Norway offered Chile a loan.', ['OFFER NOR > CHL: a loan']],
    // An answer names the ask: both are there, the ask without a date of its own.
    [
      "On 3 March Chile rejected Norway's demand for a withdrawal.",
      [
        "DENIAL CHL > NOR: Norway's demand for a withdrawal | on 2026-03-03 | REFUSED",
        'ASK NOR > CHL: a withdrawal',
      ],
    ],
    [
      "Norway's request to Chile for gas deliveries was accepted.",
      [
        "CLAIM CHL > NOR: Norway's request to Chile for gas deliveries | ACCEPTED",
        'ASK NOR > CHL: gas deliveries',
      ],
    ],
    [
      "Chile refused to accept Norway's offer of a loan.",
      ["DENIAL CHL > NOR: Norway's offer of a loan | REFUSED", 'OFFER NOR > CHL: a loan'],
    ],
    // Only a condition makes an offer of what somebody says of his own future.
    [
      'Chile said it would free the crew if Norway pays.',
      ['OFFER CHL > NOR: it would free the crew if Norway pays | if Norway pays'],
    ],
    ['Chile said it would free the crew.', []],
    ['Norway described Chile as difficult after the meeting.', []],
  ] as const)('%s', ([text, expected]) => {
    expect(bargainsIn(text)).toEqual(expected);
  });
});

describe('conditions are clauses, whole, of the one ask they hang on', () => {
  test.for([
    [
      'Norway asked Chile to withdraw its troops if the ceasefire that began in May holds.',
      [
        'ASK NOR > CHL: to withdraw its troops if the ceasefire that began in May holds | if the ceasefire that began in May holds',
      ],
    ],
    [
      'Norway asked Chile to withdraw its troops, and Peru urged Chile to leave unless it rains.',
      [
        'ASK NOR > CHL: to withdraw its troops',
        'ASK PER > CHL: to leave unless it rains | unless it rains',
      ],
    ],
    ['Norway offered Chile a loan in return.', ['OFFER NOR > CHL: a loan in return']],
  ] as const)('%s', ([text, expected]) => {
    expect(bargainsIn(text)).toEqual(expected);
  });
});

describe('deadlines lie ahead', () => {
  test.for([
    ['by the end of March', '2026-03-31'],
    ['by the end of February', '2027-02-28'],
    ['by 1 March', '2027-03-01'],
    ['by April', '2026-04'],
    ['by Friday', '2026-03-06'],
    ['by Wednesday', '2026-03-11'],
    ['within 30 days', '2026-04-03'],
    ['within two weeks', '2026-03-18'],
    ['by the end of the year', '2026-12-31'],
    ['by the end of 2027', '2027-12-31'],
    ['no later than 5 May 2026', '2026-05-05'],
    ['before next winter', '?'],
  ] as const)('%s is %s', ([words, date]) => {
    expect(bargainsIn(`Norway asked Chile to open the port ${words}.`)).toEqual([
      expect.stringContaining(`| ${words} = ${date}`),
    ]);
  });

  test('one that must be counted has no date without the day of publication', () => {
    const [ask] = read('Norway asked Chile to leave within 30 days.').statements;
    expect(ask?.bargain?.deadline).toBeDefined();
    expect(ask?.bargain?.deadline?.date).toBeUndefined();
  });
});

describe('what is denied, supposed, to come, or told by the other side is no part of a bargain', () => {
  test.for([
    'Norway did not ask Chile to withdraw its troops.',
    'Norway may ask Chile to withdraw its troops.',
    'Norway will ask Chile to withdraw its troops.',
    'Chile has not accepted the offer.',
    'Chile would reject the offer.',
    'Norway said that Chile had rejected the offer.',
    'Did Chile reject the offer?',
  ])('%s', (text) => {
    expect(bargainsIn(text)).toEqual([]);
  });
});
