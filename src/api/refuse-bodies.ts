import type { Plugin } from 'graphql-yoga';
import { LIMITS } from './limits.ts';

/** All else, or nothing, a form or a script on a page of another site can send without asking. */
const TAKEN: ReadonlySet<string> = new Set(['application/json', 'application/graphql+json']);

/**
 * Refuses bodies before they are read: those that are not JSON (415), so that a page of another site
 * can't change the graph, and those that say they are too large (413). A body that grows too large
 * without saying so is cut by Yoga's own `maxRequestBodySize`.
 */
export function useRefusedBodies(): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      const refuse = (status: number, code: string, message: string) => {
        const errors = [{ message, extensions: { code } }];
        endResponse(fetchAPI.Response.json({ errors }, { status }));
      };
      if (request.method !== 'POST') return;
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      const length = Number(request.headers.get('content-length') ?? 0);
      if (!TAKEN.has(type)) {
        refuse(
          415,
          'UNSUPPORTED_MEDIA_TYPE',
          `The body is ${type.slice(0, 80) || 'of no type'}; send application/json.`,
        );
      } else if (length > LIMITS.bodyBytes) {
        const most = LIMITS.bodyBytes / 1024 / 1024;
        refuse(
          413,
          'BODY_TOO_LARGE',
          `The body has ${length} bytes; at most ${most} MB are taken.`,
        );
      }
    },
  };
}
