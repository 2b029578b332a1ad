import { InputError } from '../../errors.ts';
import { DISPUTE_ABOUTS, type DisputeAbout } from '../../model/dispute.ts';
import { type AskGraph, withExistingGraph } from '../ask-graph.ts';
import type { Command } from '../command.ts';
import { type DisputedEvent, describeDisputedEvent } from '../describe-disputes.ts';
import { EXIT } from '../report-error.ts';

interface Options {
  readonly about?: string;
  readonly actor?: string;
  readonly topic?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const DISPUTES = `query Disputes($about: [DisputeAbout!], $actor: String, $topic: String, $from: Date, $to: Date, $after: String) {
  disputes(about: $about, actor: $actor, topic: $topic, from: $from, to: $to, first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id type date
      sources { name }
      targets { name }
      disputes(about: $about) {
        about unit
        sides {
          value origins
          event { id }
          actors { name }
          evidence { quote article { id title outlet } }
        }
      }
    }
  }
}`;

interface Answer {
  readonly disputes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly DisputedEvent[];
  };
}

/** `entente disputes`: what articles say differently of one event, side by side, latest event first. */
export const disputes: Command<[Options]> = async (context, { about, json, ...narrowed }) => {
  const matters = about === undefined ? null : toMatters(about);
  const events = await withExistingGraph(context, (ask) =>
    readAll(ask, { about: matters, ...narrowed }),
  );
  const { output } = context;
  const told = withoutRepeats(events);
  const text = json
    ? JSON.stringify({ events: told }, null, 2)
    : told.length === 0
      ? 'No accounts differ.'
      : told.map((event) => describeDisputedEvent(event, output.paint)).join('\n\n');
  await output.print(`${text}\n`);
  return EXIT.ok;
};

async function readAll(ask: AskGraph, variables: object): Promise<readonly DisputedEvent[]> {
  const events: DisputedEvent[] = [];
  let after: string | null = null;
  do {
    const { disputes: page }: Answer = await ask<Answer>(DISPUTES, { ...variables, after });
    events.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return events;
}

function toMatters(list: string): readonly DisputeAbout[] {
  return list.split(',').map((word) => {
    const matter = DISPUTE_ABOUTS.find((one) => one === word.trim().toUpperCase());
    if (matter) return matter;
    const known = DISPUTE_ABOUTS.join(', ').toLowerCase();
    throw new InputError(
      `--about ${word.trim()} is nothing that accounts differ in: use ${known}.`,
    );
  });
}

/** Meetings that differ in who was there name each other: each such dispute is told once. */
function withoutRepeats(events: readonly DisputedEvent[]): readonly DisputedEvent[] {
  const told = new Set<string>();
  return events.flatMap((event) => {
    const disputes = event.disputes.filter(({ about, sides }) => {
      if (about !== 'ATTENDANCE') return true;
      const key = sides.map((side) => side.event.id).join(' ');
      return !told.has(key) && told.add(key);
    });
    return disputes.length === 0 ? [] : [{ ...event, disputes }];
  });
}
