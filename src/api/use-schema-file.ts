import { type GraphQLSchema, printSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { cachingHeaders, entityTag, isHeld } from './caching/entity-tag.ts';
import { type AccessOptions, roleOf } from './guard/access.ts';

/** What is served, and to whom. */
export interface SchemaFileOptions {
  readonly schema: GraphQLSchema;
  readonly access: AccessOptions;
  /** True where clients are not to know the schema. */
  readonly isHidden: boolean;
}

/** Answers `GET /schema.graphql` with the schema in force, for generators of clients, to whoever may read. */
export function useSchemaFile({ schema, access, isHidden }: SchemaFileOptions): Plugin {
  const text = isHidden ? '' : `${printSchema(schema)}\n`;
  const tag = entityTag(text);
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/schema.graphql' || request.method !== 'GET') return;
      const refuse = (status: number, code: string, message: string) =>
        endResponse(
          fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
        );
      const { headers } = request;
      if (isHidden) {
        refuse(403, 'FORBIDDEN', 'This server does not show its schema.');
      } else if (roleOf(headers.get('authorization'), access) === 'none') {
        refuse(401, 'UNAUTHENTICATED', 'Reading needs a token: send "Authorization: Bearer …".');
      } else if (isHeld(tag, headers.get('if-none-match'))) {
        const init = { status: 304, headers: cachingHeaders(tag, access) };
        endResponse(new fetchAPI.Response(null, init));
      } else {
        const type: [string, string] = ['content-type', 'text/plain; charset=utf-8'];
        const init = { headers: [type, ...cachingHeaders(tag, access)] };
        endResponse(new fetchAPI.Response(text, init));
      }
    },
  };
}
