import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { fill } from './world.ts';

/** The invented world in an embedded store of its own; closed and removed after the file's tests. */
export async function openWorld(): Promise<GraphStore> {
  const store = await openEmpty();
  await fill(store);
  return store;
}

/** An embedded store with nothing in it; closed and removed after the file's tests. */
export async function openEmpty(): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-api-'));
  const store = await openEmbedded({ folder });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}
