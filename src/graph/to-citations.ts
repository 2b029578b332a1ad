import type { Article, Citation } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { CitationRow, SentenceRow, SourceRow } from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { sortedSet } from './canonical.ts';

/** The works an article cites, each once, and where and for which sentences it cites them. */
export function toCitations(
  article: Article,
  extraction: Extraction,
  sentences: readonly SentenceRow[],
): { readonly sources: SourceRow[]; readonly citations: CitationRow[] } {
  const sources = new Map<string, SourceRow>();
  const citations = extraction.citations.map((citation): CitationRow => {
    const source = toSource(article, citation);
    sources.set(source.id, source);
    const { marker, start, end, ibid } = citation;
    const marked = extraction.sentences.flatMap(({ footnotes }, at) => {
      const sentence = sentences[at];
      return sentence && footnotes.includes(marker) ? [sentence.id] : [];
    });
    return {
      article: article.id,
      source: source.id,
      marker,
      start,
      end,
      ibid,
      sentences: sortedSet(marked),
    };
  });
  return { sources: [...sources.values()], citations };
}

/** A note that names neither outlet, title, author nor address is its own title. */
function toSource({ text }: Article, citation: Citation): SourceRow {
  const { outlet = null, author = null, url = null, start, end } = citation;
  const named = outlet ?? citation.title ?? author ?? url;
  const title = citation.title ?? (named === null ? text.slice(start, end).trim() : null);
  const parts = [outlet, title, author, url].map((part) => part ?? '');
  return { id: contentId('source', ...parts), outlet, title, author, url };
}
