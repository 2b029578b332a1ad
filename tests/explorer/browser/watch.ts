import type { BrowserContext } from 'playwright-core';

/** What goes wrong in windows without a test looking at it. */
export interface Watch {
  /** A line for each fault since it was last asked. */
  takeFaults(): readonly string[];
}

/**
 * Watches all windows of a context from their first script on: errors, complaints on the console, violations of
 * the page's policy, dialogs, and requests to any other server.
 */
export async function watch(context: BrowserContext, site: string): Promise<Watch> {
  const faults: string[] = [];
  const { host } = new URL(site);
  context.on('weberror', (event) => faults.push(`error: ${event.error().message}`));
  context.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) faults.push(`console: ${said.text()}`);
  });
  context.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    // `data:` and `blob:` ask no server.
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) faults.push(`asks ${url.href}`);
  });
  await context.exposeFunction('tellViolation', (said: string) => faults.push(said));
  await context.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
    tellViolation('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  })`);
  return { takeFaults: () => faults.splice(0) };
}
