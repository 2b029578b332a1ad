import { expect, test } from 'vitest';
import { withoutIdle } from '../../src/store/cypher/idle.ts';
import { query } from '../../src/store/cypher/query.ts';

const SHIPS = query<Record<string, unknown>, never>(
  'test.ships',
  `MATCH (s:Ship)
WHERE ($flags IS NULL OR s.flag IN $flags)
  AND ($all OR coalesce(s.sunk, false) = false)
  AND ($port IS NULL OR EXISTS { (s)-[:LIES_IN]->(:Port {id: $port}) OR s.home = '$port)' })
RETURN s`,
);

test.for([
  [{ flags: null, all: true, port: null }, 'MATCH (s:Ship)\nRETURN s'],
  [{ all: true }, 'MATCH (s:Ship)\nRETURN s'],
  [{ flags: ['NO'], all: true, port: null }, 'MATCH (s:Ship)\nWHERE (s.flag IN $flags)\nRETURN s'],
  [
    { flags: null, all: false, port: null },
    'MATCH (s:Ship)\nWHERE (coalesce(s.sunk, false) = false)\nRETURN s',
  ],
  [
    { flags: [], all: true, port: 'bergen' },
    "MATCH (s:Ship)\nWHERE (s.flag IN $flags)\n  AND (EXISTS { (s)-[:LIES_IN]->(:Port {id: $port}) OR s.home = '$port)' })\nRETURN s",
  ],
] as const)('conditions that are switched off are left out: %j', ([params, text]) => {
  expect(withoutIdle(SHIPS, params)).toBe(text);
});

test('one within another goes with it, or alone', () => {
  const nested = query<Record<string, unknown>, never>(
    'test.nested',
    'MATCH (s) WHERE ($a IS NULL OR s.a = $a AND ($b IS NULL OR s.b = $b)) RETURN s',
  );
  expect(withoutIdle(nested, { a: 1, b: 2 })).toBe(
    'MATCH (s) WHERE (s.a = $a AND (s.b = $b)) RETURN s',
  );
  expect(withoutIdle(nested, { a: 1 })).toBe('MATCH (s) WHERE (s.a = $a) RETURN s');
  expect(withoutIdle(nested, { b: 2 })).toBe('MATCH (s) RETURN s');
});

test('beside an alternative it is true, and a text without any is as it was', () => {
  const either = query<Record<string, unknown>, never>(
    'test.either',
    'MATCH (s) WHERE s.x OR ($a IS NULL OR s.a = $a) RETURN s',
  );
  expect(withoutIdle(either, {})).toBe('MATCH (s) WHERE s.x OR true RETURN s');
  const plain = query<Record<string, unknown>, never>('test.plain', 'MATCH (s) RETURN s');
  expect(withoutIdle(plain, { a: 1 })).toBe(plain.text);
});
