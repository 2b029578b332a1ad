import type { GraphQLSchema } from 'graphql';
import { document } from './document.ts';
import { type Draw, drawn } from './draw.ts';
import { mutated } from './mutate.ts';
import { scrap, variable } from './values.ts';

/** What an enemy, a fuzzer or a bad client posts to `/graphql`. */
export interface HostileRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where requests come from. */
export interface HostileSource {
  readonly schema: GraphQLSchema;
  /** Documents that are sound, to be spoilt. */
  readonly sound: readonly string[];
}

/** So many requests, always the same of one seed: drawn over the schema, sound ones spoilt, and bodies of rubbish. */
export function hostileRequests(
  source: HostileSource,
  count: number,
  seed: number,
): readonly HostileRequest[] {
  return drawn((draw) => request(draw, source), count, seed);
}

function request(draw: Draw, { schema, sound }: HostileSource): HostileRequest {
  const text = draw.spite(30) ? mutated(draw, draw.of(sound)) : document(draw, schema);
  const body = !draw.spite(10) ? JSON.stringify(asked(draw, text)) : rubbish(draw, text);
  return { headers: headers(draw), body };
}

function asked(draw: Draw, query: string): object {
  const names = Array.from({ length: draw.below(5) }, (_, at) => [`v${at}`, variable(draw)]);
  return {
    query,
    ...(draw.chance(60) ? { variables: Object.fromEntries(names) as object } : {}),
    ...(draw.spite(15) ? { operationName: draw.of(['Q', 'Q2', '', null, '__proto__']) } : {}),
  };
}

function rubbish(draw: Draw, text: string): string {
  const kinds = [
    () => '',
    () => text,
    () => JSON.stringify({ query: variable(draw) }),
    () => JSON.stringify({ query: text, variables: variable(draw) }),
    () => JSON.stringify({ query: text, operationName: variable(draw) }),
    () => JSON.stringify({ query: text, extensions: variable(draw) }),
    () => JSON.stringify([{ query: text }, variable(draw)]),
    () => JSON.stringify({ query: text, nothing: variable(draw) }),
    () => JSON.stringify({ query: text }).slice(0, draw.below(text.length + 1)),
    () => `{"query": "{ __typename }", "query": ${JSON.stringify(scrap(draw))}}`,
    () => '['.repeat(20_000),
  ];
  return draw.of(kinds)();
}

function headers(draw: Draw): Readonly<Record<string, string>> {
  return {
    'content-type': !draw.spite(4) ? 'application/json' : draw.of(['text/plain', 'application/x']),
    accept: draw.of([
      'application/json',
      'application/json',
      'application/json',
      'application/graphql-response+json',
      draw.chance(10) ? draw.of(['text/html', 'image/png', '*/*', '']) : 'application/json',
    ]),
    ...(draw.chance(20) ? { 'entente-cost': '1' } : {}),
  };
}
