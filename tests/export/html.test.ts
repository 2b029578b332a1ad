import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  type FiledEventsAnswer,
  filedEventsQuestion,
} from '../../src/explorer/ask/documents/view-file.ts';
import { STYLE } from '../../src/explorer/one-file/style.ts';
import { readAddress } from '../../src/explorer/view/address.ts';
import { HOSTILE, LONG_TITLE } from './hostile-world.ts';
import { askGraph, exportView, openHostile } from './open-hostile.ts';

const graph = openHostile();

/** Elements that have no end. */
const VOID = new Set(['meta', 'path', 'line', 'circle', 'use']);

/** Faults of the markup, as a reader sees them that knows nothing of the writer. */
function faultsOf(page: string): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const inner: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { id } = attributes;
        if (id !== undefined && ids.has(id)) faults.push(`twice: ${id}`);
        if (id !== undefined) ids.add(id);
        const handler = Object.keys(attributes).find((one) => /^on|^srcdoc$|^src$/.test(one));
        if (handler) faults.push(`${name} has ${handler}`);
        const address = attributes['href'] ?? '';
        if (address.startsWith('#')) inner.push(address.slice(1));
        else if (address !== '' && !/^https?:\/\//.test(address))
          faults.push(`leads to ${address}`);
        else if (address !== '' && !/\bnoreferrer\b/.test(attributes['rel'] ?? '')) {
          faults.push(`says where it comes from: ${address}`);
        }
      },
      onclosetag(name, isImplied) {
        if (isImplied && !VOID.has(name)) faults.push(`${name} is not closed`);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(page);
  for (const id of inner) if (!ids.has(id)) faults.push(`leads nowhere: #${id}`);
  return faults;
}

function open(page: string): Document {
  return parseHTML(page).document as unknown as Document;
}

interface Data {
  readonly leftOut: readonly string[];
  readonly pairs: readonly { readonly events: number; readonly eventIds: readonly string[] }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly place: string | null;
  }[];
  readonly articles: readonly { readonly title: string; readonly outlet: string }[];
}

function dataOf(document: Document): Data {
  return JSON.parse(document.getElementById('entente-data')?.textContent ?? '');
}

