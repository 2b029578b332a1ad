import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { settled, shown } from './canvas.ts';

/** The chart that the mouse drags over. */
function chart(page: Page) {
  return page.getByRole('region', { name: 'Timeline' }).getByRole('img');
}

/** Drags over the timeline from one part of its width to another. */
async function brush(page: Page, from: number, to: number): Promise<void> {
  const box = await chart(page).boundingBox();
  if (!box) throw new Error('There is no timeline.');
  const [x, y] = [box.x, box.y + box.height / 2];
  await page.mouse.move(x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width * to, y, { steps: 4 });
  await page.mouse.up();
}

async function press(page: Page, slider: RegExp, key: string, times = 1): Promise<void> {
  const handle = page.getByRole('slider', { name: slider });
  await handle.focus();
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

const tick = (name: string) => (page: Page) =>
  page.getByRole('checkbox', { name, exact: true }).check();

interface Filter {
  readonly name: string;
  readonly set: (page: Page) => Promise<unknown>;
  /** What the address says then. */
  readonly address: string;
  /** The same as arguments of the API. */
  readonly asked: string;
}

const FILTERS: readonly Filter[] = [
  { name: 'type', set: tick('Accused'), address: 'types=ACCUSE', asked: 'types: [ACCUSE]' },
  {
    name: 'meetings only',
    set: (page) => page.getByRole('button', { name: 'Meetings only' }).click(),
    address: 'types=CONSULT',
    asked: 'types: [CONSULT]',
  },
  {
    name: 'status',
    set: tick('Supposed'),
    address: 'status=SUPPOSED',
    asked: 'where: { status: [SUPPOSED] }',
  },
  {
    name: 'issue',
    set: async (page) => {
      const option = page.getByRole('option', { name: /^Natural gas \(/ }).first();
      const label = (await option.textContent()) ?? '';
      await page.getByRole('combobox', { name: 'Only about' }).selectOption({ label });
    },
    address: 'topic=topic:gas',
    asked: 'topic: "topic:gas"',
  },
  { name: 'kind', set: tick('State'), address: 'kinds=STATE', asked: 'kind: [STATE]' },
  {
    name: 'outlet',
    set: (page) => page.getByRole('checkbox', { name: /^BBC News/ }).check(),
    address: 'outlet=BBC News',
    asked: 'where: { outlet: ["BBC News"] }',
  },
  {
    name: 'confidence',
    set: (page) => press(page, /^At least/, 'End'),
    address: 'confidence=0.95',
    asked: 'where: { confidence: { atLeast: 0.95 } }',
  },
  {
    name: 'date by a drag over the timeline',
    set: (page) => brush(page, 5.2 / 12, 5.7 / 12),
    address: 'from=2026-02&to=2026-02',
    asked: 'from: "2026-02", to: "2026-02"',
  },
  {
    name: 'date by the keys of the timeline',
    set: (page) => press(page, /^Beginning/, 'ArrowRight', 6),
    address: 'from=2026-03&to=2026-08',
    asked: 'from: "2026-03", to: "2026-08"',
  },
  {
    name: 'date in letters',
    set: async (page) => {
      await page.getByRole('textbox', { name: 'From' }).fill('2026-03');
      await page.keyboard.press('Enter');
    },
    address: 'from=2026-03',
    asked: 'from: "2026-03"',
  },
];

/** What filters, the lens and the timeline do to the picture and the address. */
export function filters(explorer: Explorer): void {
  /** Pairs as the API gives them: the page must show the same. */
  async function pairsOf(filter: string): Promise<readonly string[]> {
    const first = 'includeNegated: true, first: 300';
    const query = `{ network(${filter}${filter && ','} ${first}) { bonds { a { id } b { id } } } }`;
    const address = `${explorer.url()}/graphql?${new URLSearchParams({ query })}`;
    const { data } = (await (await fetch(address)).json()) as Answer;
    return data.network.bonds.map(({ a, b }) => `${a.id} ${b.id}`).sort();
  }
  const pairsIn = async (page: Page) => [...(await shown(page, 'pair'))].sort();
  const query = (page: Page) => decodeURIComponent(new URL(page.url()).search).replace('+', ' ');

  test.each(FILTERS)(
    '$name: narrows the picture and the address, and back undoes it',
    async (one) => {
      const [all, some] = [await pairsOf(''), await pairsOf(one.asked)];
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      const page = await explorer.open();
      await settled(page);
      expect(await pairsIn(page)).toEqual(all);
      await one.set(page);
      await expect.poll(() => pairsIn(page)).toEqual(some);
      expect(query(page)).toBe(`?${one.address}`);

      await page.reload();
      await settled(page);
      expect(await pairsIn(page)).toEqual(some);
      expect(query(page)).toBe(`?${one.address}`);

      await page.goBack();
      await expect.poll(() => pairsIn(page)).toEqual(all);
      expect(query(page)).toBe('');
    },
  );

  test('several together, each taken off by its chip', async () => {
    const page = await explorer.open('/?types=CONSULT&kinds=STATE&from=2026-03');
    await settled(page);
    expect(await pairsIn(page)).toEqual(
      await pairsOf('types: [CONSULT], kind: [STATE], from: "2026-03"'),
    );
    const chips = page.getByRole('list', { name: 'Filters that are on' });
    await chips.getByRole('button', { name: /since March 2026/ }).click();
    await expect
      .poll(() => pairsIn(page))
      .toEqual(await pairsOf('types: [CONSULT], kind: [STATE]'));
    await chips.getByRole('button', { name: 'Take all off' }).click();
    await expect.poll(() => pairsIn(page)).toEqual(await pairsOf(''));
    expect(await chips.count()).toBe(0);
  });

  test('the lens lets the pairs that share an issue stand out, and keeps the others', async () => {
    const page = await explorer.open();
    await settled(page);
    await page
      .getByRole('combobox', { name: 'Highlight who shares' })
      .selectOption({ value: 'topic:gas' });
    await expect
      .poll(async () => [...(await shown(page, 'shared'))].sort())
      .toEqual(await pairsOf('topic: "topic:gas"'));
    expect(await pairsIn(page)).toEqual(await pairsOf(''));
    expect(query(page)).toBe('?lens=topic:gas');
    await page.goBack();
    await expect.poll(() => shown(page, 'shared')).toEqual([]);
  });

  test('an empty result says why, and each way out that it offers leads out', async () => {
    const page = await explorer.open('/?types=ACCUSE&outlet=BBC+News&topic=topic:gas');
    const said = page.getByRole('status').filter({ hasText: 'No pair passes all 3 filters.' });
    await said.waitFor();
    const without = said.getByRole('button', { name: /^Without / });
    const offered = await without.first().textContent();
    const [, many] = /: (\d+) pairs?$/.exec(offered ?? '') ?? [];
    expect(Number(many)).toBeGreaterThan(0);
    await without.first().click();
    await expect.poll(() => shown(page, 'pair')).toHaveLength(Number(many));

    await page.goBack();
    await said.getByRole('button', { name: 'Take all off' }).click();
    await expect.poll(() => pairsIn(page)).toEqual(await pairsOf(''));
  });
}

interface Answer {
  readonly data: {
    readonly network: {
      readonly bonds: readonly { readonly a: { id: string }; readonly b: { id: string } }[];
    };
  };
}
