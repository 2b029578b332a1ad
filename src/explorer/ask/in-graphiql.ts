import { ENDPOINT, type Question } from './ask.ts';

/**
 * The address that opens a question in GraphiQL. It reads nothing but the query from its address, so the
 * variables become the defaults of the query's own; those without a value stay open.
 */
export function inGraphiql({ query, variables }: Question): string {
  const end = query.indexOf('{');
  // A variable a line: with all of them in one, none could be seen beside the answer.
  const head = query.slice(0, end).replace(/\)\s*$/, '\n) ');
  const declared = head.replace(/(?:, )?\$(\w+): ([[\]!\w]+)/g, (_, name: string, type: string) => {
    const value = variables[name];
    const isOpen = value === null || value === undefined;
    return `\n  $${name}: ${type}${isOpen ? '' : ` = ${literal(value, ENUMS.has(name))}`}`;
  });
  return `${ENDPOINT}?${new URLSearchParams({ query: declared + query.slice(end) })}`;
}

/** Arguments and fields of inputs whose values are names, which stand without quotation marks. */
const ENUMS: ReadonlySet<string> = new Set(['types', 'kind', 'status', 'role']);

/** A value as it is written in a query; a text has the same escapes there as in JSON. */
function literal(value: unknown, isEnum: boolean): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, isEnum)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => `${name}: ${literal(field, ENUMS.has(name))}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  return isEnum ? String(value) : JSON.stringify(value);
}
