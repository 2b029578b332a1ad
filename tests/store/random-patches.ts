import fc from 'fast-check';
import type { GraphPatch } from '../../src/model/graph.ts';
import { inventedPatch } from './invented.ts';

/** The same invented articles on every run, many of them telling the same events. */
export function randomPatches(count: number): readonly GraphPatch[] {
  const told = fc.record({
    source: fc.constantFrom('actor:ARL', 'actor:BES', 'actor:COV'),
    target: fc.constantFrom('actor:ARL', 'actor:BES', 'actor:mira-tolen'),
    type: fc.constantFrom('CONSULT' as const, 'ACCUSE' as const, 'SANCTION' as const),
    date: fc.constantFrom(null, '2026-01', '2026-01-10', '2026-01-12', '2026-02-03', '2026-02-04'),
    negated: fc.constantFrom(false, false, true),
    topics: fc.subarray(['topic:gas', 'topic:trade', 'topic:energy']),
    place: fc.constantFrom(null, 'Port Arl 🏔', 'actor:BES'),
    confidence: fc.constantFrom(0.35, 0.6, 0.81),
    guest: fc.constantFrom('Ana Rell', 'Ivo Marn', 'Şule Ödin'),
  });
  const articles = fc.array(told, { minLength: 1, maxLength: 6 });
  return fc
    .sample(articles, { numRuns: count, seed: 11 })
    .map((one, at) => inventedPatch(`r${at}`, one));
}
