import { anchorOf, findQuote, searched, wordsIn } from '../corrections/anchor.ts';
import { collapse } from '../corrections/collapsed.ts';
import { fromEvidence } from '../corrections/from-evidence.ts';
import { faultOf, type Unsigned, withId } from '../corrections/lines.ts';
import { type MergeCandidate, mergeCandidates } from '../corrections/merge-candidates.ts';
import { mergeActors } from '../corrections/merged-actors.ts';
import { InputError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type {
  ActorRef,
  CorrectedRole,
  Correction,
  EventCorrection,
  QuoteWords,
} from '../model/correction.ts';
import { ROLES } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import { CORRECTED_EVENTS, NAMED_ACTORS } from '../store/cypher/corrections.ts';
import type {
  AdditionDraft,
  ChangeDraft,
  EventPlaces,
  PartDrafts,
  Signature,
  SplitDraft,
} from './correction-drafts.ts';
import {
  type CorrectionPlaces,
  type EvidencePlace,
  openCorrectionPlaces,
} from './correction-places.ts';
import type { IngestTools } from './ingest-article.ts';
import { type ListedCorrection, listCorrections } from './list-corrections.ts';
import { type SyncedCorrections, syncCorrections } from './sync-corrections.ts';

/** What making or withdrawing corrections did. */
export interface Corrected {
  readonly corrections: readonly Correction[];
  /** Ids of the events that these corrections made what they are now. */
  readonly events: readonly string[];
  /** What came of it in the graph, as far as it went within a few seconds. */
  readonly synced: SyncedCorrections | undefined;
}

/**
 * Makes corrections: each is a line of the file, and the articles it concerns are read anew at once. Throws
 * `InputError` for what can't be meant, `CorrectionsError` for a file with faults, `StoreError`.
 */
export interface Corrector {
  reject(places: EventPlaces, sign: Signature): Promise<Corrected>;
  change(places: EventPlaces, change: ChangeDraft, sign: Signature): Promise<Corrected>;
  add(draft: AdditionDraft, sign: Signature): Promise<Corrected>;
  merge(into: ActorRef, from: readonly ActorRef[], sign: Signature): Promise<Corrected>;
  split(draft: SplitDraft, sign: Signature): Promise<Corrected>;
  keepApart(a: ActorRef, b: ActorRef, sign: Signature): Promise<Corrected>;
  withdraw(id: string): Promise<Corrected>;
  list(): Promise<readonly ListedCorrection[]>;
  /** Changes with every change of the file. */
  edition(): string;
  /** Ids of actors who may be one by their names; never those that a person keeps apart. */
  candidates(): Promise<readonly MergeCandidate[]>;
}

/** Milliseconds: half of what a server lets an operation run. */
const PATIENCE = 5_000;

/** The corrections of a graph. */
export function openCorrector(
  tools: Pick<IngestTools, 'knowledge' | 'now'> & {
    /** Milliseconds after which articles that are still to be read anew are no longer waited for. */
    readonly patience?: number | undefined;
    readonly store: NonNullable<IngestTools['store']>;
  },
): Corrector {
  const { store, knowledge, now = () => new Date(), patience = PATIENCE } = tools;
  const file = knowledge.corrections;
  const places = openCorrectionPlaces(store);
  let before: Promise<unknown> = Promise.resolve();

  const sync = async (): Promise<SyncedCorrections | undefined> => {
    const synced = before.then(() => syncCorrections(tools));
    before = synced.catch(() => undefined);
    if (patience === Number.POSITIVE_INFINITY) return synced;
    const late = new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience, undefined).unref();
    });
    return Promise.race([synced, late]);
  };
  const record = async (drafts: readonly Unsigned[], { by, why }: Signature) => {
    const on = now().toISOString().slice(0, 10);
    const corrections = drafts.map((draft) => withId(signed(draft, { by, on, why })));
    // A line that can't be read would put all others out of force.
    for (const correction of corrections) {
      const fault = faultOf(correction);
      if (fault !== undefined) throw new InputError(`The correction can't be kept: ${fault}.`);
    }
    file.append(corrections);
    return told(corrections, await sync());
  };
  const told = async (
    corrections: readonly Correction[],
    synced: SyncedCorrections | undefined,
  ): Promise<Corrected> => {
    const ids = corrections.map(({ id }) => id);
    const places = { articles: synced?.articles ?? [], corrections: ids };
    const events = (await store.read(CORRECTED_EVENTS, places)).map(({ id }) => id);
    return { corrections, events, synced };
  };
  const standing = () => file.read().lines.map(({ correction }) => correction);

  return {
    async reject(target, sign) {
      const found = distinctPassages(await places.evidence(target));
      return record(
        found.map((one) => ({
          kind: 'REJECT',
          ...fromEvidence(one.row, one.article, one.actorOf),
        })),
        sign,
      );
    },
    async change(target, { parts, ...set }, sign) {
      const found = distinctPassages(await places.evidence(target));
      const drafts = await Promise.all(
        found.map(async (one): Promise<Unsigned<EventCorrection>> => {
          const { at, event } = fromEvidence(one.row, one.article, one.actorOf);
          const roles = parts && (await rolesOf(parts, event.roles, one.article, one.row, places));
          return { kind: 'CHANGE', at, event, set: { ...set, ...(roles ? { roles } : {}) } };
        }),
      );
      return record(drafts, sign);
    },
    async add({ article: id, quote, trigger, parts, ...event }, sign) {
      const article = await places.article(id);
      const sentence = await places.sentenceWith(article, quote);
      const roles = await rolesOf(parts, [], article, sentence, places);
      if (!roles.some(({ actor }) => actor)) {
        throw new InputError('An event needs somebody with a name: give a source or a target.');
      }
      const all = {
        words: collapse(article.text.slice(sentence.start, sentence.end)).text,
        start: 0,
      };
      const words = trigger === undefined ? all : wordsOf(trigger, article, sentence);
      const at = anchorOf(article, sentence);
      return record([{ kind: 'ADD', at, event: { ...event, trigger: words, roles } }], sign);
    },
    async merge(into, from, sign) {
      const draft = { kind: 'MERGE', into, from } as const;
      await assertMergeable(draft.into, draft.from, places);
      const correction = withId(draft);
      const { refused } = mergeActors([...standing(), correction]);
      for (const [merge, against] of refused) {
        if (merge.id !== correction.id || against.kind !== 'APART') continue;
        const [a, b] = against.actors.map(({ name }) => name);
        const who = against.by === undefined ? '' : ` by ${against.by}`;
        throw new InputError(
          `${a} and ${b} are kept apart${who} (${against.id}): withdraw that correction first.`,
          'KEPT_APART',
        );
      }
      return record([draft], sign);
    },
    async split({ actor, into, article: id, quote }, sign) {
      const article = await places.article(id);
      const scope = quote === undefined ? 'article' : 'sentence';
      const sentence =
        quote === undefined
          ? await places.sentenceNaming(article, actor)
          : await places.sentenceWith(article, quote);
      const at = anchorOf(article, sentence);
      return record([{ kind: 'SPLIT', at, scope, actor, into }], sign);
    },
    async keepApart(a, b, sign) {
      if (a.id === b.id) {
        throw new InputError(
          `${a.name} is one actor in the graph: say in which article or sentence the name means somebody else (split).`,
        );
      }
      const actors = a.id < b.id ? ([a, b] as const) : ([b, a] as const);
      return record([{ kind: 'APART', actors }], sign);
    },
    async withdraw(id) {
      const corrections = standing().filter((one) => one.id === id);
      if (!file.remove(new Set([id]))) {
        throw new InputError(
          `${file.name} has no correction ${id}: \`entente corrections\` lists them.`,
          'NOT_FOUND',
        );
      }
      return told(corrections, await sync());
    },
    list: () => listCorrections(store, file.read()),
    edition: file.edition,
    async candidates() {
      const rows = await Promise.all(
        [true, false].map((known) => store.read(NAMED_ACTORS, { known })),
      );
      return mergeCandidates(
        rows.flat().map(({ actor }) => ({ ...actor, aliases: actor.aliases ?? [] })),
        standing(),
      );
    },
  };
}

