import type { Door } from '../ingest/ingest-articles.ts';
import type { Disputed } from '../ingest/ingest-report.ts';
import type { IngestionResult } from '../ingest/ingestion.ts';
import type { Article } from '../model/article.ts';
import { ask, type Remote } from './remote.ts';

const ingest = (rest: string) => `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) { articleId status events { added changed removed } ${rest} }
}`;

const DISPUTED = `disputed(first: 100) {
  nodes { id type date sources { name } targets { name } }
}`;

const REMOVE = 'mutation ($id: ID!) { removeArticle(id: $id) { removed } }';

const FIELDS = `{
  input: __type(name: "IngestArticleInput") { inputFields { name } }
  payload: __type(name: "IngestArticlePayload") { fields { name } }
}`;

const ONTOLOGY = '{ graphStatus { ontologyDigest } }';

/** Digest of the ontology that the server reads by; undefined where it does not say. */
export async function ontologyOf(server: Remote): Promise<string | undefined> {
  const { graphStatus } = await ask<{
    graphStatus: { readonly ontologyDigest: string | null } | null;
  }>(server, ONTOLOGY, {});
  return graphStatus?.ontologyDigest ?? undefined;
}

const STATUS = { NEW: 'new', KNOWN: 'known', CHANGED: 'changed' } as const;

interface Named {
  readonly name: string;
}

type Payload = IngestionResult & {
  readonly disputed?: {
    readonly nodes: readonly (Pick<Disputed, 'id' | 'type' | 'date'> & {
      readonly sources: readonly Named[];
      readonly targets: readonly Named[];
    })[];
  };
};

/**
 * Takes articles in through the running server's mutation, for it holds the graph. `onDisputed` hears of
 * events of theirs about which accounts differ. Throws `StoreError` where it does not answer, and what it
 * says of an article as `EntenteError`.
 */
export function takeInThrough(
  server: Remote,
  onDisputed: (event: Disputed) => void = () => undefined,
): Door['takeIn'] {
  let known: Promise<KnownFields> | undefined;
  return async (article) => {
    known ??= knownFields(server);
    const { input, payload } = await known;
    const { ingestArticle } = await ask<{ ingestArticle: Payload }>(
      server,
      ingest(payload.has('disputed') ? DISPUTED : ''),
      { input: toInput(article, input) },
    );
    const { articleId, status, events, disputed } = ingestArticle;
    for (const { sources, targets, ...event } of disputed?.nodes ?? []) {
      onDisputed({ ...event, sources: sources.map(nameOf), targets: targets.map(nameOf) });
    }
    return { article: articleId, status: STATUS[status], replaced: [], events };
  };
}

function nameOf({ name }: Named): string {
  return name;
}

/** Removes an article through the running server; false where it has no such article. */
export async function removeThrough(server: Remote, id: string): Promise<boolean> {
  const { removeArticle } = await ask<{ removeArticle: { removed: boolean } }>(server, REMOVE, {
    id,
  });
  return removeArticle.removed;
}

interface KnownFields {
  readonly input: ReadonlySet<string>;
  readonly payload: ReadonlySet<string>;
}

/** A server of another version may not know all of what an article and the answer may have. */
async function knownFields(server: Remote): Promise<KnownFields> {
  const { input, payload } = await ask<{
    input: { inputFields: readonly Named[] } | null;
    payload: { fields: readonly Named[] } | null;
  }>(server, FIELDS, {});
  return {
    input: new Set(input?.inputFields.map(nameOf)),
    payload: new Set(payload?.fields.map(nameOf)),
  };
}

function toInput(article: Article, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(article).filter(([name]) => fields.has(name)));
}
