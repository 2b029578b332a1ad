import type { EventType } from '../../model/event.ts';
import { happeningOf } from '../../model/happening.ts';
import type { ArticleNamed, Cited } from '../ask/documents/event.ts';
import type { Named } from '../ask/documents/names.ts';
import type {
  FiledAccount,
  FiledCorrection,
  FiledDispute,
  FiledEvent,
  FiledEvidence,
} from '../ask/documents/view-file.ts';
import { ASPECTS, type Difference, differences } from '../pane/evidence/differences.ts';
import { evidenceMarks, type Mark } from '../pane/evidence/evidence-marks.ts';
import { excerptOf } from '../pane/evidence/excerpt.ts';
import { segments } from '../pane/evidence/marks.ts';
import { MATTER_NAMES, saySide } from '../words/disputes.ts';
import { partsOf } from '../words/parts.ts';
import { saySureness } from '../words/sureness.ts';
import { webAddress } from '../words/web-address.ts';
import {
  count,
  familyOf,
  MODALITY_MEANINGS,
  ROLE_NAMES,
  STATUS_MEANINGS,
  STATUS_NAMES,
  sayDate,
  sayNames,
  TYPE_NAMES,
} from '../words/words.ts';
import type { Contents } from './contents.ts';
import { Html, html, joined, type Piece, say } from './html.ts';
import { icon } from './icons.ts';

/** The longest sentence that stands there whole. */
const LONGEST = 1500;

/** Names in a row: "Norway, Chile and Qatar". */
function names(of: readonly string[]): Piece {
  return of.map((name, at) => [at === 0 ? '' : at === of.length - 1 ? ' and ' : ', ', say(name)]);
}

/** The icon of a type of events, in the colour of its family. */
export function typeIcon(type: EventType): Html {
  return icon(type, html`class="icon ${familyOf(type)}"`);
}

/** An event in plain words: "Norway asked Chile". */
export function headline(event: FiledEvent): Html {
  const { who, does, whom } = happeningOf(event);
  return html`${names(who)} ${does} ${names(whom)}`;
}

/** What became of an event, in words and never by colour alone. */
export function tags({ status, disputed, modality, main }: FiledEvent): Html {
  return html`<span class="tag ${status}" title="${STATUS_MEANINGS[status]}">${STATUS_NAMES[status]}</span>${disputed && html` <span class="tag disputed" title="Accounts contradict each other on the day, or on whether it happened.">Disputed</span>`}${modality === 'HISTORICAL' && html` <span class="tag">Long before</span>`}${!main && html` <span class="tag" title="No article tells it in a main clause.">Background</span>`}`;
}

export function issues(topics: readonly Named[]): Piece {
  return joined(
    topics.map(({ name }) => say(name)),
    ', ',
  );
}

export function sureness(confidence: number): string {
  return `${saySureness(confidence)} (${confidence.toFixed(2)})`;
}

/**
 * An event in full: what it comes to, where accounts differ, and every sentence that tells it. Its heading is of
 * this level, one below what it stands under.
 */
export function eventInFull(event: FiledEvent, contents: Contents, level: 3 | 4): Html {
  const heading = new Html(`h${level}`);
  const below = new Html(`h${level + 1}`);
  const number = contents.eventNumbers.get(event.id);
  const { participants, topics, accounts, evidenceCount, articleCount, confidence } = event;
  const parts = partsOf(participants).map(
    ({ actor, roles }) =>
      html`${say(actor.name)} (${sayNames(roles.map((role) => ROLE_NAMES[role]))})`,
  );
  const told =
    accounts.length < articleCount ? html`; ${accounts.length} of these articles are here` : '';
  return html`<article class="event" id="event-${number}" aria-labelledby="event-${number}-name">
<${heading} id="event-${number}-name"><a class="number" href="#event-${number}" aria-label="Event ${number}">${number}</a> ${typeIcon(event.type)} ${headline(event)}</${heading}>
<p>${tags(event)}</p>
<dl class="facts">
<dt>When, where</dt><dd>${sayDate(event.date)}; ${place(event)}</dd>
<dt>Type</dt><dd>${TYPE_NAMES[event.type]} (${event.type}${event.mode && html`: ${say(event.mode)}`})</dd>
${
  parts.length > 0 &&
  html`<dt>Who took part</dt><dd>${joined(parts, ', ')}</dd>
`
}${
  topics.length > 0 &&
  html`<dt>Issues</dt><dd>${issues(topics)}</dd>
`
}<dt>How sure</dt><dd>${sureness(confidence)}</dd>
<dt>Told in</dt><dd>${count(evidenceCount, 'place')} in ${count(articleCount, 'article')}${told}</dd>
</dl>
${contradictions(event, contents, below)}${disputes(accounts, contents, below)}${accounts.map((account) => accountOf(account, event, contents, below))}</article>
`;
}

