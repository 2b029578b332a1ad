import type { ActorKind } from '../../model/actor.ts';
import { type ActorDot, type PairLine, toElements } from '../network/elements.ts';
import type { Place } from '../network/layout.ts';
import { sayTarget } from '../network/say-target.ts';
import { STROKES } from '../network/style.ts';
import { STATUSES } from '../view/view.ts';
import {
  count,
  FAMILIES,
  type Family,
  familyOf,
  KIND_NAMES,
  STATUS_NAMES,
} from '../words/words.ts';
import type { Contents } from './contents.ts';
import { typeIcon } from './event.ts';
import type { Gathered } from './gather.ts';
import { type Html, html, type Piece } from './html.ts';
import { icon } from './icons.ts';
import { type Edges, type Label, labelsOf } from './labels.ts';
import type { Places } from './places.ts';

/** With more lines than these, signs in their middles would hide them. */
const MOST_BADGES = 150;
/** How far a picture may shrink on a narrow screen before it is scrolled instead. */
const SMALLEST = 0.55;
const NOWHERE: Place = { x: 0, y: 0 };

/** The network as it is drawn on the page; a line leads to the section of its pair, a dot to its actor. */
export function picture(gathered: Gathered, contents: Contents, places: Places): Html {
  const { network, view } = gathered;
  const { dots, lines } = toElements(network);
  const at = (id: string) => places[id] ?? NOWHERE;
  const isChosen = (id: string) => view.actor === id || view.pair?.includes(id) === true;
  const labels = labelsOf(dots, at, isChosen);
  const box = boxOf(dots, labels, at);
  const near = nearOf(gathered, lines);
  const draw: Drawing = {
    gathered,
    contents,
    at,
    labels,
    isChosen,
    isFaint: (id) => near !== undefined && !near.has(id),
  };
  const badged = lines.length > MOST_BADGES ? [] : lines;
  const unnamed = dots.length - labels.size;
  const least = Math.round(box.width * SMALLEST);
  return html`<figure>
<p class="skip"><a href="#pairs">Skip the picture: the table says the same</a></p>
<div class="sheet" role="region" aria-label="Picture of the network, to be scrolled" tabindex="0">
<svg class="network" role="group" aria-label="Network of who met whom" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" style="max-width:${Math.max(box.width, 300)}px;min-width:${Math.min(least, 4000)}px">
${lines.map((line) => lineOf(line, draw))}
${badged.map((line) => badgeOf(line, draw))}
${[...dots].reverse().map((dot) => dotOf(dot, draw))}
${dots.map((dot) => nameOf(dot, draw))}
</svg>
</div>
<figcaption>${
    unnamed > 0 &&
    html`<p>${count(unnamed, 'name')} would cover others and ${unnamed === 1 ? 'is' : 'are'} left out: pointing at a dot tells its name, and it leads to its actor.</p>
`
  }${legend(network.actors.map(({ kind }) => kind))}</figcaption>
</figure>`;
}

interface Drawing {
  readonly gathered: Gathered;
  readonly contents: Contents;
  readonly at: (id: string) => Place;
  readonly labels: ReadonlyMap<string, Label>;
  readonly isChosen: (id: string) => boolean;
  /** Whether it steps back behind what shares the highlighted issue. */
  readonly isFaint: (id: string) => boolean;
}

