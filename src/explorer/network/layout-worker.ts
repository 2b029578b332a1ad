import { layOut } from './lay-out.ts';
import type { LayoutRequest, LayoutResult } from './layout.ts';

const thread = self as unknown as {
  onmessage: (message: { readonly data: LayoutRequest }) => void;
  postMessage(result: LayoutResult): void;
};

thread.onmessage = ({ data: request }) => {
  thread.postMessage({ id: request.id, places: layOut(request) });
};
