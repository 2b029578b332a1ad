import type { Plugin } from 'graphql-yoga';
import { isHeld } from '../caching/entity-tag.ts';
import { ASSETS, type Asset, openBundle } from './bundle.ts';
import { CONTENT_POLICY } from './page.ts';

const A_YEAR = 31_536_000;

/**
 * Answers `/` with the explorer and `/explorer/…` with its files, without a token: they hold nothing of
 * the graph. Where only known operations are answered there is none, for it asks others.
 */
export function useExplorer({ isOff }: { readonly isOff: boolean }): Plugin {
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      const isPage = url.pathname === '/';
      if (!(isPage || url.pathname.startsWith(ASSETS))) return;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const bundle = isOff ? undefined : await openBundle();
      const asset = isPage ? bundle?.page : bundle?.assets.get(url.pathname);
      if (!asset) {
        const message = isOff
          ? 'This server answers the operations of its file and has no explorer.\n'
          : 'No such file of the explorer: load the page anew.\n';
        const type = { 'content-type': 'text/plain; charset=utf-8' };
        endResponse(new fetchAPI.Response(message, { status: 404, headers: type }));
        return;
      }
      const { headers } = request;
      const tag = bundle?.tag ?? '';
      const init = { headers: isPage ? pageHeaders(asset, tag) : fileHeaders(asset) };
      if (isPage && isHeld(tag, headers.get('if-none-match'))) {
        endResponse(new fetchAPI.Response(null, { status: 304, ...init }));
        return;
      }
      const isZipped = /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
      if (isZipped) init.headers['content-encoding'] = 'gzip';
      const body = isZipped ? asset.zipped : asset.plain;
      endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : body, init));
    },
  };
}

function pageHeaders(page: Asset, tag: string): Record<string, string> {
  return {
    ...sealed(page),
    'content-security-policy': CONTENT_POLICY,
    'cache-control': 'no-cache',
    etag: tag,
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

function fileHeaders(asset: Asset): Record<string, string> {
  return { ...sealed(asset), 'cache-control': `public, max-age=${A_YEAR}, immutable` };
}

function sealed({ type }: Asset): Record<string, string> {
  return { 'content-type': type, 'x-content-type-options': 'nosniff', vary: 'Accept-Encoding' };
}
