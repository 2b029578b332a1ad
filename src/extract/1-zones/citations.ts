import type { Citation, Zone } from '../../model/article.ts';
import { splitLines, trimMarks } from './lines.ts';

const MARKER = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)])\s+/;
const URL = /https?:\/\/[^\s,)\]]+/;
const TITLE = /[“"]([^”"]{3,300})[”"]/;
const ACCESSED = /\(?\s?Access(?:ed)?(?:\s+on)?[:\s]+([^)]{4,40})\)?/i;

interface Fields {
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly accessedOn?: string | undefined;
}

/**
 * Reads the works an article cites from its references zone: 'Author. “Title”, Outlet, URL,
 * (Accessed: date)'. "Ibid." repeats the note before it. The access date stays as written: day and
 * month can't be told apart in "02.08.2026", and it says nothing of when an event took place.
 */
export function findCitations(text: string, zones: readonly Zone[]): readonly Citation[] {
  const citations: Citation[] = [];
  for (const zone of zones) {
    if (zone.kind !== 'references') continue;
    for (const line of splitLines(text.slice(zone.start, zone.end))) {
      const marker = MARKER.exec(line.text);
      if (!marker) continue;
      const content = line.text.slice(marker[0].length);
      const ibid = /^ibid\b/i.test(content);
      const before = citations.at(-1);
      citations.push({
        marker: (marker[1] ?? marker[2] ?? marker[3]) as string,
        start: zone.start + line.start,
        end: zone.start + line.end,
        ibid,
        ...(ibid ? before && fieldsOf(before) : readFields(content)),
      });
    }
  }
  return citations;
}

function fieldsOf({ outlet, title, author, url, accessedOn }: Citation): Fields {
  return { outlet, title, author, url, accessedOn };
}

function readFields(content: string): Fields {
  const url = URL.exec(content)?.[0];
  const title = TITLE.exec(content);
  const accessedOn = ACCESSED.exec(content)?.[1]?.trim();
  const head = title ? content.slice(0, title.index) : undefined;
  const afterTitle = title ? content.slice(title.index + title[0].length) : content;
  const outlet = afterTitle
    .replace(URL, '')
    .replace(ACCESSED, '')
    .split(',')
    .map((part) => trimMarks(part, '.'))
    .find((part) => /\p{L}/u.test(part));
  const author = head === undefined ? undefined : trimMarks(head, '.,');
  return {
    outlet: outlet ?? (url ? hostOf(url) : undefined),
    title: title?.[1]?.replace(/,$/, ''),
    author: author === '' ? undefined : author,
    url,
    accessedOn,
  };
}

function hostOf(url: string): string | undefined {
  try {
    return new globalThis.URL(url).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