/** Without those that stand in a copy of a passage before them: what is said of the one holds for both. */
function distinctPassages(found: readonly EvidencePlace[]): readonly EvidencePlace[] {
  return found.filter((one, index) => {
    const article = searched(one.article);
    return !found.slice(0, index).some((other) => {
      const { at, event } = fromEvidence(other.row, other.article, other.actorOf);
      const trigger = findQuote(article, at)?.spanOf(event.trigger);
      return trigger?.start === one.row.triggerStart && other.row.type === one.row.type;
    });
  });
}

/** What is known of who made it; what is absent stands in no line. */
function signed<T extends Unsigned>(draft: T, sign: Signature & { readonly on: string }): T {
  const said = Object.entries(sign).filter(([, value]) => value !== undefined && value !== '');
  return { ...draft, ...Object.fromEntries(said) };
}

/** Only whom an article introduced can be another name of somebody; the ontology's are told apart there. */
async function assertMergeable(
  into: ActorRef,
  from: readonly ActorRef[],
  places: CorrectionPlaces,
): Promise<void> {
  for (const actor of from) {
    if (actor.id === into.id) throw new InputError(`${actor.name} can't be merged into itself.`);
    if (!(await places.isKnown(actor.id))) continue;
    const way = (await places.isKnown(into.id))
      ? 'make one entry of the two in seeds/ontology/actors'
      : `merge ${into.name} into ${actor.name} instead`;
    throw new InputError(`${actor.name} stands in the ontology: ${way}.`);
  }
}

