import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/extract/explain.ts';
import { extract } from '../../src/extract/extract.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import type { Article, ArticleMeta } from '../../src/model/article.ts';
import {
  type ArticleExplanation,
  REFUSAL_REASONS,
  UNUSED_REASONS,
} from '../../src/model/explanation.ts';
import { isWithin } from '../../src/model/span.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { wordsAt } from './read.ts';

const ontology = openOntology();

function explained(text: string, meta: ArticleMeta = {}): ArticleExplanation {
  return explain({ ...meta, id: 'article:row', text }, ontology);
}

/** "meet.meet OBJECT (leader)", one line for each refusal. */
function refusedIn(text: string): readonly string[] {
  return explained(text).passages.flatMap(({ refused }) =>
    refused.map(({ rule, reason, words, role, other }) => {
      const detail = words ? wordsAt(text, words) : (role ?? other);
      return `${rule} ${reason}${detail === undefined ? '' : ` (${detail})`}`;
    }),
  );
}

/** A sentence for each reason, and what is refused in it. */
const REFUSED: readonly (readonly [text: string, refusal: string])[] = [
  ['Vale thinks that a visit to Chile is needed.', 'consult.visit-to OPINION'],
  ['Norway believes that Chile would be sanctioned.', 'sanction.sanction SUPPOSED'],
  ['The rebels attacked the village.', 'assault.strike NO_NAMED_ACTOR'],
  ['The meeting was long.', 'consult.meeting NOBODY'],
  ['Norway marched the prisoners to Chile.', 'mobilize.advance-toward MISSING_ROLE (toward)'],
  ['Ana Kovic attacked Norway.', 'accuse.attack-person WRONG_PARTIES'],
  ['The minister blamed himself.', 'accuse.blame REFLEXIVE (himself)'],
  ['Norway signed a song.', 'support.sign OBJECT (song)'],
  ['Norway spoke to reporters.', 'consult.talk-to EXCLUDED_OBJECT (reporters)'],
  ['Norway marched the prisoners to Chile.', 'protest.march HAS_OBJECT (prisoners)'],
  ['The tourists left Norway.', 'yield.troops-leave SUBJECT (tourists)'],
  ['Norway described Chile as blue.', 'support.describe-well TONE'],
  ['The court found two Chileans asleep.', 'accuse.find-guilty WITHIN'],
  ['Norway declined to comment.', 'refuse.refuse QUIET_REFUSAL (comment)'],
  ['Norway skipped the summit with Chile.', 'consult.summit UNDONE (skipped)'],
  ['Norway agreed to send Chile grain.', 'commit.agree SAME_EVENT (aid.provide)'],
  [
    'Norway rejected the Chilean request for mediation.',
    'reject.reject LESS_SPECIFIC (reject.turn-down)',
  ],
  ['Norway held a phone call with Chile.', 'consult.call-with OTHER_PHRASE'],
  ['The fine weather pleased Norway.', 'coerce.fine WORD_CLASS'],
];

/** A sentence that gave nothing, and why. */
const UNUSED: readonly (readonly [text: string, reason: string])[] = [
  ['The rain fell on the harbour.', 'NO_TRIGGER'],
  ['The fine weather pleased Norway.', 'NO_TRIGGER'],
  ['Norway signed a song.', 'OBJECT'],
  ['A landslide forced a road to close.', 'NO_NAMED_ACTOR'],
  ['The meeting was long.', 'NOBODY'],
  ['Norway pulled over in Chile.', 'OTHER_PHRASE'],
  [`Norway met ${'old '.repeat(400)}Chile.`, 'TOO_LONG'],
];

describe('what was refused, and why', () => {
  test.each(REFUSED)('%s', (text, refusal) => {
    expect(refusedIn(text)).toContain(refusal);
  });

  test('below the threshold, with the sum', () => {
    const [refusal] = explained('The Norwegian meeting was long.').passages[0]?.refused ?? [];
    expect(refusal).toMatchObject({ reason: 'BELOW_THRESHOLD', threshold: 0.2 });
    expect(refusal?.confidence).toBeLessThan(0.2);
  });

  test('every reason has its row', () => {
    const shown = new Set(REFUSED.map(([, refusal]) => refusal.split(' ')[1]));
    // What people reject is no rule's: tests/ingest/explain-article.test.ts.
    expect([...shown, 'BELOW_THRESHOLD', 'REJECTED'].sort()).toEqual([...REFUSAL_REASONS].sort());
  });
});