function place({ place: words, placeActor }: FiledEvent): Piece {
  const name = words ?? placeActor?.name;
  return name === undefined ? 'no place is told' : say(name);
}

/** What accounts contradict each other in, each side with its sentences; none is held to be right. */
function contradictions({ disputes: found }: FiledEvent, contents: Contents, heading: Html): Piece {
  if (found.length === 0) return undefined;
  return html`<div class="differences">
<${heading}>What accounts contradict each other in</${heading}>
<ul>
${found.map((one) => contradiction(one, contents))}</ul>
</div>
`;
}

function contradiction({ about, unit, sides }: FiledDispute, contents: Contents): Html {
  const rows = sides.map(({ value, origins, actors, evidence }) => {
    const only = actors.map(({ name }) => say(name));
    const pieces = evidence.map(
      ({
        quote,
        article,
      }) => html`<li>“${say(quote, 1000)}” (${articleLink(article, contents)})</li>
`,
    );
    return html`<li><strong>${say(saySide(about, value))}</strong>, ${count(origins, 'origin')}${only.length > 0 && html`, only here ${joined(only, ', ')}`}
<ul>
${pieces}</ul>
</li>
`;
  });
  return html`<li><strong>${MATTER_NAMES[about]}</strong>${unit && html` (${say(unit)})`}
<ul>
${rows}</ul>
</li>
`;
}

/** What accounts differ in, each side by its own words; none is held to be right. */
function disputes(accounts: readonly FiledAccount[], contents: Contents, heading: Html): Piece {
  const found = differences(accounts);
  if (found.length === 0) return undefined;
  return html`<div class="differences">
<${heading}>${accounts.length > 1 ? 'Where accounts differ' : 'What is unclear'}</${heading}>
<ul>
${found.map((one) => difference(one, accounts, contents))}</ul>
</div>
`;
}

function difference(
  { aspect, summary, accounts: sides }: Difference,
  accounts: readonly FiledAccount[],
  contents: Contents,
): Html {
  const rows = sides.map(({ said }, at) => {
    const account = accounts[at];
    const words = said.map(({ words, isShared }) =>
      isShared ? say(words) : html`<strong>≠ ${say(words)}</strong>`,
    );
    return html`<li>${account && articleLink(account.article, contents)}: ${words.length > 0 ? joined(words, ', ') : 'does not say'}</li>
`;
  });
  return html`<li><strong>${ASPECTS[aspect].name}</strong>: ${say(summary, 1000)}${
    accounts.length > 1 &&
    html`
<ul>
${rows}</ul>
`
  }</li>
`;
}

/** A link to an article in the list of all. */
function articleLink(
  { id, outlet, title }: Pick<ArticleNamed, 'id' | 'outlet' | 'title'>,
  contents: Contents,
): Html {
  return html`<a href="#article-${contents.articleNumbers.get(id)}">${outlet && html`${say(outlet)}: `}${say(title ?? 'Untitled')}</a>`;
}

function accountOf(
  { article, evidence }: FiledAccount,
  event: FiledEvent,
  contents: Contents,
  heading: Html,
): Html {
  const day = article.publishedOn ? sayDate(article.publishedOn) : 'without a date';
  return html`<div class="account">
<${heading}>${articleLink(article, contents)}, <span class="soft">${day}</span></${heading}>
${evidence.map((one) => evidenceOf(one, event))}</div>
`;
}

