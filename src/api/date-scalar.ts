import { GraphQLScalarType, Kind } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import { toIsoDate } from '../model/iso-date.ts';

/** The scalar `Date`: an ISO 8601 date of its own precision, passed through as its text. */
export const DATE = new GraphQLScalarType<string | undefined, unknown>({
  name: 'Date',
  serialize: (value) => value,
  parseValue: toDate,
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : undefined),
});

function toDate(value: unknown): string {
  const date = typeof value === 'string' && value.length <= 10 ? toIsoDate(value) : undefined;
  if (date !== undefined) return date;
  const shown = JSON.stringify(value) ?? 'this';
  const message = `${shown.slice(0, 40)} is not a date: write "2026", "2026-02" or "2026-02-03", a day that the calendar has.`;
  throw createGraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
