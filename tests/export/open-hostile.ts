import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { FormatName } from '../../src/export/format-names.ts';
import { type ExportOptions, FORMATS } from '../../src/export/formats.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { fillHostile } from './hostile-world.ts';

/** A graph of the hostile articles for the tests of a file. */
export function openHostile(): () => GraphStore {
  const folder = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  let store: GraphStore | undefined;
  beforeAll(async () => {
    store = await openEmbedded({ folder });
    await fillHostile(store);
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!store) throw new Error('The store is not open yet.');
    return store;
  };
}

/** A whole export, as bytes. */
export async function exportBytes(
  store: GraphStore,
  format: FormatName,
  options: ExportOptions = {},
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of FORMATS[format](store, options)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A whole export, as text. */
export async function exportText(
  store: GraphStore,
  format: FormatName,
  options: ExportOptions = {},
): Promise<string> {
  return (await exportBytes(store, format, options)).toString('utf8');
}
