import type { ActorKind } from '../../model/actor.ts';
import { type ActorDot, type PairLine, toElements } from '../network/elements.ts';
import type { Place } from '../network/layout.ts';
import { sayTarget } from '../network/say-target.ts';
import { STROKES } from '../network/style.ts';
import { STATUSES } from '../view/view.ts';
import { shortened } from '../words/visible.ts';
import { FAMILIES, type Family, familyOf, KIND_NAMES, STATUS_NAMES } from '../words/words.ts';
import type { Contents } from './contents.ts';
import { typeIcon } from './event.ts';
import type { Gathered } from './gather.ts';
import { type Html, html, type Piece } from './html.ts';
import { icon } from './icons.ts';
import type { Places } from './places.ts';

/** With more lines than these, signs in their middles would hide them. */
const MOST_BADGES = 150;
const LONGEST_LABEL = 40;
/** A label is broken where a line would be longer. */
const LABEL_WIDTH = 18;
/** How far a picture may shrink on a narrow screen before it is scrolled instead. */
const SMALLEST = 0.55;
const NOWHERE: Place = { x: 0, y: 0 };

/** The network as it is drawn on the page; a line leads to the section of its pair, a dot to its actor. */
export function picture(gathered: Gathered, contents: Contents, places: Places): Html {
  const { network } = gathered;
  const { dots, lines } = toElements(network);
  const at = (id: string) => places[id] ?? NOWHERE;
  const box = boxOf(dots, at);
  const near = nearOf(gathered, lines);
  const draw: Drawing = {
    gathered,
    contents,
    at,
    isFaint: (id) => near !== undefined && !near.has(id),
  };
  const badged = lines.length > MOST_BADGES ? [] : lines;
  const least = Math.round(box.width * SMALLEST);
  return html`<figure>
<p class="skip"><a href="#pairs">Skip the picture: the table says the same</a></p>
<div class="sheet" role="region" aria-label="Picture of the network, to be scrolled" tabindex="0">
<svg class="network" role="group" aria-label="Network of who met whom" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" style="max-width:${Math.max(box.width, 300)}px;min-width:${Math.min(least, 4000)}px">
${lines.map((line) => lineOf(line, draw))}
${badged.map((line) => badgeOf(line, draw))}
${[...dots].reverse().map((dot) => dotOf(dot, draw))}
</svg>
</div>
<figcaption>${legend(network.actors.map(({ kind }) => kind))}</figcaption>
</figure>`;
}

interface Drawing {
  readonly gathered: Gathered;
  readonly contents: Contents;
  readonly at: (id: string) => Place;
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

/** Room for all dots with their names. */
function boxOf(dots: readonly ActorDot[], at: (id: string) => Place): Box {
  const room = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const [rank, dot] of dots.entries()) {
    const { x, y } = at(dot.id);
    const aside = Math.max(dot.size / 2, (dot.font * LABEL_WIDTH) / 3.4) + 8;
    const [above, below] = [dot.size / 2 + 8, dot.size / 2 + dot.font * 2.6 + 8];
    const isFirst = rank === 0;
    room.left = isFirst ? x - aside : Math.min(room.left, x - aside);
    room.right = isFirst ? x + aside : Math.max(room.right, x + aside);
    room.top = isFirst ? y - above : Math.min(room.top, y - above);
    room.bottom = isFirst ? y + below : Math.max(room.bottom, y + below);
  }
  const [x, y] = [Math.floor(room.left), Math.floor(room.top)];
  return { x, y, width: Math.ceil(room.right) - x, height: Math.ceil(room.bottom) - y };
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

function dotOf(dot: ActorDot, { gathered, contents, at, isFaint }: Drawing): Piece {
  const { id, name, kind, size, font } = dot;
  const { x, y } = at(id);
  const says = sayTarget({ kind: 'actor', id }, gathered.network, undefined);
  const isChosen = gathered.view.actor === id || gathered.view.pair?.includes(id);
  const inner = size * 0.55;
  const box = html`x="${round(x - inner / 2)}" y="${round(y - inner / 2)}" width="${round(inner)}" height="${round(inner)}"`;
  const rows = broken(shortened(name, LONGEST_LABEL));
  const label = rows.map(
    (row, at) =>
      html`<tspan x="${round(x)}" dy="${at === 0 ? 0 : round(font * 1.1)}">${row}</tspan>`,
  );
  return html`<a href="#actor-${contents.actorNumbers.get(id)}" class="${classed(['actor', isFaint(id) && 'faint', isChosen && 'chosen'])}" aria-label="${says}"><title>${says}</title><circle cx="${round(x)}" cy="${round(y)}" r="${round(size / 2)}"/>${icon(kind, box)}<text x="${round(x)}" y="${round(y + size / 2 + font)}" font-size="${round(font)}">${label}</text></a>
`;
}

/** A name in rows that are not too broad. */
function broken(name: string): readonly string[] {
  const rows: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < LABEL_WIDTH)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
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
