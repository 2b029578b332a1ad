import type { Network } from '../ask/documents/network.ts';
import type { View } from '../view/view.ts';
import { documentOf } from './document.ts';
import { type Ask, gather } from './gather.ts';
import type { Places } from './places.ts';
import { trim } from './trim.ts';

/** What making a file needs of where it is made: a browser, or the command line. */
export interface FileTools {
  readonly ask: Ask;
  /** Where the actors of a network are in its picture. */
  readonly placesOf: (network: Network) => Promise<Places>;
}

/**
 * A view as one HTML file. The same view of the same graph gives the same text, wherever it is made, if its
 * picture has the same places. Throws `AskError`.
 */
export async function makeFile(view: View, { ask, placesOf }: FileTools): Promise<string> {
  const trimmed = trim(await gather(view, ask));
  return documentOf(trimmed, await placesOf(trimmed.gathered.network));
}
