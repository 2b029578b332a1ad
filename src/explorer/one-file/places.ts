import type { Network } from '../ask/documents/network.ts';
import { toElements } from '../network/elements.ts';
import type { LayoutRequest, LayoutResult } from '../network/layout.ts';

/** Where the actors of a picture are, by their ids. */
export type Places = LayoutResult['places'];

/** Lays a network out. */
export type LayOut = (request: Omit<LayoutRequest, 'id'>) => Places | Promise<Places>;

/** Width to height of the picture in a file. */
const PROPORTION = 1.5;

/** Where a network's actors are in a picture of their own. */
export async function placesOf(network: Network, layOut: LayOut): Promise<Places> {
  const { dots, lines } = toElements(network);
  if (dots.length === 0) return {};
  return layOut({ dots, lines, fixed: {}, proportion: PROPORTION });
}
