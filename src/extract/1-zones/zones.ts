import type { Article, Zone, ZoneKind } from '../../model/article.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { type Line, splitLines, trimMarks } from './lines.ts';

const REFERENCE = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s+\S/;
const SOURCE_CUE = /https?:\/\/|\bwww\.|\bIbid\b|\bAccessed\b|\bet al\b/i;
/** A title is short and seldom ends in a full stop. */
const LONGEST_TITLE = 200;
/** How many lines below the title a summary may take before the first page furniture. */
const LONGEST_SUMMARY = 6;

/**
 * Splits an article into zones: page furniture, title, summary, body, references and the note about
 * the author. Zones cover every line that holds something, in order; neighbours of one kind are
 * one zone, but each title stays by itself.
 */
export function findZones(article: Article, ontology: Ontology): readonly Zone[] {
  const lines = splitLines(article.text);
  const kinds = lines.map((): ZoneKind => 'body');
  markFurniture(lines, kinds, ontology);
  markReferences(lines, kinds, ontology);
  markAuthorNote(lines, kinds, ontology);
  markHead(lines, kinds, article, ontology);
  return merge(lines, kinds);
}

function markFurniture(lines: readonly Line[], kinds: ZoneKind[], ontology: Ontology): void {
  const chrome = ontology.words('chrome-line');
  const closing = ontology.words('closing-line');
  const lastHalf = lines.length / 2;
  for (const [index, line] of lines.entries()) {
    const key = trimMarks(line.text, ':.!…').toLowerCase();
    const beforeColon = /^([^:]{3,40}):/.exec(line.text)?.[1]?.trim().toLowerCase();
    if (chrome.has(key) || (beforeColon !== undefined && chrome.has(beforeColon))) {
      kinds[index] = 'chrome';
      // Teasers of other articles follow "Similar Posts": nothing below it is this article's.
      if (closing.has(key) && index >= lastHalf) kinds.fill('chrome', index);
    }
  }
}

function markReferences(lines: readonly Line[], kinds: ZoneKind[], ontology: Ontology): void {
  const headings = ontology.words('references-heading');
  const isReference = ({ text }: Line) =>
    REFERENCE.test(text) && (SOURCE_CUE.test(text) || hasQuotedTitle(text));
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const isHeading = headings.has(line.text.toLowerCase().replace(/:$/, ''));
    const next = lines[index + 1];
    if (!isReference(line) && !(isHeading && next && REFERENCE.test(next.text))) continue;
    if (kinds[index] !== 'body') continue;
    let end = index;
    while (end < lines.length && (end === index || REFERENCE.test((lines[end] as Line).text)))
      end += 1;
    kinds.fill('references', index, end);
    index = end;
  }
}

/** Something between quotation marks, the first and the last of the line. */
function hasQuotedTitle(text: string): boolean {
  const open = text.search(/[“"]/);
  return open !== -1 && Math.max(text.lastIndexOf('”'), text.lastIndexOf('"')) > open + 1;
}

/** "Ali Caner İNCESU / Ali Caner İNCESU / Ali Caner İncesu graduated from …" after the last reference. */
function markAuthorNote(lines: readonly Line[], kinds: ZoneKind[], ontology: Ontology): void {
  const headings = ontology.words('author-heading');
  const biography = [...ontology.words('biography')];
  const isBiography = (text: string) => {
    const lower = text.toLowerCase();
    return biography.filter((cue) => lower.includes(cue)).length >= 2;
  };
  const lastReference = kinds.lastIndexOf('references');
  for (let index = Math.max(1, lastReference + 1); index < lines.length; index += 1) {
    if (kinds[index] !== 'body') continue;
    const line = lines[index] as Line;
    const opens = headings.has(line.text.toLowerCase().replace(/:$/, ''));
    const isName = line.text.split(/\s+/).length <= 6 && !/[.!?]$/.test(line.text);
    const following = lines.slice(index + 1, index + 4);
    const introduces = isName && following.some((next) => isBiography(next.text));
    const isBio = isBiography(line.text) && index >= lines.length * 0.6;
    if (!opens && !introduces && !isBio) continue;
    for (let rest = index; rest < lines.length; rest += 1) {
      if (kinds[rest] === 'body') kinds[rest] = 'author-note';
    }
    return;
  }
}

function markHead(
  lines: readonly Line[],
  kinds: ZoneKind[],
  article: Article,
  ontology: Ontology,
): void {
  const labels = ontology.words('section-label');
  let index = kinds.indexOf('body');
  if (index === -1) return;
  const label = lines[index] as Line;
  if (labels.has(label.text.toLowerCase()) && lines.length > index + 1) {
    kinds[index] = 'chrome';
    index = kinds.indexOf('body');
    if (index === -1) return;
  }
  const title = lines[index] as Line;
  const isGiven = article.title !== undefined && title.text === article.title.trim();
  const looksLikeOne = title.text.length <= LONGEST_TITLE && !/[.;:,]["”’]?$/.test(title.text);
  const hasBody = kinds.indexOf('body', index + 1) !== -1;
  if (!isGiven && !(looksLikeOne && hasBody)) return;
  kinds[index] = 'title';
  // Lines between the title and the first page furniture are the summary, if they are few.
  const furniture = kinds.indexOf('chrome', index + 1);
  if (furniture === -1 || furniture - index - 1 > LONGEST_SUMMARY) return;
  const bodyAfter = kinds.indexOf('body', furniture);
  if (bodyAfter === -1) return;
  kinds.fill('summary', index + 1, furniture);
}

function merge(lines: readonly Line[], kinds: readonly ZoneKind[]): readonly Zone[] {
  const zones: { kind: ZoneKind; start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] as ZoneKind;
    const last = zones.at(-1);
    if (last && last.kind === kind && kind !== 'title') last.end = line.end;
    else zones.push({ kind, start: line.start, end: line.end });
  }
  return zones;
}