/** The roles of an event with their words: those given, and those that stand in the roles not given. */
async function rolesOf(
  parts: PartDrafts,
  standing: readonly CorrectedRole[],
  article: Article,
  sentence: Span,
  places: CorrectionPlaces,
): Promise<readonly CorrectedRole[]> {
  const roles: CorrectedRole[] = [];
  for (const role of ROLES) {
    const given = parts[role];
    if (!given) {
      roles.push(...standing.filter((one) => one.role === role));
      continue;
    }
    for (const { actor, words } of given) {
      const found =
        words === undefined
          ? await wordsFor(actor, standing, article, sentence, places)
          : wordsOf(words, article, sentence);
      roles.push({ role, ...(actor ? { actor } : {}), ...found });
    }
  }
  return roles;
}

/** The words that stand for an actor: those of another role, or the first that mention it. */
async function wordsFor(
  actor: ActorRef | undefined,
  standing: readonly CorrectedRole[],
  article: Article,
  sentence: Span,
  places: CorrectionPlaces,
): Promise<QuoteWords> {
  const named = standing.find((one) => one.actor !== undefined && one.actor.id === actor?.id);
  if (named) return { words: named.words, start: named.start };
  const mention = actor && (await places.mentionIn(article, sentence, actor.id));
  if (mention) return wordsIn(article.text, sentence, mention);
  const byName = actor && findWords(actor.name, article, sentence);
  if (byName) return byName;
  throw new InputError(
    `${actor?.name ?? 'Nobody'} is not named in “${shown(article, sentence)}”: give the words of it that mean ${actor?.name ?? 'those'}.`,
  );
}

/** Words of a sentence. Throws `InputError` where they are not there. */
function wordsOf(words: string, article: Article, sentence: Span): QuoteWords {
  const found = findWords(words, article, sentence);
  if (found) return found;
  throw new InputError(
    `“${words}” does not stand in “${shown(article, sentence)}”: give words as they stand there.`,
  );
}

function findWords(words: string, { text }: Article, { start, end }: Span): QuoteWords | undefined {
  const sentence = collapse(text.slice(start, end)).text;
  const sought = collapse(words).text;
  const at = sought === '' ? -1 : sentence.indexOf(sought);
  const found = at === -1 ? sentence.toLowerCase().indexOf(sought.toLowerCase()) : at;
  if (sought === '' || found === -1) return undefined;
  return { words: sentence.slice(found, found + sought.length), start: found };
}

function shown({ text }: Article, { start, end }: Span): string {
  const sentence = collapse(text.slice(start, end)).text;
  return sentence.length > 120 ? `${sentence.slice(0, 120)}…` : sentence;
}
