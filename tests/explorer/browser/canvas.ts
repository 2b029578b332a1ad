import type { Core } from 'cytoscape';
import type { Locator, Page } from 'playwright-core';

/** A place in the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The container of the picture: the network library keeps itself on it. A canvas says nothing else of what it shows. */
interface Container extends HTMLElement {
  readonly _cyreg: { readonly cy: Core };
}

/** The element that takes the mouse and the keys of the picture. */
export function canvas(page: Page): Locator {
  return page.getByRole('application', { name: /network of who met whom/i });
}

/** Waits until the picture stands. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('[data-settled]:not([data-settled="0"])').waitFor();
}

/** Waits until everything has its place: the timeline, once it is there, takes some of the picture's. */
export async function settled(page: Page): Promise<void> {
  await drawn(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText('Loading').waitFor({ state: 'hidden' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Where the element with an id is drawn. */
export function placeOf(page: Page, id: string): Promise<Point> {
  return canvas(page).evaluate((container: Container, wanted) => {
    const node = container._cyreg.cy.getElementById(wanted);
    if (node.empty()) throw new Error(`The picture shows no ${wanted}.`);
    const { left, top } = container.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    return { x: left + x, y: top + y };
  }, id);
}

/** Where a pair's line can be clicked: at the badge in its middle. */
export function placeOfPair(page: Page, one: string, other: string): Promise<Point> {
  return placeOf(page, `badge ${one} ${other}`);
}

/** Ids of what the picture shows with a class: `actor`, `pair`, `event`, `shared`. */
export function shown(page: Page, kind: string): Promise<readonly string[]> {
  return canvas(page).evaluate(
    (container: Container, wanted) =>
      container._cyreg.cy.elements(`.${wanted}`).map((one) => one.id()),
    kind,
  );
}

/** The id of what the arrow keys are on. */
export function focusedId(page: Page): Promise<string> {
  return canvas(page).evaluate((container: Container) =>
    container._cyreg.cy.nodes('.focused').first().id(),
  );
}

/** Where every actor stands, by id. */
export function places(page: Page): Promise<Readonly<Record<string, Point>>> {
  return canvas(page).evaluate((container: Container) =>
    Object.fromEntries(
      container._cyreg.cy.nodes('.actor').map((node) => [node.id(), { ...node.position() }]),
    ),
  );
}

/** The id of the event of the open fan that is drawn for these words; waits until it is. */
export async function fanned(page: Page, words: string): Promise<string> {
  const found = await page.waitForFunction((wanted) => {
    const container = document.querySelector('[role="application"]') as Container | null;
    const events = container?._cyreg.cy.nodes('.event');
    return events
      ?.filter((one) => one.data('label').includes(wanted))
      .first()
      .id();
  }, words);
  return (await found.jsonValue()) ?? '';
}
