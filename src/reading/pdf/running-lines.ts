import type { PrintedLine } from './lines.ts';

/** How many lines at the head and at the foot of a page may be running ones. */
const REACH = 2;

const PAGE_NUMBER =
  /^(?:page\s+)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i;

/**
 * The pages without running heads, feet and page numbers: what stands at the head or foot of half of
 * the pages, but for its numbers, is the paper's and not the article's.
 */
export function removeRunningLines(
  pages: readonly (readonly PrintedLine[])[],
): readonly (readonly PrintedLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const atEdge = new Set(edges(page));
    return page.filter(
      (line) =>
        !atEdge.has(line) ||
        !(PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least),
    );
  });
}

function edges(page: readonly PrintedLine[]): readonly PrintedLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, REACH), ...byHeight.slice(-REACH)];
}

function keyOf({ text }: PrintedLine): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}
