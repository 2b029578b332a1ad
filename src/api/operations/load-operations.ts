import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  separateOperations,
  validate,
} from 'graphql';
import { InputError } from '../../errors.ts';

/** Operations that clients may call by id: texts by their ids. */
export type Operations = ReadonlyMap<string, string>;

/**
 * Reads a file of operations: a JSON object of texts by id, as client generators write it, or GraphQL,
 * whose operations are called by their names. Either may also be called by the SHA-256 of its text.
 * Throws `InputError` for a file that can't be read, or an operation that the schema does not know.
 */
export function loadOperations(file: string, schema: GraphQLSchema): Operations {
  const text = readText(file);
  const byId =
    text.trimStart().startsWith('{') && isJson(text)
      ? fromJson(file, text)
      : fromGraphQL(file, text);
  if (byId.size === 0) throw new InputError(`${file} holds no operation: nothing could be asked.`);
  const operations = new Map<string, string>();
  for (const [id, operation] of byId) {
    check(file, id, operation, schema);
    operations.set(id, operation).set(hashOf(operation), operation);
  }
  return operations;
}

/** The SHA-256 of a text in hexadecimal digits: what clients call an operation by. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `The file of operations can't be read: ${error instanceof Error ? error.message : error}. Name a readable file after --operations.`,
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // an anonymous GraphQL operation begins with a brace, too
  }
}

function fromJson(file: string, text: string): Map<string, string> {
  const entries = Object.entries(JSON.parse(text) as object);
  const odd = entries.find(([, value]) => typeof value !== 'string');
  if (!odd) return new Map(entries as [string, string][]);
  throw new InputError(
    `${file}: "${odd[0]}" is no text. The file must be a JSON object whose values are GraphQL operations.`,
  );
}

function fromGraphQL(file: string, text: string): Map<string, string> {
  const document = parsed(file, text);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const isAnonymous = operations.some((one) => !('name' in one && one.name));
  if (isAnonymous) {
    throw new InputError(
      `${file} holds an operation without a name: it could not be called. Name it.`,
    );
  }
  const separate = Object.entries(separateOperations(document));
  return new Map(separate.map(([name, operation]) => [name, print(operation)]));
}

function check(file: string, id: string, text: string, schema: GraphQLSchema): void {
  const [error] = validate(schema, parsed(`${file}, "${id}"`, text));
  if (error)
    throw new InputError(`${file}: the operation "${id}" is not valid here: ${error.message}`);
}

function parsed(where: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    throw new InputError(`${where}:${line}:${column}: ${error.message}`);
  }
}
