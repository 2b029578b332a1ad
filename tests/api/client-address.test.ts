import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { openClientAddress } from '../../src/api/guard/client-address.ts';
import { openWorld } from './open-world.ts';
import { serveProbed } from './serve.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test.for([
  ['without a proxy the connection counts', [], '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['a trusted proxy is believed', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['also over IPv6 sockets', ['10.1.2.3'], '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
  [
    'what the client made up is not',
    ['10.0.0.0/8'],
    '10.1.2.3',
    '1.1.1.1, 203.0.113.9, 10.9.9.9',
    '203.0.113.9',
  ],
  ['another proxy is not', ['10.0.0.0/8'], '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['nonsense is left out', ['10.0.0.0/8'], '10.1.2.3', 'unknown, <script>', '10.1.2.3'],
  ['no header: the proxy itself', ['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
  ['a network of IPv6 is one client', [], '2001:db8:0:42::1:2', undefined, '2001:db8:0:42::/64'],
  ['however it is written', [], '2001:0db8:0000:0042:ffff:1:2:3', undefined, '2001:db8:0:42::/64'],
] as const)('%s', ([, proxies, peer, forwarded, address]) => {
  expect(openClientAddress(proxies)(from(peer, forwarded))).toBe(address);
});

test.for(['proxy.example', '10.0.0.0/33', '10.0.0.0/x'])('%s is no proxy', (proxy) => {
  expect(() => openClientAddress([proxy])).toThrow(`ENTENTE_PROXIES names "${proxy}"`);
});

test('behind a trusted proxy each client has a rate of its own', async () => {
  const store = await openWorld();
  const server = await serveProbed(store, { requestsPerMinute: 1, proxies: ['127.0.0.1'] });
  const statusFor = async (client: string) =>
    (
      await server.send({
        body: { query: '{ __typename }' },
        headers: { 'x-forwarded-for': client },
      })
    ).status;
  expect([await statusFor('203.0.113.1'), await statusFor('203.0.113.2')]).toEqual([200, 200]);
  expect([await statusFor('203.0.113.1'), await statusFor('8.8.8.8, 203.0.113.2')]).toEqual([
    429, 429,
  ]);
});
