import { type Fault, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

/** Topics that are broader than themselves: walking up the tree would never end. */
export function* findCycles({ topic: rows }: Rows): Generator<Fault> {
  const byId = new Map(rows.map((row) => [row.value.id, row]));
  const done = new Set<string>();
  for (const row of rows) {
    const way: string[] = [];
    let id: string | undefined = row.value.id;
    while (id !== undefined && !done.has(id) && !way.includes(id)) {
      way.push(id);
      id = byId.get(id)?.value.broader;
    }
    for (const step of way) done.add(step);
    if (id === undefined || !way.includes(id)) continue;
    const circle = [...way.slice(way.indexOf(id)), id];
    const start = byId.get(id);
    if (!start) continue;
    const message = `the topics go round in a circle, ${circle.join(' → ')}: take \`broader\` from the broadest`;
    yield { ...spot(start, 'broader'), message };
  }
}
