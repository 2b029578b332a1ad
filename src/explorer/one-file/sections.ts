import type { FiledEvent } from '../ask/documents/view-file.ts';
import { count, KIND_NAMES, STATUS_NAMES, sayDate, saySpan, TYPE_NAMES } from '../words/words.ts';
import type { Contents, FiledPair } from './contents.ts';
import {
  citation,
  eventInFull,
  headline,
  issues,
  outward,
  sureness,
  tags,
  typeIcon,
} from './event.ts';
import { type Html, html, joined, type Piece, say } from './html.ts';
import { icon } from './icons.ts';

/** The pairs as rows, each leading to its section. */
export function pairTable(pairs: readonly FiledPair[], hasLens: boolean): Html {
  const rows = pairs.map(
    (pair) => html`<tr${pair.isChosen && html` class="chosen"`}>
<th scope="row"><a href="#pair-${pair.number}">${pairName(pair)}</a>${pair.isChosen && ' (chosen)'}</th>
<td class="number">${pair.bond.events.toLocaleString('en')}</td>
<td>${types(pair)}</td>
<td>${statuses(pair)}</td>
<td>${saySpan(pair.bond.firstDate, pair.bond.lastDate)}</td>
${
  hasLens &&
  html`<td>${pair.isShared ? 'yes' : 'no'}</td>
`
}</tr>
`,
  );
  return html`<div class="sheet" role="region" aria-label="Table of the pairs, to be scrolled" tabindex="0">
<table>
<caption>Who met whom, most events first</caption>
<thead><tr><th scope="col">Pair</th><th scope="col">Events</th><th scope="col">What happened</th><th scope="col">Did it?</th><th scope="col">When</th>${hasLens && html`<th scope="col">Shares the issue</th>`}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}

export function pairName({ one, other }: FiledPair): Html {
  return html`${say(one.name)} and ${say(other.name)}`;
}

function types({ bond }: FiledPair): Piece {
  return joined(
    bond.types.map(
      ({ type, count: many }) =>
        html`<span class="nowrap">${typeIcon(type)} ${many} ${TYPE_NAMES[type]}</span>`,
    ),
    '; ',
  );
}

function statuses({ bond }: FiledPair): Piece {
  const disputed =
    bond.disputed > 0 && html` <span class="tag disputed">${bond.disputed} disputed</span>`;
  const each = bond.statuses.map(
    ({ status, count: many }) =>
      html`<span class="tag ${status}">${many} ${STATUS_NAMES[status].toLowerCase()}</span>`,
  );
  return [joined(each, ' '), disputed];
}

/** A pair: its events in a line each, and in full those that do not stand at an earlier pair. */
export function pairSection(pair: FiledPair, contents: Contents): Html {
  const { number, bond, events, own } = pair;
  const missing = bond.events - events.length;
  const here =
    missing > 0
      ? `${count(bond.events, 'event')}, ${events.length.toLocaleString('en')} of them in this file`
      : count(bond.events, 'event');
  const isTable = events.length > 1 || own.length < events.length;
  return html`<section class="pair" id="pair-${number}" aria-labelledby="pair-${number}-name">
<h3 id="pair-${number}-name">${pairName(pair)}</h3>
<p class="soft">${here}; ${saySpan(bond.firstDate, bond.lastDate)}. <a href="#pairs">All pairs</a></p>
${isTable && eventTable(events, contents, `Events between ${pair.one.name} and ${pair.other.name}, in the order of time`)}
${own.map((event) => eventInFull(event, contents, 4))}</section>
`;
}

function eventTable(events: readonly FiledEvent[], contents: Contents, caption: string): Html {
  const rows = events.map((event) => {
    const number = contents.eventNumbers.get(event.id);
    return html`<tr>
<th scope="row">${typeIcon(event.type)} <a href="#event-${number}">${headline(event)}</a></th>
<td>${TYPE_NAMES[event.type]}</td>
<td>${sayDate(event.date)}</td>
<td>${event.place ? say(event.place) : '–'}</td>
<td>${tags(event)}</td>
<td>${sureness(event.confidence)}</td>
<td>${event.topics.length > 0 ? issues(event.topics) : '–'}</td>
</tr>
`;
  });
  return html`<div class="sheet" role="group" aria-label="${caption}" tabindex="0">
<table class="events">
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Event</th><th scope="col">Type</th><th scope="col">When</th><th scope="col">Where</th><th scope="col">Did it?</th><th scope="col">How sure</th><th scope="col">Issues</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}

/** Every actor with the pairs that it is one of. */
export function actorList({ actors, pairs }: Contents): Html {
  const byActor = new Map<string, FiledPair[]>(actors.map(({ id }) => [id, []]));
  for (const pair of pairs)
    for (const { id } of [pair.one, pair.other]) byActor.get(id)?.push(pair);
  return html`<ul class="list">
${actors.map(({ id, name, kind }, at) => {
  const links = (byActor.get(id) ?? []).map((pair) => {
    const other = pair.one.id === id ? pair.other : pair.one;
    return html`<a href="#pair-${pair.number}">${say(other.name)}</a> (${pair.bond.events})`;
  });
  return html`<li id="actor-${at + 1}">${icon(kind, html`class="icon"`)} <strong>${say(name)}</strong>, ${KIND_NAMES[kind].toLowerCase()}: ${joined(links, ', ')}</li>
`;
})}</ul>`;
}

/** Every article that tells something here, as it can be cited, and what its sentences cite. */
export function articleList({ articles, eventNumbers }: Contents): Html {
  return html`<ol class="list">
${articles.map(({ number, article, cited, events }) => {
  const { author, title, outlet, publishedOn, url } = article;
  const links = events.map(({ id }) => {
    const at = eventNumbers.get(id);
    return html`<a href="#event-${at}">${at}</a>`;
  });
  const works = cited.map(
    (work) => html`<li>${citation(work)}</li>
`,
  );
  return html`<li id="article-${number}"><cite>${author && html`${say(author)}: `}“${say(title ?? 'Untitled')}”${outlet && html`, ${say(outlet)}`}, ${publishedOn ? sayDate(publishedOn) : 'without a date'}</cite>.${url && html` ${outward(url, 'Where it was published')}`}
<span class="soft">${count(events.length, 'event')}: ${joined(links, ', ')}</span>${
    works.length > 0 &&
    html`
<p class="soft">Cited in these sentences:</p>
<ul>
${works}</ul>
`
  }</li>
`;
})}</ol>`;
}
