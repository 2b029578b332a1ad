/** A place in the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is to be laid out. */
export interface LayoutRequest {
  readonly id: number;
  readonly dots: readonly { readonly id: string; readonly size: number }[];
  readonly lines: readonly { readonly source: string; readonly target: string }[];
  /** Places of those that stay where they are. */
  readonly fixed: Readonly<Record<string, Place>>;
  /** Width to height of the sheet. */
  readonly proportion: number;
}

/** Where everything goes. */
export interface LayoutResult {
  readonly id: number;
  readonly places: Readonly<Record<string, Place>>;
}

/** A thread that lays out networks, so that the page answers meanwhile. */
export interface LayoutThread {
  /** Places for all dots: the same for the same request. A request that another one overtakes gets undefined. */
  layOut(request: Omit<LayoutRequest, 'id'>): Promise<LayoutResult['places'] | undefined>;
  close(): void;
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** The one script that the page may start as a thread is its own. */
function trusted(url: string): string {
  const { pathname, origin } = new URL(url, location.href);
  if (origin !== location.origin || !pathname.startsWith('/explorer/')) {
    throw new Error('Not a script of the explorer.');
  }
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: Policies };
  const same = { createScriptURL: (one: string) => one };
  return (trustedTypes?.createPolicy('entente', same) ?? same).createScriptURL(pathname);
}

/** Starts the thread whose script the page names. */
export function openLayout(): LayoutThread {
  const link = document.getElementById('layout-worker');
  const worker = new Worker(trusted(link instanceof HTMLLinkElement ? link.href : ''), {
    type: 'module',
  });
  let latest = 0;
  let waiting: ((places: LayoutResult['places'] | undefined) => void) | undefined;
  worker.onmessage = ({ data }: MessageEvent<LayoutResult>) => {
    if (data.id !== latest) return;
    waiting?.(data.places);
    waiting = undefined;
  };
  return {
    layOut(request) {
      waiting?.(undefined);
      latest += 1;
      return new Promise((resolve) => {
        waiting = resolve;
        worker.postMessage({ ...request, id: latest });
      });
    },
    close: () => worker.terminate(),
  };
}
