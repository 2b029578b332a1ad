import { ask } from '../ask/ask.ts';
import type { Network } from '../ask/documents/network.ts';
import type { Drawing } from '../network/drawing.ts';
import { openLayout } from '../network/layout.ts';
import { makeFile } from '../one-file/make-file.ts';
import { type Places, placesOf } from '../one-file/places.ts';
import type { View } from '../view/view.ts';

/** The view as one HTML file whose picture is the one on the page, if there is one. Throws `AskError`. */
export async function oneFile(view: View, drawing: Drawing | undefined): Promise<Blob> {
  const page = await makeFile(view, {
    ask,
    placesOf: async (network) => placesIn(drawing, network) ?? (await laidOut(network)),
  });
  return new Blob([page], { type: 'text/html' });
}

/** Where the page shows the actors; undefined where it does not show them all. */
function placesIn(drawing: Drawing | undefined, { actors }: Network): Places | undefined {
  const places: Record<string, Places[string]> = {};
  for (const { id } of actors) {
    const node = drawing?.graph.getElementById(id);
    if (!node?.nonempty()) return undefined;
    places[id] = { ...node.position() };
  }
  return places;
}

async function laidOut(network: Network): Promise<Places> {
  const layout = openLayout();
  try {
    return await placesOf(network, async (request) => (await layout.layOut(request)) ?? {});
  } finally {
    layout.close();
  }
}
