import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/explorer/ask/ask.ts';
import type { FiledEvent } from '../../src/explorer/ask/documents/view-file.ts';
import type { ActorDot } from '../../src/explorer/network/elements.ts';
import { MOST_EVENTS } from '../../src/explorer/one-file/gather.ts';
import { html, say } from '../../src/explorer/one-file/html.ts';
import { labelsOf } from '../../src/explorer/one-file/labels.ts';
import { makeFile } from '../../src/explorer/one-file/make-file.ts';
import { type View, WHOLE } from '../../src/explorer/view/view.ts';
import { evidenceTold, role } from './told.ts';

const NORWAY = { id: 'actor:NOR', name: 'Norway', kind: 'STATE' } as const;
const CHILE = { id: 'actor:CHL', name: 'Chile', kind: 'STATE' } as const;
const ARTICLE = {
  id: 'article:1',
  title: 'Fish',
  outlet: 'The Bergen Post',
  publishedOn: '2026-03-04',
  author: null,
  url: 'https://post.example/fish?a=1&b=2',
};
const TEXT = 'Norway accused Chile of fishing.';

function event(at: number, more: Partial<FiledEvent> = {}): FiledEvent {
  const evidence = evidenceTold({
    trigger: 'accused',
    triggerStart: 107,
    triggerEnd: 114,
    roleWords: [role('SOURCE', 'Norway', 100), role('TARGET', 'Chile', 115)],
    sentence: { id: 's', start: 100, end: 132, text: TEXT, sources: [], mentions: [] },
  });
  return {
    id: `event:${at}`,
    type: 'ACCUSE',
    mode: null,
    date: null,
    place: null,
    placeActor: null,
    status: 'HAPPENED',
    disputed: false,
    modality: 'ACTUAL',
    confidence: 0.9,
    main: true,
    sources: [NORWAY],
    targets: [CHILE],
    participants: [
      { role: 'SOURCE', actor: NORWAY },
      { role: 'TARGET', actor: CHILE },
    ],
    topics: [{ id: 'topic:fishing', name: 'Fishing' }],
    evidenceCount: 1,
    articleCount: 1,
    corroboration: 1,
    disputes: [],
    accounts: [{ article: ARTICLE, evidence: [{ ...evidence, corrections: [] }] }],
    ...more,
  };
}

interface World {
  readonly events: readonly FiledEvent[];
  readonly totalBonds?: number;
  /** Versions that the graph has, one after the other each time that it is asked for. */
  readonly versions?: number[];
}

/** The file of a graph that holds nothing but these events between two. */
function fileOf({ events, totalBonds = 1, versions = [] }: World, view: View = WHOLE) {
  const bond = {
    a: { id: CHILE.id },
    b: { id: NORWAY.id },
    events: events.length,
    types: [{ type: 'ACCUSE', count: events.length }],
    statuses: [{ status: 'HAPPENED', count: events.length }],
    disputed: 0,
    firstDate: null,
    lastDate: null,
  };
  const graphStatus = () => ({
    version: versions.shift() ?? 7,
    lastIngest: '2026-03-05T10:20:30.000Z',
    extractorVersion: 'x1',
    ontologyDigest: null,
    serverVersion: '1',
    articles: 1,
    events: events.length,
  });
  const ask = async ({ query, variables }: Question) => {
    if (query.includes('HeadOfViewFile')) {
      const [one, other] = view.pair ? [CHILE, NORWAY] : [null, null];
      return { graphStatus: graphStatus(), one, other, event: null };
    }
    if (query.includes('network(')) {
      return { network: { actors: [NORWAY, CHILE], bonds: [bond], totalBonds } };
    }
    const from = Number(variables['after'] ?? 0);
    const to = from + Number(variables['first']);
    return {
      events: {
        totalCount: events.length,
        nodes: events.slice(from, to),
        pageInfo: { hasNextPage: to < events.length, endCursor: String(to) },
      },
    };
  };
  return makeFile(view, {
    ask: ask as Parameters<typeof makeFile>[1]['ask'],
    placesOf: async () => ({ [NORWAY.id]: { x: 0, y: 0 }, [CHILE.id]: { x: 200, y: 100 } }),
  });
}

