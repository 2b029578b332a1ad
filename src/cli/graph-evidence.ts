import { writeRoleWords } from '../graph/role-words.ts';
import type { SpokenOf } from '../ingest/explain-article.ts';
import type { Role } from '../model/event.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { EVIDENCE } from '../store/cypher/read-event-parts.ts';
import { toEvidenceRow } from '../store/refold.ts';
import type { Context } from './command.ts';
import { ask, type Remote } from './remote.ts';
import { serverAt, storeOrServer } from './store-or-server.ts';

/** A piece of evidence as far as it is explained. */
export type ExplainedRow = SpokenOf & Pick<EvidenceRow, 'article' | 'quote'>;

/** The evidence of an event, the surest first, from the store or the server that holds it. Throws `StoreError`. */
export async function graphEvidence(
  context: Context,
  event: string,
): Promise<readonly ExplainedRow[]> {
  const rows = await storeOrServer<readonly ExplainedRow[]>(
    context,
    async (store) => {
      const found = await store.read(EVIDENCE, { ids: [event] });
      return found.map(({ row, sentence }) => toEvidenceRow({ sentence, properties: row }));
    },
    (url) => fromServer(serverAt(context, url), event),
  );
  return [...rows].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

const ASKED = `query ($id: ID!) {
  event(id: $id) {
    evidence {
      id article { id } quote confidence modality negated main date attributedTo { id } outlet
      terms { name value } roleWords { role start end actor { id } }
    }
  }
}`;

interface Id {
  readonly id: string;
}

type Asked = Omit<ExplainedRow, 'article' | 'attributedTo' | 'terms' | 'roleWords'> & {
  readonly article: Id;
  readonly attributedTo: Id | null;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly roleWords: readonly {
    readonly role: Role;
    readonly start: number;
    readonly end: number;
    readonly actor: Id | null;
  }[];
};

async function fromServer(server: Remote, event: string): Promise<readonly ExplainedRow[]> {
  const { event: found } = await ask<{ event: { readonly evidence: readonly Asked[] } | null }>(
    server,
    ASKED,
    { id: event },
  );
  return (found?.evidence ?? []).map(({ article, attributedTo, terms, roleWords, ...row }) => ({
    ...row,
    article: article.id,
    attributedTo: attributedTo?.id ?? null,
    terms: terms.map(({ name, value }) => `${name}=${value.toFixed(2)}`),
    roleWords: roleWords.map(({ actor, ...words }) =>
      writeRoleWords({ ...words, actor: actor?.id }),
    ),
  }));
}
