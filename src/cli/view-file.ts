import { InputError } from '../errors.ts';
import { AskError } from '../explorer/ask/ask.ts';
import { layOut } from '../explorer/network/lay-out.ts';
import { makeFile } from '../explorer/one-file/make-file.ts';
import { placesOf } from '../explorer/one-file/places.ts';
import { readStrictly } from '../explorer/view/strict-address.ts';
import type { View } from '../explorer/view/view.ts';
import type { Ask } from './answers.ts';

/** The view that an address of the explorer shows, everything where there is none. Throws `InputError`. */
export function viewOf(address = ''): View {
  const view = readStrictly(address);
  if (!('fault' in view)) return view;
  throw new InputError(
    `--view: ${view.part}: ${view.fault}. Copy the address from the explorer, between quotation marks.`,
  );
}

/** A view as one HTML file, as the explorer makes it. Throws `InputError` for what the graph does not have. */
export async function viewFile(view: View, ask: Ask): Promise<string> {
  try {
    return await makeFile(view, { ask, placesOf: (network) => placesOf(network, layOut) });
  } catch (error) {
    if (error instanceof AskError) throw new InputError(error.message, error.code);
    throw error;
  }
}
