import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { InputError } from '../../errors.ts';

/** Gives the address that a request counts for. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of the client. `X-Forwarded-For` is read only where the connection comes from a proxy that
 * is trusted, and from its end: what stands before the last address not of a proxy, a client may have
 * made up. An IPv6 network of 64 bits is one client. Throws `InputError` for a proxy that is no address
 * or network.
 */
export function openClientAddress(proxies: readonly string[] = []): AddressOf {
  const trusted = toBlockList(proxies);
  const isTrusted = (address: string) => {
    if (proxies.length === 0) return false;
    const version = isIP(address);
    return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? '');
    if (!isTrusted(peer)) return network(peer);
    const header = request.headers['x-forwarded-for'] ?? '';
    const hops = String(header)
      .split(',')
      .map(plain)
      .filter((hop) => isIP(hop) !== 0);
    return network(hops.findLast((hop) => !isTrusted(hop)) ?? peer);
  };
}

function toBlockList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? undefined : Number(prefix);
    const isSound =
      bits === undefined ||
      (Number.isInteger(bits) && bits >= 0 && bits <= (version === 6 ? 128 : 32));
    if (version === 0 || !isSound) {
      throw new InputError(
        `ENTENTE_PROXIES names "${proxy}", which is no address: list addresses or networks, such as 10.0.0.0/8, between commas.`,
      );
    }
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, bits, family);
  }
  return list;
}

/** IPv4 as itself, also where the socket speaks IPv6. */
function plain(address: string): string {
  return address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
}

function network(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown';
  const [head = '', tail] = address.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  const groups = [...(left ?? []), ...Array<string>(zeros).fill('0'), ...(right ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
