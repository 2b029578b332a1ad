import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  test.for<[text: string, expected: string]>([
    // Clitics, straight and curly.
    ["Norland's envoy didn't come.", "Norland | 's | envoy | did | n't | come | ."],
    ['She won’t sign; they’ve left.', 'She | wo | n’t | sign | ; | they | ’ve | left | .'],
    ["They should've, but shouldn't've.", "They | should | 've | , | but | should | n't | 've | ."],
    ['We cannot agree.', 'We | can | not | agree | .'],
    ['the ministers’ pledge', 'the | ministers | ’ | pledge'],
    ["the U.S.'s offer", "the | U.S. | 's | offer"],
    ['Côte d’Ivoire’s president', 'Côte | d’Ivoire | ’s | president'],
    ["O'Brien met M'Bala", "O'Brien | met | M'Bala"],
    // Abbreviations and initials.
    ['Mr. Ode of the U.S. met Dr. Rey.', 'Mr. | Ode | of | the | U.S. | met | Dr. | Rey | .'],
    ['Carl B. Ost Jr. left. He rested.', 'Carl | B. | Ost | Jr. | left | . | He | rested | .'],
    ['at 9:30 a.m. on Nov. 3', 'at | 9:30 | a.m. | on | Nov. | 3'],
    ['They chose plan B.', 'They | chose | plan | B | .'],
    ['under Art. 51 and No. 7', 'under | Art. | 51 | and | No. | 7'],
    ['She said no. He agreed.', 'She | said | no | . | He | agreed | .'],
    // Numbers, money, dates, document symbols.
    ['1,000.5 tonnes and 26.6% more', '1,000.5 | tonnes | and | 26.6 | % | more'],
    ['US$5bn, €3.5m or $20', 'US$ | 5 | bn | , | € | 3.5 | m | or | $ | 20'],
    ['the 21st century and the 1990s', 'the | 21st | century | and | the | 1990s'],
    ['on 12/31/2024, 5km away at 10am', 'on | 12/31/2024 | , | 5 | km | away | at | 10 | am'],
    ['resolutions S/RES/1325 and A/RES/77/1', 'resolutions | S/RES/1325 | and | A/RES/77/1'],
    // Hyphens and dashes.
    ['a long-term plan', 'a | long | - | term | plan'],
    ['the UN-backed ex-president', 'the | UN | - | backed | ex-president'],
    ['a non-U.S. pro-reform party', 'a | non-U.S. | pro-reform | party'],
    ['the talks—begun in May—failed', 'the | talks | — | begun | in | May | — | failed'],
    ['pages 10–15 -- all', 'pages | 10 | – | 15 | -- | all'],
    ['U.S.-led talks and/or aid', 'U.S. | - | led | talks | and | / | or | aid'],
    // Quotes, brackets, runs.
    ['“Never,” he said (twice)...', '“ | Never | , | ” | he | said | ( | twice | ) | ...'],
    ["'We agree,' she said.", "' | We | agree | , | ' | she | said | ."],
    ['What?! No...', 'What | ?! | No | ...'],
    // Addresses.
    ['See https://example.org/a?b=c, now.', 'See | https://example.org/a?b=c | , | now | .'],
    ['Write to press.desk@example.org.', 'Write | to | press.desk@example.org | .'],
    ['(www.example.org)', '( | www.example.org | )'],
    ['Example.com said', 'Example.com | said'],
    // Writing beyond ASCII.
    ['Good 👍🏽👩‍👩‍👧🇫🇷!', 'Good | 👍🏽 | 👩‍👩‍👧 | 🇫🇷 | !'],
    ['Zoe\u0308 spoke\r\nto\u00a0us.', 'Zoe\u0308 | spoke | to | us | .'],
    ['\uFEFF\u200Fقال الوزير (أمس).', 'قال | الوزير | ( | أمس | ) | .'],
    ['co\u00ADoperation', 'co\u00ADoperation'],
    ['', ''],
    [' \r\n\t', ''],
  ])('%s', ([text, expected]) => {
    expect(words(text).join(' | ')).toBe(expected);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(..."aB1 .,'’“”-–/@:&$%#()<>!?\u00AD\u200D\uFE0F\u0301👍\uD83Dsn't"),
      maxLength: 60,
    }),
  );

  test('tokens are slices in order that leave out nothing but gaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          expect(token.text).not.toMatch(/\s/u);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 1000 },
    );
  });

  test.for([
    ...['a', 'A', '1', "'", '’', '"', '-', '—', '.', '@', '/', '$', ' ', '\u0301', '👍'],
    ...[
      "a'",
      "'s",
      'a-',
      'a.',
      'A.',
      'A ',
      'A. ',
      'a@',
      'a.a@',
      '@a.',
      'www.',
      'http://',
      'A/',
      '1.',
      '1-',
    ],
    ...['re-', 'a&', '(', 'http://)', 'Mr.', 'a\u200D', '👍\u200D', '123-', 'n’t', 'a.com'],
  ])('50,000 characters of %j take no more than proportional time', (unit) => {
    const text = unit.repeat(50_000 / unit.length);
    const started = performance.now();
    const tokens = tokenize(text);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
