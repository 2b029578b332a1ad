import { Readability } from '@mozilla/readability';
import { type Block, lengthOf, toBlocks } from './blocks.ts';
import type { Page, PageElement } from './dom.ts';
import { proseLength, removeFurniture } from './furniture.ts';
import { keepStated } from './stated-body.ts';
import { trimBlocks } from './trim-blocks.ts';

/** Below this many characters the page is searched again with nothing taken off it. */
const SHORT = 500;

/**
 * The lines of the article on a page: its `articleBody` where the page marks it, else what
 * Readability finds (0.6.0, its own thresholds) once furniture is gone, else all the page has; then without loose ends, and
 * without what the publisher's own text of it (`stated`) does not hold. `rebuild` gives the page anew,
 * since finding takes it apart.
 */
export function findBody(rebuild: () => Page, stated: string | undefined): readonly Block[] {
  const page = rebuild();
  removeFurniture(page);
  const pruned = trimBlocks(findBlocks(page));
  if (lengthOf(pruned) >= SHORT) return stated ? keepStated(pruned, stated) : pruned;
  const whole = trimBlocks(findBlocks(rebuild()));
  if (lengthOf(whole) > lengthOf(pruned) * 2) return whole;
  if (pruned.length > 0) return pruned;
  const { body } = rebuild();
  return body ? trimBlocks(toBlocks(body)) : [];
}

function findBlocks(page: Page): readonly Block[] {
  const [marked, another] = [...page.querySelectorAll('[itemprop~="articleBody"]')];
  if (marked && !another && isRich(marked, page)) return toBlocks(marked);
  const reader = new Readability<PageElement>(page as never, {
    keepClasses: true,
    serializer: (element) => element as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? toBlocks(content) : [];
}

function isRich(element: PageElement, page: Page): boolean {
  return (
    element.textContent.trim().length > SHORT && proseLength(element) * 2 > proseLength(page.body)
  );
}