describe('a file of a view', () => {
  test('marks a sentence by kind, says the same in words below it, and who says so', async () => {
    const page = await fileOf({ events: [event(1)] });
    const sentence = /<blockquote.*<\/blockquote>/
      .exec(page)?.[0]
      .replaceAll(/ title="[^"]*"/g, '');
    expect(sentence).toBe(
      '<blockquote dir="auto"><p><mark class="source">Norway</mark> <mark class="trigger">accused</mark> <mark class="target">Chile</mark> of <mark class="topic">fishing</mark>.</p></blockquote>',
    );
    expect(page).toContain('<dt>Who says so</dt><dd>the article itself</dd>');
    expect(page).toContain(
      '<a href="https://post.example/fish?a=1&amp;b=2" rel="noreferrer noopener"',
    );
    expect(page).toContain(
      'version 7, last changed <time datetime="2026-03-05T10:20:30.000Z">5 March 2026, 10:20 UTC</time>',
    );
    expect(page.replaceAll(/<\/?bdi>/g, '')).toContain(
      'source “Norway” (Norway); target “Chile” (Chile); what happened “accused”; topic: Fishing “fishing”; ',
    );
    expect(page).toContain('<p>Nothing of the view is left out.</p>');
  });

  test('an address that is none of the web is no link', async () => {
    const url = 'javascript:alert(1)';
    const [account] = event(1).accounts;
    if (!account) throw new Error('No account.');
    const page = await fileOf({
      events: [event(1, { accounts: [{ ...account, article: { ...ARTICLE, url } }] })],
    });
    expect(page).toContain('Where it was published (<bdi>javascript:alert(1)</bdi>)');
    expect(page).not.toContain('href="javascript');
  });

  test('says what somebody corrected, who, when and why', async () => {
    const [account] = event(1).accounts;
    const [told] = account?.evidence ?? [];
    if (!account || !told) throw new Error('No evidence.');
    const corrections = [
      { text: 'ACCUSE and not REJECT', by: 'ana', on: '2026-11-30', why: 'it <names> no offer' },
      { text: 'on 3 March', by: null, on: null, why: null },
    ];
    const evidence = [{ ...told, corrections }];
    const page = await fileOf({ events: [event(1, { accounts: [{ ...account, evidence }] })] });
    expect(page.replaceAll(/<\/?bdi>/g, '')).toContain(
      '<dt>Corrected</dt><dd>ACCUSE and not REJECT (ana, 30 November 2026), because: it &lt;names&gt; no offer</dd>\n<dt>Corrected</dt><dd>on 3 March (by hand)</dd>',
    );
  });

  test('what is too much is left out, and said', async () => {
    const events = Array.from({ length: MOST_EVENTS + 30 }, (_, at) => event(at));
    const page = await fileOf({ events, totalBonds: 6000 });
    expect(page.match(/<article class="event"/g)).toHaveLength(MOST_EVENTS);
    for (const said of [
      '5,999 weaker pairs of 6,000: the strongest are here.',
      '30 events of 1,030: a file holds 1,000, the latest.',
      '<dd>1 of 6,000 pairs, 2 actors, 1,000 of 1,030 events</dd>',
      '1,030 events, 1,000 of them in this file',
    ]) {
      expect(page).toContain(said);
    }
  });

  test('a sentence without end is shown around what happened, and told to be longer', async () => {
    const [account] = event(1).accounts;
    const [told] = account?.evidence ?? [];
    if (!account || !told) throw new Error('No evidence.');
    const text = `${'so '.repeat(9000)}${TEXT}${' and so on'.repeat(9000)}`;
    const start = 100 - 27_000;
    const evidence = {
      ...told,
      sentence: { ...told.sentence, start, end: start + text.length, text },
    };
    const page = await fileOf({
      events: [event(1, { accounts: [{ article: ARTICLE, evidence: [evidence] }] })],
    });
    expect(page).toContain('<mark class="trigger" title="what happened">accused</mark>');
    expect(page).toContain('(3,500 characters more in the data of this file)');
    expect(page).toContain('The rest of 1 text longer than 5,000 characters.');
    expect(page.length).toBeLessThan(60_000);
  });

  test('an event of three stands in full at one pair, and in a line at the others', async () => {
    const PERU = { id: 'actor:PER', name: 'Peru', kind: 'STATE' } as const;
    const meeting = event(1, {
      type: 'CONSULT',
      participants: [NORWAY, CHILE, PERU].map((actor) => ({ role: 'SOURCE', actor })),
    });
    const page = await fileOf({ events: [event(2), meeting] });
    expect(page.match(/<article class="event"/g)).toHaveLength(2);
    expect(page.match(/<tr>\n<th scope="row">[^\n]*<a href="#event-\d">/g)).toHaveLength(2);
  });

  test('is made anew when the graph changes meanwhile, and given up when it never rests', async () => {
    await expect(fileOf({ events: [event(1)], versions: [1, 2, 2, 2] })).resolves.toContain(
      'version 2,',
    );
    await expect(fileOf({ events: [], versions: [1, 2, 3, 4, 5, 6] })).rejects.toThrow(
      'The graph is being changed: try again when that is done.',
    );
  });

  test('of nothing says so', async () => {
    const page = await fileOf({ events: [] }, { ...WHOLE, topic: undefined, confidence: 0.9 });
    expect(page).toContain('at least 90 % sure');
  });
});

describe('names in the picture', () => {
  const dots = (many: number) =>
    Array.from({ length: many }, (_, at) => {
      return {
        id: `a${at}`,
        name: `Somebody Else ${at}`,
        kind: 'PERSON',
        size: 30,
        font: 30,
        weight: 1,
      } as const;
    });
  // All at one place, but for the last.
  const at = (last: string) => (id: string) => ({ x: id === last ? 900 : 0, y: 0 });

  test('of few are all there, in rows', () => {
    const labels = labelsOf(dots(2), at(''), () => false);
    expect([...labels.values()].map(({ rows }) => rows)).toEqual([
      ['Somebody Else 0'],
      ['Somebody Else 1'],
    ]);
    const long = { ...dots(1)[0], name: 'United Nations Security Council' } as ActorDot;
    expect(labelsOf([long], at(''), () => false).get('a0')?.rows).toEqual([
      'United Nations',
      'Security Council',
    ]);
  });

  test('of many cover no other, and those of the chosen come first', () => {
    const labels = labelsOf(dots(50), at('a49'), (id) => id === 'a30');
    expect([...labels.keys()]).toEqual(['a30', 'a49']);
  });
});

test('texts between markup can never become markup', () => {
  const evil = '"><script>\u202e\u0000\ud800\ufffe\r\n&\'';
  expect(
    html`<p title="${evil}">${say(evil)}${[html`<b>${1}</b>`, undefined, false, null]}</p>`.text,
  ).toBe(
    '<p title="&quot;&gt;&lt;script&gt;⟦RLO⟧⟦0000⟧\ufffd\ufffd\n&amp;&#39;"><bdi>&quot;&gt;&lt;script&gt;⟦RLO⟧⟦0000⟧\ufffd\ufffd\n&amp;&#39;</bdi><b>1</b></p>',
  );
});