describe('why a sentence gave nothing', () => {
  test.each(UNUSED)('%s', (text, reason) => {
    expect(explained(text).passages.map((passage) => passage.reason)).toEqual([reason]);
  });

  test('a zone that is not read is one passage', () => {
    const text =
      'Norway met Chile.\n\nReferences\n[1] Vale, Ana. “Fog”, https://fog.example, (Accessed: 1 May 2026).';
    const passages = explained(text).passages;
    expect(passages.map(({ zone, reason }) => [zone, reason])).toEqual([
      ['body', undefined],
      ['references', 'ZONE_NOT_READ'],
    ]);
    expect(UNUSED_REASONS).toContain('ZONE_NOT_READ');
  });
});

/** Where the words of a role were found: "SOURCE Norway: SHARED_SUBJECT". */
function rolesIn(text: string): readonly string[] {
  return explained(text).mentions.flatMap(({ roles }) =>
    roles.map(({ role, place, preposition, ...span }) =>
      [`${role} ${wordsAt(text, span)}: ${place}`, preposition ?? []].flat().join(' '),
    ),
  );
}

const ROLES: readonly (readonly [text: string, roles: readonly string[]])[] = [
  ['Norway met Chile.', ['SOURCE Norway: SUBJECT', 'TARGET Chile: OBJECT']],
  ['Norway and Chile met.', ['SOURCE Norway: SUBJECT', 'TARGET Chile: COORDINATED']],
  ['Chile was sanctioned by Norway.', ['SOURCE Norway: AGENT', 'TARGET Chile: PASSIVE_SUBJECT']],
  [
    'Norway thanked Peru and condemned Chile.',
    [
      'SOURCE Norway: SUBJECT',
      'TARGET Peru: OBJECT',
      'SOURCE Norway: SHARED_SUBJECT',
      'TARGET Chile: OBJECT',
    ],
  ],
  ['Norway agreed to help Chile.', ['SOURCE Norway: GOVERNING_VERB', 'TARGET Chile: OBJECT']],
  [
    'Norway held talks with Chile.',
    ['SOURCE Norway: LIGHT_VERB', 'TARGET Chile: PREPOSITION with'],
  ],
  [
    'Sanctions on Peru were imposed by Chile.',
    ['SOURCE Chile: AGENT', 'TARGET Peru: PREPOSITION on'],
  ],
];

describe('where the roles were found', () => {
  test.each(ROLES)('%s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  test('how a description was resolved', () => {
    const text = 'The Colombian leader met the president of Chile.';
    const roles = explained(text, { publishedOn: '2026-02-05' }).mentions[0]?.roles ?? [];
    expect(roles[0]?.mention).toMatchObject({
      surface: 'Colombian leader',
      how: 'description',
      because: 'president on 2026-02-05',
    });
  });
});

const DATES: readonly (readonly [text: string, publishedOn: string | undefined, date: string])[] = [
  ['Norway met Chile on 3 May 2024.', undefined, 'STATED 2024-05-03 (3 May 2024)'],
  ['Norway met Chile on Tuesday.', '2026-02-05', 'COUNTED 2026-02-03 (Tuesday)'],
  ['Norway met Chile on Tuesday.', undefined, 'NO_PUBLICATION_DAY (Tuesday)'],
  ['Norway met Chile.', '2026-02-05', 'NONE'],
  ['Norway met Chile in May 2024 and in June 2024.', undefined, 'SEVERAL'],
];

