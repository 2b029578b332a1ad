import { extract } from '../../src/extract/extract.ts';
import type { ArticleMeta } from '../../src/model/article.ts';
import type { EventMention } from '../../src/model/event.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';
import { openOntology } from '../../src/ontology/ontology.ts';

const ontology = openOntology();

/** A text and what must come of it. */
export type Row = readonly [text: string, expected: readonly string[]];

/** A text that is read wrongly today, what should come of it, and why it does not. */
export type KnownFailure = readonly [text: string, expected: readonly string[], why: string];

/** Runs the nine stages over a text of a test, with what an article may say about itself. */
export function read(text: string, meta: ArticleMeta = {}): Extraction {
  return extract({ ...meta, id: 'article:row', text }, ontology);
}

/** The events of a text, one a line as a reader would note them: "not CONSULT NOR > CHL+PER". */
export function eventsIn(text: string, meta?: ArticleMeta): readonly string[] {
  return mentionsIn(read(text, meta)).map((mention) =>
    [
      ...(mention.modality === 'ACTUAL' ? [] : [mention.modality.toLowerCase()]),
      ...(mention.negated ? ['not'] : []),
      mention.type,
      `${actorsOf(mention, 'SOURCE')} > ${actorsOf(mention, 'TARGET')}`,
    ].join(' '),
  );
}

/** All places that tell an event, in the order of the accounts they were merged into. */
export function mentionsIn(extraction: Extraction): readonly EventMention[] {
  return extraction.accounts.flatMap((account) => account.mentions);
}

/** What stands for an actor: "Oslo = place NOR". Places say so; discovered actors give kind and name. */
export function actorsIn(text: string, meta?: ArticleMeta): readonly string[] {
  const extraction = read(text, meta);
  const discovered = new Map(extraction.discovered.map((actor) => [actor.id, actor]));
  return extraction.mentions.map(({ surface, actor, reading }) => {
    const found = discovered.get(actor);
    const who = found ? `${found.kind} ${found.name}` : bare(actor);
    return `${surface} = ${reading === 'PLACE' && found?.kind !== 'PLACE' ? 'place ' : ''}${who}`;
  });
}

/** The id without the prefix that every actor or topic of the graph carries. */
export function bare(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The words of a span. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function actorsOf(mention: EventMention, role: 'SOURCE' | 'TARGET'): string {
  const actors = mention.participants.filter((one) => one.role === role);
  const named = actors.flatMap(({ actor }) => (actor ? [bare(actor)] : []));
  return named.length === 0 ? '?' : named.join('+');
}
