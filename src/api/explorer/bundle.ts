import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, stop } from 'esbuild';
import { entityTag } from '../caching/entity-tag.ts';
import { explorerPage } from './page.ts';

/** One file of the page; its name changes with its content, so that caches may keep it. */
export interface Asset {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
}

/** The page and its files, by path. */
export interface Bundle {
  readonly page: Asset;
  /** Of the page, which names its files by their content: when any of them changes, so does it. */
  readonly tag: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

const SOURCE = fileURLToPath(new URL('../../explorer/', import.meta.url));
/** Where the page's files are found on the server. */
export const ASSETS = '/explorer/';

let built: Promise<Bundle> | undefined;

/** Builds the page from `src/explorer`, once a process: a tenth of a second. Throws when the source does not build. */
export function openBundle(): Promise<Bundle> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      main: `${SOURCE}main.tsx`,
      styles: `${SOURCE}styles/main.css`,
      layout: `${SOURCE}network/layout-worker.ts`,
    },
    outdir: '/out',
    absWorkingDir: SOURCE,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  // Its process has no more to do.
  await stop();
  const assets = new Map<string, Asset>();
  for (const { path, contents } of outputFiles) {
    assets.set(ASSETS + nameOf(path), toAsset(nameOf(path), contents));
  }
  const pathOf = (source: string) => {
    const [path] = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === source,
    ) ?? [''];
    return ASSETS + nameOf(path);
  };
  const page = explorerPage({
    script: pathOf('main.tsx'),
    styles: pathOf('styles/main.css'),
    worker: pathOf('network/layout-worker.ts'),
  });
  const tag = entityTag(page);
  return { page: toAsset('page.html', new TextEncoder().encode(page)), tag, assets };
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' } as const;

function toAsset(name: string, contents: Uint8Array): Asset {
  const ending = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return {
    type: `${TYPES[ending]}; charset=utf-8`,
    plain: new Uint8Array(contents),
    zipped: new Uint8Array(gzipSync(contents)),
  };
}
