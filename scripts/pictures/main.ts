import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { startServed } from '../soak/served.ts';
import { type Shot, type Shown, shots } from './views.ts';

/**
 * `npm run pictures`: takes the README's pictures of the explorer into this folder, from a throw-away server
 * with the project's own articles. The same page gives the same pictures.
 */
const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const TOLD = `{
  events(types: [REQUEST], source: "Gustavo Petro", target: "Donald Trump", first: 1) {
    nodes { id sources { id } targets { id } evidence(first: 1) { article { id } } }
  }
}`;

const served = await startServed(undefined);
try {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  try {
    for (const shot of shots(await whatToShow())) await take(browser, shot);
  } finally {
    await browser.close();
  }
} finally {
  await served.stop();
}

/** An event with an asker and an asked, and the article that tells it. */
async function whatToShow(): Promise<Shown> {
  const response = await fetch(`${served.url}/graphql?${new URLSearchParams({ query: TOLD })}`);
  const { data } = (await response.json()) as Answer;
  const [told] = data.events.nodes;
  const [source, target, evidence] = [told?.sources[0], told?.targets[0], told?.evidence[0]];
  if (!(told && source && target && evidence)) {
    throw new Error('The seed articles tell no longer that Petro asked Trump: show another event.');
  }
  return { pair: [source.id, target.id], event: told.id, article: evidence.article.id };
}

async function take(browser: Browser, { name, query, size, scheme, isThere }: Shot) {
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 1,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(`${served.url}/${query}`);
  await page.locator('[data-settled]:not([data-settled="0"])').waitFor();
  await isThere(page);
  await page.waitForLoadState('networkidle');
  const path = `${FOLDER}${name}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.close();
  console.log(`${path}  ${Math.ceil(statSync(path).size / 1024)} KB`);
}

interface Answer {
  readonly data: {
    readonly events: {
      readonly nodes: readonly {
        readonly id: string;
        readonly sources: readonly { readonly id: string }[];
        readonly targets: readonly { readonly id: string }[];
        readonly evidence: readonly { readonly article: { readonly id: string } }[];
      }[];
    };
  };
}