describe('where the date comes from', () => {
  test.each(DATES)('%s (published %s)', (text, publishedOn, expected) => {
    const date = explained(text, { publishedOn }).mentions[0]?.date;
    const words = date?.words && `(${wordsAt(text, date.words)})`;
    expect([date?.how, date?.value, words].filter((part) => part).join(' ')).toBe(expected);
    expect(date?.countedFrom).toBe(date?.how === 'COUNTED' ? publishedOn : undefined);
  });
});

const SIGNS_OF: readonly (readonly [text: string, signs: readonly string[]])[] = [
  ['Norway met Chile.', []],
  ['Norway will meet Chile.', ['AHEAD will']],
  ['Norway may meet Chile.', ['SUPPOSED may']],
  ['Norway did not meet Chile.', ['DENIED not']],
  ['Norway held no talks with Chile.', ['DENIED no']],
  ['Norway refused to meet Chile.', ['DECIDED refused']],
  ['Norway said that Peru had attacked Chile.', ['REPORTED said']],
  ['Norway denied that it had attacked Chile.', ['SUPPOSED denied']],
  ['Norway hopes to meet Chile.', ['OPINION hopes']],
  ['If Norway attacks Chile, fog will come.', ['BACKGROUND come', 'SUPPOSED If']],
];

describe('which words decided whether it happened', () => {
  test.each(SIGNS_OF)('%s', (text, signs) => {
    const found = explained(text).mentions[0]?.signs ?? [];
    expect(found.map(({ sign, ...span }) => `${sign} ${wordsAt(text, span)}`).sort()).toEqual(
      signs,
    );
  });
});

const articles = await Promise.all(
  [...filesIn('../../seeds/articles/'), ...casesIn()].map(async (file): Promise<Article> => {
    const name = file.pathname.split('/').at(-1) ?? '';
    const limit = ontology.setting('limit.article-characters');
    return readArticle(readFileSync(file), { name, limit });
  }),
);

function filesIn(folder: string): readonly URL[] {
  const root = new URL(folder, import.meta.url);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|txt)$/.test(entry.name))
    .map(({ name }) => new URL(name, root));
}

function casesIn(): readonly URL[] {
  const root = new URL('../cases/', import.meta.url);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => filesIn(`../cases/${name}/`));
}

describe.each(articles)('all of $id', (article) => {
  const { extraction, mentions, passages } = explain(article, ontology);

  test('a trace changes nothing in what is extracted', () => {
    expect(extraction).toEqual(extract(article, ontology));
  });

  test('every event is explained by words of its sentence', () => {
    const told = extraction.accounts.flatMap((account) => account.mentions);
    expect(mentions.map(({ mention }) => mention)).toEqual(told);
    for (const { mention, roles, date, signs, refused } of mentions) {
      // What points back to a meeting has its roles from that meeting's sentence.
      const own = roles.filter(({ place }) => place !== 'MEETING_BEFORE');
      const spans = [
        ...own,
        ...own.flatMap((role) => role.mention ?? []),
        ...(date.words ? [date.words] : []),
        ...signs,
        ...refused.flatMap(({ trigger, words }) => (words ? [trigger, words] : [trigger])),
      ];
      expect(spans.filter((span) => !isWithin(span, mention))).toEqual([]);
      const words = roles.map(({ role, start, end, actor }) => ({ role, start, end, actor }));
      expect(words).toEqual(mention.participants.map((one) => ({ ...one, actor: one.actor })));
      expect(date.value).toBe(mention.date);
    }
  });

  test('coverage accounts for every sentence once, and for every zone', () => {
    const sentences = passages.flatMap(({ sentence }) => sentence ?? []);
    expect(sentences).toEqual(extraction.sentences.map(({ index }) => index));
    for (const [index, passage] of passages.entries()) {
      expect(passage.start).toBeGreaterThanOrEqual(passages[index - 1]?.end ?? 0);
      const isUsed = passage.events.length + passage.statements.length > 0;
      expect(passage.reason === undefined).toBe(isUsed);
    }
    const unread = extraction.zones.filter(
      ({ kind }) => !['title', 'summary', 'body'].includes(kind),
    );
    expect(passages.filter(({ sentence }) => sentence === undefined)).toHaveLength(unread.length);
  });
});
