import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../src/reading/html/decode-html.ts';
import { readHtml } from '../../src/reading/html/read-html.ts';

const LEAD =
  'Norway met Chile in Oslo on Monday, and the two ministers spoke of fish, of ports and of the long quarrel over both.';
const SECOND =
  'Peru, which was not invited, called the meeting a poor sign and asked both governments for a seat at the next one.';
const THIRD =
  'The ministers agreed to meet again in Santiago, where the harbour fees will be settled, officials of both sides said.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

function article(inner: string): string {
  return page(`<article><h1>Talks in Oslo</h1>${inner}</article>`);
}

function textOf(html: string): string {
  return readHtml(html, 'a.html').text;
}

describe('the text of a page', () => {
  test('is the article without what stands around it', () => {
    const html = page(`
      <div class="cookie-banner"><p>We use cookies to make this page better for you.</p></div>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
      <article><h1>Talks in Oslo</h1>
        <p class="byline">By Eva Hansen</p><time datetime="2026-03-02">2 March 2026</time>
        <div class="share-bar">Share this</div>
        <figure><img src="a.jpg"><figcaption>The ministers in Oslo. Photo: N. N.</figcaption></figure>
        <p>${LEAD}</p>
        <aside class="related-stories"><p>Chile builds a harbour that nobody asked for.</p></aside>
        <p><a href="/x">Read: Why Peru is angry</a></p>
        <h2>What comes next</h2><p>${SECOND}</p><ul><li>harbour fees</li><li>fish</li></ul><p>${THIRD}</p>
        <p><em>Follow Eva Hansen for more stories like this one.</em></p>
        <p>Copyright 2026 The Nordic Post</p>
      </article>
      <section id="comments"><p>I never liked fish, said a reader, and I never will, whatever they agree.</p></section>
      <footer><p>The Nordic Post, Harbour Street 1</p></footer>`);
    expect(textOf(html)).toBe(
      [LEAD, 'What comes next', SECOND, 'harbour fees\nfish', THIRD].join('\n\n'),
    );
  });

  test.for<[string, string, string]>([
    [
      'inline elements neither glue nor split',
      `<p><b>N</b>orway <i>met</i> Chile.</p>`,
      'Norway met Chile.',
    ],
    [
      'blocks part',
      '<div>Norway met Chile.</div><div>Peru left.</div>',
      'Norway met Chile.\n\nPeru left.',
    ],
    [
      'a break ends a line',
      '<p>Norway met Chile.<br>Peru left.</p>',
      'Norway met Chile.\nPeru left.',
    ],
    [
      'entities and invisible marks',
      '<p>Chile &amp; Per&uacute; a&shy;gree&nbsp;now.</p>',
      'Chile & Perú agree now.',
    ],
    ['white space', '<p>  Norway\n\t met   Chile. </p>', 'Norway met Chile.'],
    [
      'rows of a table',
      '<table><tr><td>Chile</td><td>3</td></tr><tr><td>Peru</td><td>4</td></tr></table>',
      'Chile\t3\nPeru\t4',
    ],
    [
      'a paragraph that is one link',
      `<p><a href="/x">Chile told Peru to wait.</a></p>`,
      'Chile told Peru to wait.',
    ],
    [
      'nothing hidden',
      `<p hidden>Peru lied.</p><p style="display: none">Peru lies.</p><template><p>Peru</p></template><!-- Peru -->`,
      '',
    ],
    [
      'no script',
      `<script>document.write('Peru')</script><noscript>Peru</noscript><svg><text>Peru</text></svg>`,
      '',
    ],
  ])('%s', ([, inner, expected]) => {
    const text = textOf(
      article(`<p>${LEAD}</p><div>${inner}</div><p>${SECOND}</p><p>${THIRD}</p>`),
    );
    const between = text.slice(LEAD.length, text.indexOf(SECOND)).trim();
    expect(text.startsWith(LEAD)).toBe(true);
    expect(between).toBe(expected);
  });

  test('stories beside and within the article are not its own', () => {
    const teaser = `<article><h2>Peru sells a ship</h2><p>Peru sold an old ship to a museum in Norway.</p></article>`;
    const html = page(
      `<article><h1>Talks</h1><p>${LEAD}</p>${teaser}<p>${SECOND}</p><p>${THIRD}</p></article>${teaser}`,
    );
    expect(textOf(html)).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  test('the body that JSON-LD states decides about doubtful lines, unless it is only a beginning', () => {
    const promo =
      'Our new book of harbours is out now and can be had in every good shop of the country.';
    const html = (body: string) =>
      page(
        `<article><h1>Talks</h1><p>${LEAD}</p><p>${promo}</p><p>${SECOND}</p><p>${THIRD}</p><p>${LEAD.replace('Monday', 'Friday')}</p></article>`,
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`,
      );
    expect(
      textOf(html(`${LEAD} ${SECOND} ${THIRD} ${LEAD.replace('Monday', 'Friday')}`)),
    ).not.toContain(promo);
    expect(textOf(html(LEAD))).toContain(promo);
  });

  test('is the same each time', () => {
    const html = article(`<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`);
    expect(textOf(html)).toBe(textOf(html));
  });

  test('a bare fragment is read too', () => {
    expect(textOf('<p>Norway met Chile.</p>')).toBe('Norway met Chile.');
  });
});

describe('what a page says about its article', () => {
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const metaOf = (head: string, body = '') =>
    readHtml(page(`${body}<p>${LEAD}</p>`, head), 'a.html').meta;

  test('JSON-LD: @graph, references, several authors, entities in texts', () => {
    const graph = [
      { '@type': 'Organization', '@id': '#org', name: 'The Nordic Post' },
      { '@type': ['WebPage'], name: 'Page', datePublished: '2020-01-01' },
      {
        '@type': 'https://schema.org/NewsArticle',
        headline: 'Oslo doesn&#8217;t wait',
        author: [
          { '@type': 'Person', name: 'Eva Hansen' },
          { '@type': 'Person', name: 'Ola Berg' },
        ],
        publisher: { '@id': '#org' },
        datePublished: '2026-03-02T08:00:00+01:00',
        inLanguage: 'en_GB',
        mainEntityOfPage: { '@id': 'https://nordicpost.example/oslo' },
      },
    ];
    expect(metaOf(ld({ '@context': 'https://schema.org', '@graph': graph }))).toEqual({
      title: 'Oslo doesn’t wait',
      outlet: 'The Nordic Post',
      author: 'Eva Hansen, Ola Berg',
      publishedOn: '2026-03-02',
      language: 'en-GB',
      url: 'https://nordicpost.example/oslo',
    });
  });

  test('meta elements, and the title without the name of the site', () => {
    const head = `
      <title>Talks | The Nordic Post</title><meta property="og:site_name" content="The Nordic Post">
      <meta property="article:published_time" content="2026-03-02 08:00"><meta name="citation_author" content="By Eva Hansen">
      <meta property="article:author" content="https://nordicpost.example/eva"><link rel="canonical" href="https://nordicpost.example/t">`;
    expect(metaOf(head)).toEqual({
      title: 'Talks',
      outlet: 'The Nordic Post',
      author: 'Eva Hansen',
      publishedOn: '2026-03-02',
      language: 'en',
      url: 'https://nordicpost.example/t',
    });
  });

  test.for<[string, string, string | undefined]>([
    ['the one time', '<time datetime="2026-03-02T08:00Z">Monday</time>', '2026-03-02'],
    [
      'one time of several',
      '<time datetime="2026-03-02">1</time><time datetime="2026-03-09">2</time>',
      undefined,
    ],
    ['no date at all', '', undefined],
    ['a date in words', '<meta name="date" content="2 March 2026">', undefined],
    ['an ambiguous date', '<meta name="date" content="03/02/2026">', undefined],
    ['a placeholder', '<meta name="date" content="0001-01-01T00:00:00">', undefined],
    ['a compact date', '<meta name="date" content="20260302">', '2026-03-02'],
    ['a month', '<meta name="dcterms.date" content="2026-03">', '2026-03'],
  ])('the date is never invented: %s', ([, html, expected]) => {
    expect(metaOf('', html).publishedOn).toBe(expected);
  });

  test('broken JSON-LD is passed over', () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect(metaOf(`${broken}<meta name="author" content="Eva Hansen">`).author).toBe('Eva Hansen');
  });
});

describe('encodings', () => {
  test.for<[string, Buffer, string]>([
    ['UTF-8 whatever the page says', Buffer.from('<meta charset="iso-8859-9">İzmir'), 'İzmir'],
    ['UTF-16', Buffer.from('\ufeffİzmir', 'utf16le'), 'İzmir'],
    ['ISO-8859-9', Buffer.from('<meta charset="iso-8859-9">\u00ddzmir', 'latin1'), 'İzmir'],
    [
      'by http-equiv',
      Buffer.from(
        '<meta http-equiv="content-type" content="text/html; charset=windows-1254">\u00fe',
        'latin1',
      ),
      'ş',
    ],
    ['nothing said', Buffer.from('\u0093Perú\u0094', 'latin1'), '“Perú”'],
    ['an unknown name', Buffer.from('<meta charset="klingon">Perú', 'latin1'), 'Perú'],
  ])('%s', ([, bytes, expected]) => {
    expect(decodeHtml(bytes).replace(/<[^>]*>|\ufeff/g, '')).toBe(expected);
  });
});

describe('hostile pages end in time', () => {
  const paragraphs = `<p>${LEAD}</p>`.repeat(5);
  test.for<[string, string]>([
    ['deep', `${'<div>'.repeat(4000)}${paragraphs}`],
    ['breaks', `${paragraphs}${'<br>'.repeat(100_000)}`],
    ['CDATA and comments never closed', `${paragraphs}<![CDATA[ <!-- <script> `],
    ['zero bytes', paragraphs.replaceAll(' ', ' \0')],
    ['broken entities', `${paragraphs}<p>${'&#x;&#99999999;&amp&notit;'.repeat(2000)}</p>`],
  ])('%s', ([, html]) => {
    const start = performance.now();
    expect(textOf(html)).toContain(LEAD);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.for<[string, string]>([
    ['12,000 elements', '<p>'.repeat(1_000_000)],
    ['12,000 elements', '<'.repeat(1_000_000)],
    ['5,000 open elements', '<div>'.repeat(100_000)],
  ])('over %s are refused', ([what, html]) => {
    expect(() => textOf(html)).toThrow(`a.html is a page of over ${what}: save the article alone`);
  });
});
