import { extract } from '../extract/extract.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';

const SENTENCE = { id: 'article:warm-up', text: 'Peru accused Chile of a breach of the treaty.' };

/**
 * Extraction with all it needs in memory: one sentence makes it load the parser and build the
 * indices of the ontology, which takes longer than reading an article and counts for no article.
 */
export function openExtractor(ontology: Ontology): (article: Article) => Extraction {
  extract(SENTENCE, ontology);
  return (article) => extract(article, ontology);
}