function evidenceOf(evidence: FiledEvidence, { topics }: FiledEvent): Html {
  const { date, place: where, modality, negated, main, confidence, sentence, rule } = evidence;
  const roles = evidence.roleWords.map(
    ({ role, words, actor }) =>
      html`${ROLE_NAMES[role]} “${say(words)}”${actor ? html` (${say(actor.name)})` : ' (nobody known)'}`,
  );
  const marks = evidenceMarks(evidence, topics);
  return html`<figure class="evidence">
<blockquote dir="auto"><p>${marked(evidence, marks)}</p></blockquote>
<figcaption><dl class="facts">
<dt>Who says so</dt><dd>${evidence.attributedTo ? say(evidence.attributedTo.name) : 'the article itself'}${evidence.outlet && html`, after ${say(evidence.outlet)}`}</dd>
<dt>What it gives</dt><dd>${negated ? 'It is denied' : MODALITY_MEANINGS[modality]}; ${date ? sayDate(date) : 'no date'}; ${where ? say(where) : 'no place'}${!main && '; told as background'}</dd>
<dt>As read</dt><dd>${joined([...roles, html`what happened “${say(evidence.trigger)}”`, ...topicWords(sentence, marks)], '; ')}; ${sureness(confidence)}, rule <code>${say(rule)}</code></dd>
${evidence.corrections.map(
  (one) => html`<dt>Corrected</dt><dd>${correction(one)}</dd>
`,
)}${
  sentence.sources.length > 0 &&
  html`<dt>Source cited</dt><dd>${joined(sentence.sources.map(citation), '; ')}</dd>
`
}</dl></figcaption>
</figure>
`;
}

/** What somebody made otherwise, who, when and why. */
function correction({ text, by, on, why }: FiledCorrection): Html {
  return html`${say(text, 1000)} (${by ? say(by) : 'by hand'}${on && `, ${sayDate(on)}`})${why && html`, because: ${say(why, 1000)}`}`;
}

/**
 * The sentence with all that was found in it, by colour and by the line under it. What the marks say stands below
 * it in words: between its own they would be in the way of those who look for a quotation, or copy one.
 */
function marked({ sentence }: FiledEvidence, marks: readonly Mark[]): Piece {
  const { text, start: offset } = sentence;
  const { start, end } = excerptOf(text, offset, marks, LONGEST);
  const stretches = segments(text.slice(start, end), offset + start, marks).map((stretch) => {
    return stretch.marks.reduceRight<Piece>(
      (within, { kind, label }) => html`<mark class="${kind}" title="${label}">${within}</mark>`,
      stretch.text,
    );
  });
  const rest = text.length - (end - start);
  const more =
    rest > 0 &&
    html` <span class="soft">(${count(rest, 'character')} more in the data of this file)</span>`;
  return [start > 0 && '… ', stretches, end < text.length && '…', more];
}

/** Words that name a topic, each once. */
function topicWords(
  { text, start }: FiledEvidence['sentence'],
  marks: readonly Mark[],
): readonly Html[] {
  const found = new Map<string, Html>();
  for (const { kind, label, ...span } of marks) {
    const words = text.slice(span.start - start, span.end - start);
    if (kind === 'topic') found.set(`${label} ${words}`, html`${say(label)} “${say(words)}”`);
  }
  return [...found.values()];
}

/** A link out of the file, with the host it leads to; what is no address of the web is shown as text. */
export function outward(to: string, words: Piece): Html {
  const address = webAddress(to);
  if (!address) return html`${words} (${say(to)})`;
  return html`<a href="${address.href}" rel="noreferrer noopener" target="_blank">${words}</a> <span class="soft">(${say(address.host)})</span>`;
}

/** A work that is cited: its author, title and outlet. */
export function citation({ author, title, outlet, url }: Cited): Html {
  const name = say(title ?? url ?? outlet ?? 'a work without a title');
  return html`<cite>${author && html`${say(author)}: `}${url ? outward(url, name) : name}${outlet && title && html`, ${say(outlet)}`}</cite>`;
}