/** Lines that share the issue of the lens, and their ends; undefined without a lens. */
function nearOf({ shared }: Gathered, lines: readonly PairLine[]): ReadonlySet<string> | undefined {
  if (!shared) return undefined;
  const near = lines.filter(({ id }) => shared.has(id));
  return new Set(near.flatMap(({ id, source, target }) => [id, source, target]));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 10;

/** Room for all dots and names. */
function boxOf(
  dots: readonly ActorDot[],
  labels: ReadonlyMap<string, Label>,
  at: (id: string) => Place,
): Box {
  const all = dots.map(({ id, size }): Edges => {
    const { x, y } = at(id);
    return [x - size / 2, y - size / 2, x + size / 2, y + size / 2];
  });
  for (const { box } of labels.values()) all.push(box);
  const edge = (side: 0 | 1 | 2 | 3, further: (a: number, b: number) => number) =>
    all.map((edges) => edges[side]).reduce((a, b) => further(a, b), all[0]?.[side] ?? 0);
  const [x, y] = [Math.floor(edge(0, Math.min)) - MARGIN, Math.floor(edge(1, Math.min)) - MARGIN];
  const [right, bottom] = [Math.ceil(edge(2, Math.max)), Math.ceil(edge(3, Math.max))];
  return { x, y, width: right + MARGIN - x, height: bottom + MARGIN - y };
}

function lineOf(line: PairLine, { gathered, contents, at, isFaint }: Drawing): Piece {
  const { id, source, target, family, width, status } = line;
  const pair = contents.pairById.get(id);
  const [one, other] = [at(source), at(target)];
  const says = sayTarget({ kind: 'pair', ids: [source, target] }, gathered.network, undefined);
  const ends = html`x1="${round(one.x)}" y1="${round(one.y)}" x2="${round(other.x)}" y2="${round(other.y)}"`;
  const classes = [
    'pair',
    family,
    status === 'DENIED' && 'denied',
    isFaint(id) && 'faint',
    pair?.isChosen && 'chosen',
  ];
  return html`<a href="#pair-${pair?.number}" class="${classed(classes)}" aria-label="${says}"><title>${says}</title><line class="hit" ${ends}/><line class="stroke" ${ends} stroke-width="${round(width)}"${dashes(status)}/></a>
`;
}

/** What most of a pair's events are, in the middle of its line. It says no more than the line, and is passed over by keys. */
function badgeOf(line: PairLine, { contents, at, isFaint }: Drawing): Piece {
  const { id, source, target, type, status, disputed } = line;
  const [one, other] = [at(source), at(target)];
  const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
  const dashed = status === 'HAPPENED' ? '' : html` stroke-dasharray="3 2"`;
  return html`<a href="#pair-${contents.pairById.get(id)?.number}" class="${classed(['badge', familyOf(type), isFaint(id) && 'faint'])}" tabindex="-1" aria-hidden="true"><circle cx="${round(x)}" cy="${round(y)}" r="11"${dashed}/>${disputed && html`<circle class="ring" cx="${round(x)}" cy="${round(y)}" r="14"/>`}${icon(type, html`x="${round(x - 8)}" y="${round(y - 8)}" width="16" height="16"`)}</a>
`;
}

function dotOf({ id, kind, size }: ActorDot, draw: Drawing): Piece {
  const { gathered, contents, at, isFaint, isChosen } = draw;
  const { x, y } = at(id);
  const says = sayTarget({ kind: 'actor', id }, gathered.network, undefined);
  const inner = size * 0.55;
  const box = html`x="${round(x - inner / 2)}" y="${round(y - inner / 2)}" width="${round(inner)}" height="${round(inner)}"`;
  return html`<a href="#actor-${contents.actorNumbers.get(id)}" class="${classed(['actor', isFaint(id) && 'faint', isChosen(id) && 'chosen'])}" aria-label="${says}"><title>${says}</title><circle cx="${round(x)}" cy="${round(y)}" r="${round(size / 2)}"/>${icon(kind, box)}</a>
`;
}

/** A name, above all dots so that none covers it. It leads where its dot does, and is passed over by keys. */
function nameOf({ id }: ActorDot, { contents, labels, isFaint }: Drawing): Piece {
  const label = labels.get(id);
  if (!label) return undefined;
  const { rows, font, x, y } = label;
  const parts = rows.map(
    (row, at) =>
      html`<tspan x="${round(x)}" dy="${at === 0 ? 0 : round(font * 1.1)}">${row}</tspan>`,
  );
  return html`<a href="#actor-${contents.actorNumbers.get(id)}" class="${classed(['name', isFaint(id) && 'faint'])}" tabindex="-1" aria-hidden="true"><text x="${round(x)}" y="${round(y)}" font-size="${round(font)}">${parts}</text></a>
`;
}

/** What colours, strokes and signs mean. */
function legend(kinds: readonly ActorKind[]): Html {
  const used = (Object.keys(KIND_NAMES) as ActorKind[]).filter((kind) => kinds.includes(kind));
  return html`<p>A line joins two actors with events between them: as wide as there are many, in the colour of what most of them are, broken where nothing happened yet. It leads to these events.</p>
<ul class="legend" aria-label="What the picture means">
${(Object.keys(FAMILIES) as Family[]).map(
  (
    family,
  ) => html`<li>${sample(family, 'HAPPENED')} ${FAMILIES[family].name} ${FAMILIES[family].types.map(typeIcon)}</li>
`,
)}${STATUSES.map(
  (status) => html`<li>${sample('plain', status)} ${STATUS_NAMES[status]}</li>
`,
)}${used.map(
  (kind) => html`<li>${icon(kind, html`class="icon"`)} ${KIND_NAMES[kind]}</li>
`,
)}</ul>`;
}

function sample(family: Family | 'plain', status: keyof typeof STROKES): Html {
  return html`<svg class="sample ${family}" viewBox="0 0 48 10" width="48" height="10" aria-hidden="true"><line x1="1" y1="5" x2="47" y2="5" stroke-width="4"${dashes(status)}/></svg>`;
}

function dashes(status: keyof typeof STROKES): Piece {
  const { pattern } = STROKES[status];
  return pattern.length > 0 && html` stroke-dasharray="${pattern.join(' ')}"`;
}

function classed(names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Tenths of a pixel are enough, and the same everywhere. */
function round(number: number): number {
  return Math.round(number * 10) / 10;
}
