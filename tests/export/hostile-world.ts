import { EVENT_TYPES } from '../../src/model/event.ts';
import type { ActorRow, GraphPatch } from '../../src/model/graph.ts';
import { removeArticle, writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { BASE, inventedPatch } from '../store/invented.ts';
import { randomPatches } from '../store/random-patches.ts';

/** Texts that break writers: formulas, markup, controls, quotes, backslashes, line ends, directions, emoji. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  'a ]]> b <!-- & <script> "x" \'y\'',
  'NUL \u0000, bell \u0007, escape \u001b, vertical \u000b, not a character \ufffe',
  'line\nend\r\nand\ttab',
  '\u202eright to left\u202c עברית \u200f',
  'emoji 🕊👩‍👩‍👧 and half of one \ufffd',
  'back\\slash \\u0041 \\\\ $param {json: "yes"} `tick` \u2028 end\\',
  '  blanks around  ',
] as const;

/** A text as XML 1.0 can hold it: what it can't is replaced, everything else comes back. */
export function inXml(text: string): string {
  const lost = ['\u0000', '\u0007', '\u001b', '\u000b', '\ufffe'];
  return lost.reduce((kept, character) => kept.replaceAll(character, '\ufffd'), text);
}

/** A title of about a megabyte. */
export const LONG_TITLE = `${'Long 🕊 title & <more>; '.repeat(45_000)}end`;

/** An article whose title, outlet, place and names are hostile; each tells an event of its own. */
function hostilePatch(text: string, at: number): GraphPatch {
  const patch = inventedPatch(`h${at}`, [
    {
      source: 'actor:ARL',
      target: 'actor:BES',
      type: EVENT_TYPES[at] ?? 'ACCUSE',
      date: at === 8 ? null : '2026-03',
      place: text,
      guest: `Ana ${text}`,
      others: ['THIRD actor:COV'],
      ...(at === 5 ? { corrections: ['correction:1f', 'correction:2e'] } : {}),
    },
  ]);
  const wikidata = at === 3 ? 'Q42' : null;
  const actors = patch.actors.map(
    (actor): ActorRow => ({ ...actor, wikidata, aliases: [text, `${text}!`] }),
  );
  const title = at === 0 ? LONG_TITLE : text;
  const url = `https://herald.example/?q=${encodeURIComponent(text)}&x=<"'>`;
  return {
    ...patch,
    actors,
    article: { ...patch.article, title, outlet: text, author: text, url },
  };
}

const PATCHES = [...randomPatches(12), ...HOSTILE.map(hostilePatch)];

/** Takes the hostile articles and some plain ones in; `reversed` in another order, with one gone and back. */
export async function fillHostile(store: GraphStore, { reversed = false } = {}): Promise<void> {
  await syncBase(store, BASE, { extractorVersion: '1' });
  for (const patch of reversed ? [...PATCHES].reverse() : PATCHES) await writeArticle(store, patch);
  const [first] = PATCHES;
  if (!reversed || !first) return;
  await removeArticle(store, first.article.id);
  await writeArticle(store, first);
}
