import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT_NAMES, TABLE_NAMES } from '../../src/export/format-names.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { fillHostile } from './hostile-world.ts';
import { exportBytes, openHostile } from './open-hostile.ts';

const graph = openHostile();

/** Every format, and every table of csv. */
const EXPORTS = [
  ...FORMAT_NAMES.map((format) => ({ format, table: undefined })),
  ...TABLE_NAMES.map((table) => ({ format: 'csv' as const, table })),
];

async function expectSame(other: GraphStore): Promise<void> {
  for (const { format, table } of EXPORTS) {
    const bytes = await exportBytes(graph(), format, { table });
    expect(bytes.length, format).toBeGreaterThan(100);
    const others = await exportBytes(other, format, { table });
    const isSame =
      format === 'html' ? unstamped(bytes) === unstamped(others) : bytes.equals(others);
    expect(isSame, `${format} ${table}`).toBe(true);
  }
}

/** A view says of which state of the graph it is, which counts how it came about. */
function unstamped(page: Buffer): string {
  const text = page.toString('utf8');
  const stamps = /(?<=<dd>version )\d+(?=, last changed)|(?<="graph":{"version":)\d+/g;
  expect(text.match(stamps)).toHaveLength(2);
  return text.replace(stamps, '');
}

test('articles in another order, one of them gone and back, give the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-order-'));
  const other = await openEmbedded({ folder });
  await fillHostile(other, { reversed: true });
  await expectSame(other);
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

describeNeo4j('on Neo4j', (open) => {
  test('the same articles give the same bytes', async () => {
    const other = await open();
    await fillHostile(other, { reversed: true });
    await expectSame(other);
    await other.close();
  });
});
