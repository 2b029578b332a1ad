import { withExistingGraph } from '../ask-graph.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../report-error.ts';

interface Options {
  readonly review?: boolean;
  readonly candidates?: boolean;
  readonly json?: boolean;
}

interface Row {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly text: string;
  readonly quote: string | null;
  readonly articleTitle: string | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly why: string | null;
  readonly line: number;
}

interface Page {
  readonly corrections: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LIST = `query ($status: [CorrectionStatus!], $after: String) {
  corrections(status: $status, first: 100, after: $after) {
    nodes { id kind status reason text quote articleTitle articleCount by on why line }
    pageInfo { hasNextPage endCursor }
  }
}`;

const CANDIDATES = `{ mergeCandidates(first: 100) {
  reason into { id name kind } from { id name kind }
} }`;

/**
 * `entente corrections`: what people corrected and how it stands; with `--review` only what somebody must look
 * at again, and findings where there is any. `--candidates`: actors who may be one.
 */
export const corrections: Command<[Options]> = (context, { review, candidates, json }) =>
  withExistingGraph(context, async (ask) => {
    const { output } = context;
    if (candidates) {
      const { mergeCandidates } = await ask<{ mergeCandidates: readonly Candidate[] }>(
        CANDIDATES,
        {},
      );
      await output.print(
        json
          ? `${JSON.stringify({ candidates: mergeCandidates }, null, 2)}\n`
          : describeCandidates(mergeCandidates),
      );
      return EXIT.ok;
    }
    const status = review ? ['REVIEW', 'ABSENT'] : null;
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await ask<Page>(LIST, { status, after });
      rows.push(...page.corrections.nodes);
      after = page.corrections.pageInfo.endCursor;
      if (!page.corrections.pageInfo.hasNextPage) break;
    }
    if (json) {
      await output.print(`${JSON.stringify({ corrections: rows }, null, 2)}\n`);
    } else {
      for (const row of rows) await output.print(describe(row, output.paint));
      const few = review ? 'Nothing needs review.\n' : 'There are no corrections.\n';
      if (rows.length === 0) await output.print(few);
    }
    return rows.some((row) => row.status === 'REVIEW') ? EXIT.findings : EXIT.ok;
  });

type Paint = (style: 'bold' | 'dim' | 'yellow', text: string) => string;

function describe(row: Row, paint: Paint): string {
  const { status, reason, text, quote, articleTitle, by, on, why, line, id } = row;
  const signed = [by, on, why && `because: ${why}`].filter(Boolean).join(', ');
  const head = `${status.toLowerCase().padEnd(7)} ${paint('bold', text)}`;
  return [
    status === 'REVIEW' ? paint('yellow', head) : head,
    ...(reason === null ? [] : [`        ${reason}`]),
    ...(quote === null
      ? []
      : [`        “${quote}”${articleTitle === null ? '' : `, ${articleTitle}`}`]),
    `        ${paint('dim', [id, `line ${line}`, signed].filter(Boolean).join(' · '))}`,
    '',
  ].join('\n');
}

interface Candidate {
  readonly reason: string;
  readonly into: { readonly id: string; readonly name: string };
  readonly from: { readonly id: string; readonly name: string };
}

function describeCandidates(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return 'No two actors look like one.\n';
  return candidates
    .map(({ reason, into, from }) => {
      const why = reason.toLowerCase().replace('_', ' ');
      return `${into.name} = ${from.name}?  (${why})\n  npx entente correct merge ${into.id} ${from.id}\n  npx entente correct apart ${into.id} ${from.id}\n`;
    })
    .join('');
}
