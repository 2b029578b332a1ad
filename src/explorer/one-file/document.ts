import { shortened } from '../words/visible.ts';
import { type Contents, contentsOf } from './contents.ts';
import { dataOf } from './data.ts';
import { eventInFull } from './event.ts';
import type { Gathered } from './gather.ts';
import { Html, html } from './html.ts';
import { iconSymbols } from './icons.ts';
import { picture } from './picture.ts';
import type { Places } from './places.ts';
import { titleOf, viewFacts } from './say-view.ts';
import { actorList, articleList, pairSection, pairTable } from './sections.ts';
import { STYLE } from './style.ts';
import type { Trimmed } from './trim.ts';

/** What the file may do: show itself. It asks for nothing, and nothing in it runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const MARKS = [
  ['source', 'source: who does it'],
  ['trigger', 'what happened'],
  ['target', 'target: to or with whom'],
  ['other', 'another part'],
  ['topic', 'topic'],
] as const;

const LONGEST_TITLE = 300;

/** A view as one document that needs no server, no network and no script. */
export function documentOf({ gathered, leftOut }: Trimmed, places: Places): string {
  const contents = contentsOf(gathered);
  const title = shortened(titleOf(gathered), LONGEST_TITLE);
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Entente ${gathered.head.graphStatus.serverVersion}">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${iconSymbols()}
<header>
<p class="soft">Entente: who met whom, over what, in which sentence</p>
<h1 dir="auto">${title}</h1>
${navigation(contents)}
</header>
<main>
<section id="view" aria-labelledby="view-name">
<h2 id="view-name">What this file shows</h2>
${viewFacts(gathered, leftOut)}
</section>
${sections(gathered, contents, places)}
<section id="data" aria-labelledby="data-name">
<h2 id="data-name">The data of this file</h2>
<p>What stands above is also in this file as JSON, within the element <code>&lt;script type="application/json" id="entente-data"&gt;</code>: actors, pairs, events with their sentences, positions and articles. Nothing in this file runs, and nothing is asked of any server.</p>
<script type="application/json" id="entente-data">${dataOf(gathered, contents, leftOut)}</script>
</section>
</main>
</body>
</html>
`;
  return text;
}

function navigation({ pairs, chosen, alone, actors, articles }: Contents): Html {
  const links = [
    ['view', 'What it shows', true],
    ['picture', 'Picture', pairs.length > 0],
    ['pairs', 'Pairs', pairs.length > 0],
    ['chosen', 'Chosen event', chosen !== undefined],
    ['between', 'Events, pair by pair', pairs.length > 0],
    ['alone', 'Other events', alone.length > 0],
    ['actors', 'Actors', actors.length > 0],
    ['articles', 'Articles', articles.length > 0],
    ['data', 'Data', true],
  ] as const;
  return html`<nav aria-label="Contents"><ul>
${links.map(
  ([id, name, isThere]) =>
    isThere &&
    html`<li><a href="#${id}">${name}</a></li>
`,
)}</ul></nav>`;
}

function sections(gathered: Gathered, contents: Contents, places: Places): Html {
  const { pairs, chosen, alone, actors, articles } = contents;
  const isEmpty = pairs.length === 0 && gathered.events.length === 0;
  const legend = html`<ul class="legend" aria-label="What the marks in sentences mean">
${MARKS.map(
  ([kind, says]) => html`<li><mark class="${kind}">${says}</mark></li>
`,
)}</ul>`;
  return html`${isEmpty && html`<p>No event of the graph fits this view.</p>`}${
    pairs.length > 0 &&
    html`<section id="picture" aria-labelledby="picture-name">
<h2 id="picture-name">The picture</h2>
${picture(gathered, contents, places)}
</section>
<section id="pairs" aria-labelledby="pairs-name">
<h2 id="pairs-name">The pairs</h2>
${pairTable(pairs, gathered.shared !== undefined)}
</section>
`
  }${
    chosen &&
    html`<section id="chosen" aria-labelledby="chosen-name">
<h2 id="chosen-name">The chosen event</h2>
${legend}
${eventInFull(chosen, contents, 3)}</section>
`
  }${
    pairs.length > 0 &&
    html`<section id="between" aria-labelledby="between-name">
<h2 id="between-name">Events, pair by pair</h2>
${legend}
${pairs.map((pair) => pairSection(pair, contents))}</section>
`
  }${
    alone.length > 0 &&
    html`<section id="alone" aria-labelledby="alone-name">
<h2 id="alone-name">Other events</h2>
<p>In these nobody in the picture faces anybody else in it: one of the two is not known, or their pair is left out.</p>
${pairs.length === 0 && !chosen && legend}
${alone.map((event) => eventInFull(event, contents, 3))}</section>
`
  }${
    actors.length > 0 &&
    html`<section id="actors" aria-labelledby="actors-name">
<h2 id="actors-name">The actors</h2>
<p>With whom each has to do, and in how many events.</p>
${actorList(contents)}
</section>
`
  }${
    articles.length > 0 &&
    html`<section id="articles" aria-labelledby="articles-name">
<h2 id="articles-name">The articles</h2>
${articleList(contents)}
</section>
`
  }`;
}
