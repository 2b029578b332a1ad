import { happeningOf } from '../../model/happening.ts';
import type { Named } from '../ask/documents/names.ts';
import { activeFilters } from '../filters/active.ts';
import { writeAddress } from '../view/address.ts';
import { count, sayDate, sayNames } from '../words/words.ts';
import type { Gathered } from './gather.ts';
import { type Html, html, joined, type Piece, say } from './html.ts';

const named = (of: Named | null, id: string) => of?.name ?? id;

/** What the file is of, in a line without markup. */
export function titleOf({ view, head }: Gathered): string {
  const { event } = head;
  if (event) {
    const { who, does, whom } = happeningOf(event);
    return [sayNames(who), does, sayNames(whom)].filter(Boolean).join(' ');
  }
  if (view.pair) {
    const [one, other] = view.pair;
    return `${named(head.one, one)} and ${named(head.other, other)}`;
  }
  if (view.actor) return `${named(head.actor, view.actor)}: with whom, over what`;
  const filters = activeFilters(view, head).map(({ says }) => says);
  return filters.length > 0 ? `Who met whom: ${filters.join(', ')}` : 'Who met whom';
}

/** What was looked at, and of which state of which graph. */
export function viewFacts(gathered: Gathered, leftOut: readonly string[]): Html {
  const { view, head, network, events, totalEvents } = gathered;
  const { graphStatus: graph } = head;
  const filters = activeFilters(view, head).map(({ says }) => say(says));
  const chosen = chosenOf(gathered);
  return html`<dl class="facts">
<dt>Filters</dt><dd>${filters.length > 0 ? joined(filters, '; ') : 'none: everything in the graph, what is denied too'}</dd>
${
  view.lens &&
  html`<dt>Highlighted issue</dt><dd>${say(named(head.lens, view.lens))}: the pairs that share it stand out, the others stay</dd>
`
}${
  chosen.length > 0 &&
  html`<dt>Looked at</dt><dd>${joined(chosen, '; ')}</dd>
`
}${
  view.search &&
  html`<dt>Searched for</dt><dd>“${say(view.search)}”: a search narrows nothing, and what it found is not in this file</dd>
`
}<dt>In this file</dt><dd>${many(network.bonds.length, network.totalBonds, 'pair')}, ${count(network.actors.length, 'actor')}, ${many(events.length, totalEvents, 'event')}</dd>
<dt>The graph</dt><dd>version ${graph.version}, last changed ${time(graph.lastIngest)}: ${count(graph.articles, 'article')}, ${count(graph.events, 'event')}</dd>
<dt>Read by</dt><dd>extractor ${graph.extractorVersion ? say(graph.extractorVersion) : 'not known'}${graph.ontologyDigest && html`, ontology <code>${graph.ontologyDigest.slice(0, 12)}</code>`}; Entente ${say(graph.serverVersion)}</dd>
<dt>Show it again</dt><dd>in the explorer over such a graph, at the address <code>/${say(writeAddress(view), 2000)}</code></dd>
</dl>
${
  leftOut.length > 0
    ? html`<div class="left-out"><h3>Not in this file</h3><ul>
${leftOut.map(
  (one) => html`<li>${one}</li>
`,
)}</ul></div>`
    : html`<p>Nothing of the view is left out.</p>`
}`;
}

function many(here: number, all: number, one: string): string {
  return here < all ? `${here.toLocaleString('en')} of ${count(all, one)}` : count(all, one);
}

function chosenOf({ view, head, events }: Gathered): readonly Piece[] {
  const chosen: Piece[] = [];
  const { pair, actor, event, article } = view;
  if (pair)
    chosen.push(
      html`the pair ${say(named(head.one, pair[0]))} and ${say(named(head.other, pair[1]))}`,
    );
  if (actor) chosen.push(html`the actor ${say(named(head.actor, actor))}`);
  if (event) {
    const isIn = events.some(({ id }) => id === event);
    chosen.push(html`<a href="#event-1">event 1</a>${!isIn && ', which the filters leave out'}`);
  }
  if (article) {
    chosen.push(
      html`the article ${say(head.article?.title ?? article)}, whose text is not in this file, only its sentences that tell events`,
    );
  }
  return chosen;
}

/** A time in words, in UTC: "30 November 2026, 00:59 UTC". */
function time(iso: string | null): Piece {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso ?? '') ?? [];
  if (iso === null || day === undefined) return 'at a time not known';
  return html`<time datetime="${iso}">${sayDate(day)}, ${clock} UTC</time>`;
}
