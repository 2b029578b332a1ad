import { access } from 'node:fs/promises';
import { ArticleError, InputError } from '../../errors.ts';
import { extract } from '../../extract/extract.ts';
import { type ArticleDiff, diffArticles, type SharedEvidence } from '../../graph/diff-articles.ts';
import { foldEvents } from '../../graph/fold-events.ts';
import { originsOf } from '../../graph/origins.ts';
import { toPatch } from '../../graph/to-patch.ts';
import { actorLabels } from '../../ingest/actor-labels.ts';
import { findArticles } from '../../ingest/find-articles.ts';
import { type Knowledge, openKnowledge } from '../../ingest/knowledge.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import { runIds } from '../../store/batches.ts';
import { EVIDENCE_IN_ARTICLES } from '../../store/cypher/export.ts';
import { ACTORS, ARTICLES } from '../../store/cypher/read-nodes.ts';
import { toEvidenceRow } from '../../store/refold.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Command, Context } from '../command.ts';
import { describeDiff, type ToldDiff } from '../describe-diff.ts';
import { withExistingStore } from '../existing-store.ts';
import { EXIT } from '../report-error.ts';

/** An article as it is compared. */
interface Compared {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly rows: readonly EvidenceRow[];
  readonly nameOf: (actor: string) => string | undefined;
}

/** `entente diff`: two articles side by side, each of the graph or a file. */
export const diff: Command<[string, string, { readonly json?: boolean }]> = async (
  context,
  a,
  b,
  { json },
) => {
  const knowledge = openKnowledge();
  const stored = (await Promise.all([a, b].map(isStored))).flatMap((is, at) =>
    is ? [[a, b][at] ?? ''] : [],
  );
  const found = stored.length > 0 ? await readStored(context, stored) : [];
  const articleOf = async (target: string) =>
    found.find(({ id }) => id === target) ?? readFile(target, knowledge);
  const [one, other] = [await articleOf(a), await articleOf(b)];
  if (one.id === other.id) throw new InputError(`${a} and ${b} are one article: name two.`);
  const told = tell(one, other);
  const text = json ? JSON.stringify(told, null, 2) : describeDiff(told, context.output.paint);
  await context.output.print(`${text}\n`);
  return EXIT.ok;
};

/** What is no file is the id of an article. */
async function isStored(target: string): Promise<boolean> {
  if (target.startsWith('article:')) return true;
  if (target === '-') return false;
  return access(target).then(
    () => false,
    () => true,
  );
}

async function readFile(target: string, knowledge: Knowledge): Promise<Compared> {
  const [input, another] = await findArticles([target]);
  if (!input || another) throw new ArticleError(`${target} is a folder: name one file of it.`);
  const article = await input.load(knowledge.characterLimit);
  const ontology = await knowledge.open();
  const extraction = extract(article, ontology);
  const patch = toPatch(extraction, { fingerprint: '' });
  const labelOf = actorLabels(extraction, ontology);
  const { id, title, outlet } = patch.article;
  return { id, title, outlet, rows: patch.evidence, nameOf: (actor) => labelOf(actor).name };
}

async function readStored({ config }: Context, ids: readonly string[]): Promise<Compared[]> {
  return withExistingStore(config, async (store) => {
    const heads = new Map(
      (await runIds(store.read, ARTICLES, ids)).map(({ id, row }) => [id, row]),
    );
    const missing = ids.find((id) => !heads.has(id));
    if (missing !== undefined) {
      throw new ArticleError(
        `There is no file ${missing}, and the graph has no article of that id: \`entente ingest\` prints the ids.`,
      );
    }
    const found = await runIds(store.read, EVIDENCE_IN_ARTICLES, ids);
    const rows = found.map(({ sentence, evidence }) =>
      toEvidenceRow({ sentence, properties: evidence }),
    );
    const names = await namesOf(store, rows);
    return ids.map((id) => ({
      id,
      title: heads.get(id)?.title ?? null,
      outlet: heads.get(id)?.outlet ?? null,
      rows: rows.filter((row) => row.article === id),
      nameOf: (actor) => names.get(actor),
    }));
  });
}

async function namesOf(store: GraphStore, rows: readonly EvidenceRow[]) {
  const ids = [...new Set(rows.flatMap((row) => row.participants.map(actorIn)))];
  const found = await runIds(store.read, ACTORS, ids);
  return new Map(found.map(({ id, row }) => [id, row.name]));
}

/** `SOURCE actor:COL` */
function actorIn(participant: string): string {
  return participant.slice(participant.indexOf(' ') + 1);
}

/**
 * Events are folded from the two articles alone, so that a file compares with an article of the graph; their
 * ids are those of the graph where no third article dates the event otherwise.
 */
function tell(one: Compared, other: Compared): ToldDiff {
  const events = foldEvents([...one.rows, ...other.rows]);
  const shared = events.map(({ id, evidence }): SharedEvidence => ({ event: id, rows: evidence }));
  const byId = new Map(events.map((event) => [event.id, event]));
  const { onlyA, onlyB, different, same, areCopies }: ArticleDiff = diffArticles(
    shared,
    one.id,
    other.id,
  );
  const nameOf = (actor: string) => one.nameOf(actor) ?? other.nameOf(actor) ?? actor;
  const named = ({ id, title, outlet }: Compared) => ({ id, title, outlet });
  const pieceOf = ({ quote, article }: EvidenceRow) => ({
    quote,
    article: named(article === one.id ? one : other),
  });
  const eventOf = ({ event, rows }: SharedEvidence) => {
    const folded = byId.get(event);
    const inRole = (role: string) =>
      (folded?.participants ?? [])
        .filter((part) => part.role === role)
        .map(({ actor }) => ({ name: nameOf(actor) }));
    return {
      id: event,
      type: folded?.type ?? 'CONSULT',
      date: folded?.date ?? null,
      sources: inRole('SOURCE'),
      targets: inRole('TARGET'),
      evidence: rows.map(pieceOf),
    };
  };
  return {
    a: named(one),
    b: named(other),
    copies: areCopies,
    onlyA: onlyA.map(eventOf),
    onlyB: onlyB.map(eventOf),
    different: different.map((event) => ({
      ...eventOf(event),
      differences: event.differences.map(({ about, unit, sides }) => ({
        about,
        unit,
        sides: sides.map(({ value, evidence }) => ({
          value,
          origins: originsOf(evidence).length,
          event: { id: event.event },
          actors: [],
          evidence: evidence.map(pieceOf),
        })),
      })),
    })),
    same: same.map(eventOf),
  };
}
