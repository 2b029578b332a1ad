import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/schema.ts';
import { openWorld } from './open-world.ts';
import { type Probed, serveProbed } from './serve.ts';

/** What a panel of Grafana asks through its Infinity data source. */
interface Target {
  readonly datasource: { readonly uid: string };
  readonly url: string;
  readonly root_selector: string;
  readonly url_options: {
    readonly method: string;
    readonly body_graphql_query: string;
    readonly body_graphql_variables: string;
  };
  readonly columns: readonly {
    readonly selector: string;
    readonly text: string;
    readonly type: string;
  }[];
}
interface Dashboard {
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string }[];
  };
  readonly panels: readonly { readonly title: string; readonly targets: readonly Target[] }[];
}

const sample = (path: string) => readFileSync(`scripts/samples/${path}`, 'utf8');
const dashboard = JSON.parse(sample('grafana-dashboard.json')) as Dashboard;
const TARGETS = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map((target) => [title, target] as const),
);

const VALUES: Readonly<Record<string, string>> = {
  '__from:date:YYYY-MM-DD': '2025-01-01',
  '__to:date:YYYY-MM-DD': '2026-12-31',
  entente: '',
};

/** The text with what Grafana puts in for its variables. */
function filledIn(text: string): string {
  return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => VALUES[name] ?? whole);
}

/** What stands at a dotted path; numbers count into lists. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, key) => (found as Record<string, unknown> | null | undefined)?.[key],
      value,
    );
}

/** Whether a value is what Infinity makes of it: nothing, or of the column's type. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  timestamp: (value) => !Number.isNaN(Date.parse(String(value))),
};

let server: Probed;
beforeAll(async () => {
  server = await serveProbed(await openWorld(), { access: { isLoopback: true, readOnly: true } });
});

describe('the dashboard for Grafana', () => {
  test('leaves the data source and the server to whoever imports it', () => {
    expect(dashboard.templating.list.map(({ name, type }) => [name, type])).toEqual([
      ['infinity', 'datasource'],
      ['entente', 'textbox'],
    ]);
    for (const [, { datasource }] of TARGETS) expect(datasource.uid).toMatch(/^\$\{infinity\}$/);
  });

  test.for(TARGETS)('%s: its rows and columns are there', async ([, target]) => {
    const {
      method,
      body_graphql_query: query,
      body_graphql_variables: variables,
    } = target.url_options;
    const body = { query, variables: JSON.parse(filledIn(variables)) };
    const { json } = await server.send({ method, path: filledIn(target.url), body });
    expect(json.errors).toBeUndefined();
    const rows = at(json, target.root_selector) as readonly unknown[];
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, text, type } of target.columns) {
      const values = rows.map((row) => at(row, selector)).filter((value) => value != null);
      expect(values.length, text).toBeGreaterThan(0);
      expect(values.every(FITS[type] ?? (() => false)), `${text} as ${type}`).toBe(true);
    }
  });
});

test('the operations of the sample client are valid', () => {
  const schema = createSchema({ readOnly: true });
  expect(validate(schema, parse(sample('codegen/operations.graphql')))).toEqual([]);
});
