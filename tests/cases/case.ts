import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { extract } from '../../src/extract/extract.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { EVENT_TYPES, type EventMention, MODALITIES } from '../../src/model/event.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { isOverlapping, type Span } from '../../src/model/span.ts';
import { STATEMENT_KINDS } from '../../src/model/statement.ts';
import { actorId, type Ontology, topicId } from '../../src/ontology/ontology.ts';

const names = z.array(z.string());

/** One event that an article must, or must not, give. Every key narrows it; tests/README.md explains them. */
const wantedEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  source: names.optional(),
  target: names.optional(),
  topics: names.optional(),
  quote: z.string().optional(),
  date: z.string().optional(),
  place: z.string().optional(),
  negated: z.boolean().optional(),
  modality: z.enum(MODALITIES).optional(),
  outlet: z.string().optional(),
  evidence: z.number().int().min(1).optional(),
});
const wantedStatement = z.strictObject({
  kind: z.enum(STATEMENT_KINDS),
  speaker: z.string().optional(),
  text: z.string(),
});
const caseShape = z.strictObject({
  article: z.string(),
  events: z.array(wantedEvent).min(1),
  never: z.array(wantedEvent),
  statements: z.array(wantedStatement).optional(),
  nothingFrom: names.optional(),
});

type Wanted = z.infer<typeof wantedEvent>;

/** What an article's extraction lacks or has too much of, against its expected.yml; empty when it holds. */
export async function caseFaults(folder: URL, root: URL, ontology: Ontology): Promise<readonly string[]> {
  const expected = caseShape.parse(parse(readFileSync(new URL('expected.yml', folder), 'utf8')));
  const file = new URL(expected.article, expected.article.startsWith('seeds/') ? root : folder);
  const limit = ontology.setting('limit.article-characters');
  const article = await readArticle(readFileSync(file), { name: expected.article, limit });
  const extraction = extract(article, ontology);
  const accounts = extraction.accounts.map((account) => account.mentions);
  return [
    ...expected.events
      .filter((wanted) => !accounts.some((mentions) => holds(wanted, mentions, ontology)))
      .map((wanted) => `missing: ${JSON.stringify(wanted)}`),
    ...expected.never.flatMap((unwanted) =>
      accounts
        .filter((mentions) => holds(unwanted, mentions, ontology))
        .map((mentions) => `invented: ${JSON.stringify(unwanted)} in "${mentions[0]?.quote}"`),
    ),
    ...(expected.statements ?? [])
      .filter((wanted) => !hasStatement(wanted, extraction, ontology))
      .map((wanted) => `missing statement: ${JSON.stringify(wanted)}`),
    ...(expected.nothingFrom ?? []).flatMap((words) => eventsFrom(words, extraction)),
  ];
}

function holds(wanted: Wanted, mentions: readonly EventMention[], ontology: Ontology): boolean {
  const fitting = mentions.filter(
    (mention) =>
      mention.type === wanted.type &&
      hasActors(mention, 'SOURCE', wanted.source, ontology) &&
      hasActors(mention, 'TARGET', wanted.target, ontology),
  );
  const topics = new Set(mentions.flatMap((mention) => mention.topics));
  return (
    fitting.length >= (wanted.evidence ?? 1) &&
    (wanted.topics ?? []).every((topic) => topics.has(topicId(topic))) &&
    fitting.some(
      (mention) =>
        mention.quote.includes(wanted.quote ?? '') &&
        (wanted.date === undefined || mention.date === wanted.date) &&
        (wanted.place === undefined || mention.place === wanted.place) &&
        (wanted.outlet === undefined || mention.attribution?.outlet === wanted.outlet) &&
        mention.negated === (wanted.negated ?? false) &&
        mention.modality === (wanted.modality ?? 'ACTUAL'),
    )
  );
}

function hasActors(
  mention: EventMention,
  role: 'SOURCE' | 'TARGET',
  wanted: readonly string[] | undefined,
  ontology: Ontology,
): boolean {
  const actors = mention.participants.filter((one) => one.role === role).map((one) => one.actor);
  if (wanted === undefined) return true;
  if (wanted.length === 0) return actors.length === 0;
  const unknown = wanted.find((id) => !ontology.actors.has(id));
  if (unknown) throw new Error(`expected.yml names "${unknown}", which is no actor of seeds/ontology.`);
  return wanted.every((id) => actors.includes(actorId(id)));
}

function hasStatement(
  wanted: z.infer<typeof wantedStatement>,
  extraction: Extraction,
  ontology: Ontology,
): boolean {
  if (wanted.speaker !== undefined && !ontology.actors.has(wanted.speaker)) {
    throw new Error(`expected.yml names "${wanted.speaker}", which is no actor of seeds/ontology.`);
  }
  return extraction.statements.some(
    (statement) =>
      statement.kind === wanted.kind &&
      statement.text.includes(wanted.text) &&
      (wanted.speaker === undefined || statement.speaker?.actor === actorId(wanted.speaker)),
  );
}

function eventsFrom(words: string, extraction: Extraction): readonly string[] {
  const start = extraction.article.text.indexOf(words);
  if (start === -1) throw new Error(`expected.yml: the article does not hold "${words}".`);
  const span: Span = { start, end: start + words.length };
  return extraction.accounts
    .flatMap((account) => account.mentions)
    .filter((mention) => isOverlapping(mention, span))
    .map((mention) => `${mention.type} by ${mention.rule} from "${words}"`);
}
