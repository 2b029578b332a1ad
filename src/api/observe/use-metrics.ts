import type { Plugin } from 'graphql-yoga';
import { type AccessOptions, isPrivate, roleOf } from '../guard/access.ts';
import type { Metrics } from './metrics.ts';

/**
 * Answers `GET /metrics`. On this machine whoever may read may see them; elsewhere only the bearer of a
 * token, for they tell what others ask.
 */
export function useMetrics(metrics: Metrics, access: AccessOptions): Plugin {
  const { readToken, writeToken } = access;
  const isOurs = isPrivate(access);
  const isShut = !isOurs && readToken === undefined && writeToken === undefined;
  const required = isOurs ? readToken : (readToken ?? writeToken);
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/metrics' || request.method !== 'GET') return;
      const refuse = (status: number, code: string, message: string) =>
        endResponse(
          fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
        );
      const role = roleOf(request.headers.get('authorization'), { ...access, readToken: required });
      if (isShut) {
        refuse(
          403,
          'FORBIDDEN',
          'In public, metrics need ENTENTE_READ_TOKEN or ENTENTE_TOKEN set.',
        );
      } else if (role === 'none') {
        refuse(401, 'UNAUTHENTICATED', 'Metrics need a token: send "Authorization: Bearer …".');
      } else {
        const headers = { 'content-type': metrics.contentType };
        endResponse(new fetchAPI.Response(await metrics.text(), { headers }));
      }
    },
  };
}