describe('html', () => {
  test('is markup without faults, asks for nothing, and every link within it leads somewhere', async () => {
    const page = await exportView(graph());
    expect(faultsOf(page)).toEqual([]);
    const document = open(page);
    const kinds = new Set([...document.querySelectorAll('*')].map((one) => one.localName));
    for (const kind of ['img', 'link', 'iframe', 'object', 'form', 'base', 'image']) {
      expect(kinds).not.toContain(kind);
    }
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map(({ id, type }) => [id, type])).toEqual([
      ['entente-data', 'application/json'],
    ]);
    // No heading stands more than one level below the one before.
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) =>
      Number(one.localName.slice(1)),
    );
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  test('hostile texts are texts, their hidden signs spelled out, and come back whole from its data', async () => {
    const page = await exportView(graph());
    expect(page.match(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\ufffe]/gu)).toBeNull();
    const document = open(page);
    const said = document.querySelector('main')?.textContent ?? '';
    expect(said).toContain(`a ]]> b <!-- & <script> "x" 'y'`);
    expect(said).toContain('⟦RLO⟧right to left⟦PDF⟧ עברית');
    expect(said).toContain('NUL ⟦0000⟧, bell ⟦0007⟧');
    const { events, articles, leftOut } = dataOf(document);
    expect(events.map(({ place }) => place)).toEqual(expect.arrayContaining([...HOSTILE]));
    expect(articles.map(({ outlet }) => outlet)).toEqual(expect.arrayContaining([...HOSTILE]));
    // A title of a megabyte is not sent along, and that is said.
    expect(articles.some(({ title }) => LONG_TITLE.startsWith(title.slice(0, -1)))).toBe(true);
    expect(leftOut.join(' ')).toMatch(/The rest of \d+ texts? longer than 5,000 characters/);
    expect(page.length).toBeLessThan(2_000_000);
  });

  test.for([
    '',
    '?types=ACCUSE,CONSULT&confidence=0.5',
    'http://127.0.0.1:4000/?around=actor:ARL&kinds=STATE',
    '?status=DENIED,PLANNED&from=2026-02&to=2026-12',
    '?pair=actor:ARL&pair=actor:BES&lens=topic:gas&q=gas&show=table',
    '?topic=topic:energy&actor=actor:ARL',
  ])('of "%s" it has the events that the API gives, each in full once', async (address) => {
    const view = readAddress(address.replace(/^[^?]*/, ''));
    const ask = askGraph(graph());
    const { events } = await ask<FiledEventsAnswer>(filedEventsQuestion(view));
    expect(events.totalCount).toBeGreaterThan(0);
    const page = await exportView(graph(), address);
    expect(faultsOf(page)).toEqual([]);
    const document = open(page);
    const data = dataOf(document);
    expect(data.events).toHaveLength(events.totalCount);
    expect(data.events.map(({ id }) => id)).toEqual(
      expect.arrayContaining(events.nodes.map(({ id }) => id)),
    );
    expect(document.querySelectorAll('article.event')).toHaveLength(events.totalCount);
    // All events of a pair are at its section, and as many as the network counts.
    expect(data.pairs.length).toBeGreaterThan(0);
    for (const { events: many, eventIds } of data.pairs) expect(eventIds).toHaveLength(many);
    const lines = [...document.querySelectorAll('svg.network a.pair')];
    expect(lines.map((line) => line.getAttribute('href')).sort()).toEqual(
      [...document.querySelectorAll('section.pair')].map(({ id }) => `#${id}`).sort(),
    );
  });

  test('says what it is of: filters, lens, what is chosen, what was searched for', async () => {
    const address = `?types=ACCUSE&outlet=${encodeURIComponent(HOSTILE[2])}&lens=topic:gas&actor=actor:ARL&q=pipeline&from=2026`;
    const document = open(await exportView(graph(), address));
    const said = document.getElementById('view')?.textContent ?? '';
    for (const words of [
      'Accused',
      `told by ${HOSTILE[2]}`,
      'since 2026',
      'natural gas: the pairs that share it',
      'the actor Arlund',
      '“pipeline”',
    ]) {
      expect(said).toContain(words);
    }
    expect(document.title).toBe('Arlund: with whom, over what');
  });

  test('an event that the filters leave out is there when it is chosen, and that is said', async () => {
    const { events } = dataOf(open(await exportView(graph())));
    const accused = events.find((event) => event.type === 'ACCUSE');
    const document = open(await exportView(graph(), `?types=AID&event=${accused?.id}`));
    expect(document.getElementById('view')?.textContent).toContain('which the filters leave out');
    expect(document.querySelector('#chosen article.event h3')?.textContent).toContain('accused');
  });

  test.for([
    ['?topic=topic:none', 'The graph has no topic "topic:none", which the address names as topic.'],
    ['?event=event:0', 'The graph has no event "event:0", which the address names as event.'],
    [
      '?pair=actor:ARL&pair=actor:XX',
      'The graph has no actor "actor:XX", which the address names as pair.',
    ],
    ['?types=MET', /^--view: types=MET: "MET" is none of AGREE, CONSULT, .* quotation marks\.$/],
    ['?from=yesterday', /^--view: from=yesterday: a date is 2026, 2026-02 or 2026-02-03\./],
    ['?colour=red', /^--view: colour=red: no view has "colour", but types, status, /],
    ['?pair=actor:ARL', /^--view: pair=actor:ARL: a pair is two different actors/],
    ['?pairs=0', /^--view: pairs=0: a whole number from 1 to 5000 is asked for\./],
    ['?topic=a&topic=b', /^--view: topic=a: "topic" stands there more than once\./],
  ] as const)('%s is refused, with what to do', async ([address, message]) => {
    await expect(exportView(graph(), address)).rejects.toThrow(message);
  });

  test('has the colours of the page', () => {
    const colours = (css: string) => css.match(/--[a-z-]+: ?#[0-9a-f]{6}/g) ?? [];
    const same = (css: string) => colours(css).map((one) => one.replace(' ', ''));
    const tokens = same(readFileSync('src/explorer/styles/tokens.css', 'utf8'));
    const own = same(STYLE);
    expect(own.length).toBeGreaterThan(30);
    expect(tokens).toEqual(expect.arrayContaining(own));
  });
});
