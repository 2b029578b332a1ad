import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { startServer } from './start-server.ts';

/**
 * `ENTENTE_BENCH_FOLDER=folder npm run bench:explorer`: the explorer in a real Chromium on whatever graph the
 * folder holds (that of ../shared/bench: `node load.mjs --target grafeo --events 100000`). Tells how long the
 * page takes to open, how much it asks for, and how long frames take while the picture is dragged and zoomed.
 */
const folder = process.env['ENTENTE_BENCH_FOLDER'];
if (!folder || !existsSync(folder)) {
  console.error('Name the folder of an embedded graph in ENTENTE_BENCH_FOLDER.');
  process.exit(2);
}
const ROUNDS = 5;
const FRAMES = 120;
const SIZE = { width: 1440, height: 900 };

// As text, for what compiles this file would put calls of its own into a function.
const WATCH = `(() => {
  const times = [];
  let last = performance.now();
  const next = (now) => {
    times.push(now - last);
    last = now;
    if (times.length < ${FRAMES}) requestAnimationFrame(next);
    else document.body.dataset.frames = JSON.stringify(times);
  };
  delete document.body.dataset.frames;
  requestAnimationFrame(next);
})()`;

const server = await startServer(process.env);
try {
  const address = server.address.replace('/graphql', '');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: SIZE });
      opened.push(await open(page, address));
      if (round === 0) console.log(`first      ${Math.round(opened[0] ?? 0)} ms to the picture`);
      if (round === ROUNDS - 1) await tellMore(page, address);
      await page.close();
    }
    console.log(`opened     ${inOrder(opened).map(Math.round).join(' ')} ms (${ROUNDS} times)`);
  } finally {
    await browser.close();
  }
} finally {
  server.process.kill('SIGTERM');
}

/** Milliseconds from asking for the page to a picture that stands. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await settled(page);
  return page.evaluate(() => performance.now());
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.picture[data-settled]:not([data-settled="0"])');
}

async function tellMore(page: Page, address: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const asked = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((one) => ({
      name: new URL(one.name).pathname,
      bytes: one.decodedBodySize,
    })),
  );
  const questions = asked.filter(({ name }) => name === '/graphql');
  const bytes = (of: typeof asked) => of.reduce((sum, one) => sum + one.bytes, 0) / 1000;
  console.log(
    `asked      ${questions.length} questions, ${Math.round(bytes(questions))} KB of answers; ${Math.round(bytes(asked) - bytes(questions))} KB of page`,
  );
  console.log(`says       ${await page.locator('.narrowed [role=status]').textContent()}`);
  await tellFrames(page, 'narrowed');
  await page.goto(`${address}/?pairs=5000`);
  await settled(page);
  console.log(
    `5,000 pairs ${Math.round(await page.evaluate(() => performance.now()))} ms to the picture`,
  );
  await tellFrames(page, '5,000 pairs');
}

/** Drags the picture to and fro, then zooms, and tells how long frames took. */
async function tellFrames(page: Page, name: string): Promise<void> {
  const box = await page.locator('.canvas').boundingBox();
  if (!box) throw new Error('There is no picture.');
  const corner = { x: box.x + 8, y: box.y + 8 };
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  const dragged = await frames(page, async (at) => {
    const away = 60 + 60 * Math.sin(at / 8);
    await page.mouse.move(corner.x + away, corner.y + away / 2);
  });
  await page.mouse.up();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const zoomed = await frames(page, (at) => page.mouse.wheel(0, at % 40 < 20 ? -60 : 60));
  const say = (times: readonly number[]) =>
    `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
  console.log(`frames     ${name}: dragged ${say(dragged)}; zoomed ${say(zoomed)}`);
}

/** Times between frames while something is done again and again. */
async function frames(page: Page, act: (at: number) => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(WATCH);
  for (let at = 0; at < 10 * FRAMES; at += 1) {
    await act(at);
    const done = await page.evaluate(() => document.body.dataset['frames']);
    if (done) return (JSON.parse(done) as number[]).slice(1);
  }
  throw new Error('The page draws no frames.');
}

function quantile(times: readonly number[], q: number): number {
  return inOrder(times)[Math.floor(q * (times.length - 1))] ?? 0;
}

function inOrder(times: readonly number[]): readonly number[] {
  return [...times].sort((a, b) => a - b);
}
