import { exportJson } from '../../src/store/export-json.ts';
import type { GraphStore } from '../../src/store/store.ts';

/** The whole export in one text. */
export async function exported(store: GraphStore): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportJson(store)) parts.push(part);
  return parts.join('');
}
