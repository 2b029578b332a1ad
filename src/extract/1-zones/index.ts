import type { Article, Citation, Zone } from '../../model/article.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { findCitations } from './citations.ts';
import { findZones } from './zones.ts';

/** An article's parts, and the works that its notes cite. */
export interface Layout {
  readonly zones: readonly Zone[];
  readonly citations: readonly Citation[];
}

/** Tells title, body, notes and page furniture of an article apart, and reads the notes. */
export function readLayout(article: Article, ontology: Ontology): Layout {
  const zones = findZones(article, ontology);
  return { zones, citations: findCitations(article.text, zones) };
}
