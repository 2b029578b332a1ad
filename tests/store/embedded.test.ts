import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import { conformance } from './conformance.ts';

describe('the embedded store', () => {
  const root = mkdtempSync(join(tmpdir(), 'entente-embedded-'));
  let number = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  conformance(() => openEmbedded({ folder: join(root, String(number++)) }), 25);
});
