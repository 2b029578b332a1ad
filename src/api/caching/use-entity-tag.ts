import type { Plugin } from 'graphql-yoga';
import { GRAPH_STATE, type GraphState } from '../../store/cypher/graph-node.ts';
import { stoppable } from '../../store/stoppable.ts';
import type { GraphStore } from '../../store/store.ts';
import type { AccessOptions } from '../guard/access.ts';
import { hasOperation } from '../guard/has-operation.ts';
import { cachingHeaders, entityTag, isHeld } from './entity-tag.ts';

/** What answers depend on beside the graph and the request. */
export interface EntityTagOptions {
  readonly store: GraphStore;
  readonly access: AccessOptions;
  /** Anything of the server that shows in answers; no secrets, for tags are public. */
  readonly server: unknown;
  /** Changes with the file of corrections, which answers tell of beside the graph. */
  readonly corrections?: (() => string) | undefined;
}

/** Milliseconds for the graph's state; an answer that is late as it is does without a tag. */
const PATIENCE = 1000;

/**
 * Tags answers to questions by GET: with the graph's state, read by one statement before the operation
 * runs, the file of corrections, and the request. Whoever has the answer of that tag gets 304, and nothing is run. Answers with
 * errors, with their cost in `extensions`, and streams have no tag.
 */
export function useEntityTag({ store, access, server, corrections }: EntityTagOptions): Plugin {
  const tags = new WeakMap<Request, string>();
  const own = entityTag(server);
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const { headers, method } = request;
      if (method !== 'GET' || url.pathname !== '/graphql' || !hasOperation(url)) return;
      const accept = headers.get('accept')?.toLowerCase() ?? '';
      if (accept.includes('text/event-stream') || headers.has('entente-cost')) return;
      const patience = AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]);
      const state = await stateOf(stoppable(store, patience));
      if (!state) return;
      const tag = entityTag(own, state, corrections?.() ?? '', url.search, accept);
      tags.set(request, tag);
      if (!isHeld(tag, headers.get('if-none-match'))) return;
      endResponse(new fetchAPI.Response(null, { status: 304 }));
    },
    onResultProcess({ request, result }) {
      if (Symbol.asyncIterator in result || 'errors' in result) tags.delete(request);
    },
    onResponse({ request, response }) {
      const tag = tags.get(request);
      if (tag === undefined || !(response.status === 200 || response.status === 304)) return;
      for (const [name, value] of cachingHeaders(tag, access)) {
        if (name === 'vary') response.headers.append(name, value);
        else response.headers.set(name, value);
      }
    },
  };
}

/** The operation itself says what is wrong with the store. */
async function stateOf(store: GraphStore): Promise<GraphState | undefined> {
  try {
    return (await store.read(GRAPH_STATE, {}))[0];
  } catch {
    return undefined;
  }
}
