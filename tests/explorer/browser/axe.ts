import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Between light and dark, only colours change. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Serious and critical faults, each in a line that says where it is. */
export async function faults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (only) => {
      const { axe: tool } = globalThis as unknown as { readonly axe: typeof axe };
      const runOnly = only && { type: 'rule' as const, values: [...only] };
      return tool.run(document, {
        resultTypes: ['violations'],
        ...(runOnly ? { runOnly } : {}),
      }) as Promise<AxeResults>;
    },
    rules as string[] | undefined,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}
