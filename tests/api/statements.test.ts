import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/schema.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { everyField } from './every-field.ts';
import { openWorld } from './open-world.ts';
import { fill } from './world.ts';

const FIELDS = everyField(createSchema());
const TABLE = 'expected/statements.txt';

/** How often each statement ran, by its text. */
type Runs = ReadonlyMap<string, number>;

/** What the question for a field runs: with pages of five things, and of ten. */
interface Counted {
  readonly five: Runs;
  readonly ten: Runs;
}

/** What each field's question runs, and that none fails. */
async function countAll(store: GraphStore): Promise<ReadonlyMap<string, Counted>> {
  let runs = new Map<string, number>();
  const note = ({ text }: { readonly text: string }) => runs.set(text, (runs.get(text) ?? 0) + 1);
  const { readValue } = store;
  const log: string[] = [];
  const counted: GraphStore = {
    ...store,
    read(query, params, signal) {
      note(query);
      return store.read(query, params, signal);
    },
    ...(readValue && {
      readValue: (...asked: Parameters<typeof readValue>) => {
        note(asked[0]);
        return readValue(...asked);
      },
    }),
  };
  const api = apiOver(counted, log);
  const runsOf = async (query: string) => {
    runs = new Map();
    const { errors } = await ask(api, query);
    expect([query, errors, log]).toEqual([query, undefined, []]);
    return runs;
  };
  const counts = new Map<string, Counted>();
  for (const { coordinate, ask } of FIELDS) {
    counts.set(coordinate, { five: await runsOf(ask(5)), ten: await runsOf(ask(10)) });
  }
  return counts;
}

const total = (runs: Runs | undefined) =>
  [...(runs?.values() ?? [])].reduce((sum, n) => sum + n, 0);

/**
 * The fields of which a statement runs again and again as things grow more. That it runs at all may
 * depend on the things: who has no country has none to look up.
 */
function growing(counts: ReadonlyMap<string, Counted>): readonly string[] {
  return [...counts].flatMap(([coordinate, { five, ten }]) =>
    [...ten].some(([text, times]) => times > Math.max(1, five.get(text) ?? 0)) ? [coordinate] : [],
  );
}

/** Questions that read kind by kind, or ring by ring: so many statements at most, whatever is below. */
const ROOTS: Readonly<Record<string, number>> = { search: 5, nodes: 4, path: 4, neighbourhood: 3 };

/** A ledger is made from who asks, for whom they speak, what they say and what is said to them. */
const LEDGER = 5;

/** Fields that take more statements than a level and what narrows it. */
function deep(counts: ReadonlyMap<string, Counted>): readonly string[] {
  return FIELDS.flatMap(({ coordinate, depth, ask }) => {
    const root = /\w+/.exec(ask(1))?.[0] ?? '';
    const statements = total(counts.get(coordinate)?.ten);
    const most = depth + (ROOTS[root] ?? 2) + (coordinate.endsWith('.ledger') ? LEDGER : 0);
    return statements > most ? [`${coordinate}: ${statements}, not ${most}`] : [];
  });
}

/**
 * What nested statements do not know yet; a chain whose first find did not come about, as here; and what
 * is read out of articles rather than the graph.
 */
const SEVERAL =
  /^(?:(?:Query|Topic)\.ledger|Query\.(?:search|graphStatus|path|mergeCandidates|disputes|diffArticles)|(?:Article|Evidence)\.corrections|Evidence\.figures|(?:Correction|MergeCandidate|SearchHit|Highlight|GraphStatus|Path|Ledger|TextSpan|Deadline|Origin|Dispute|Difference|ArticleDiff|ComparedEvent|Figure).*|Event\.(?:explanation|disputes|origins)|Article\.coverage|(?:\w+Explanation|ContextSign|Refusal|ArticleCoverage|Passage|ReasonCount).*)$/;

describe('statements of an operation, level by level', () => {
  let counts: ReadonlyMap<string, Counted>;
  beforeAll(async () => {
    counts = await countAll(await openWorld());
  });

  test('do not grow with the number of things', () => {
    expect(growing(counts)).toEqual([]);
  });

  test('are no more than the levels of the question', () => {
    expect(deep(counts)).toEqual([]);
  });

  test('are those of the table', () => {
    const table = readFileSync(new URL(TABLE, import.meta.url), 'utf8');
    for (const line of table.trim().split('\n').slice(1)) {
      const [coordinate = '', embedded] = line.split(/\s+/);
      expect([coordinate, String(total(counts.get(coordinate)?.ten))]).toEqual([
        coordinate,
        embedded,
      ]);
    }
  });
});

describeNeo4j('statements of an operation on Neo4j', (open) => {
  test('are one where the look-ahead serves, and else those of the embedded store', async () => {
    const store = await open();
    try {
      await fill(store);
      const { readValue: _, ...levelByLevel } = store;
      const [plain, whole] = [await countAll(levelByLevel), await countAll(store)];
      expect([growing(plain), growing(whole)]).toEqual([[], []]);
      const embedded = await countAll(await openWorld());
      const several = FIELDS.filter(({ coordinate }) => total(whole.get(coordinate)?.ten) > 1);
      expect(several.filter(({ coordinate }) => !SEVERAL.test(coordinate))).toEqual([]);
      const rows = FIELDS.map(({ coordinate }) => {
        const of = (counts: ReadonlyMap<string, Counted>) => total(counts.get(coordinate)?.ten);
        return `${coordinate.padEnd(40)}${String(of(embedded)).padEnd(10)}${of(whole)}`;
      });
      const head = `${'field'.padEnd(40)}${'embedded'.padEnd(10)}neo4j`;
      await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot(TABLE);
    } finally {
      await store.close();
    }
  }, 180_000);
});
