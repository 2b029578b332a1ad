import { canonical } from '../graph/canonical.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import { digest } from '../model/id.ts';
import type { CorrectionLine } from './lines.ts';

/** All corrections in force. */
export interface Corrections {
  /** In the order of the file. */
  readonly lines: readonly CorrectionLine[];
  /** Those that may change what the article gives. */
  of(article: Pick<Article, 'id' | 'text'>): readonly Correction[];
  /** Digest of `of(article)`; empty where there are none. Part of the article's fingerprint. */
  digestOf(article: Pick<Article, 'id' | 'text'>): string;
}

/** Makes corrections ready to be asked for by article. */
export function toCorrections(lines: readonly CorrectionLine[]): Corrections {
  const all = lines.map(({ correction }) => correction);
  const tests = lines.map(({ correction }) => ({ correction, concerns: concerning(correction) }));
  const of = (article: Pick<Article, 'id' | 'text'>): readonly Correction[] => {
    if (tests.length === 0) return [];
    const words = searchable(article.text);
    const found = tests.flatMap(({ correction, concerns }) =>
      concerns(article.id, words) ? [correction] : [],
    );
    return found.length === 0 ? [] : withMerges(found, all);
  };
  return {
    lines,
    of,
    digestOf(article) {
      const found = of(article);
      return found.length === 0 ? '' : digest(...found.map((correction) => canonical(correction)));
    },
  };
}

/** Corrections of nothing. */
export const NO_CORRECTIONS = toCorrections([]);

/** Whether a correction may concern an article, told without reading it: its words decide later. */
function concerning(correction: Correction): (article: string, words: string) => boolean {
  switch (correction.kind) {
    case 'APART':
      return () => false; // it comes with the merges it forbids
    case 'MERGE': {
      // An article that speaks of somebody has all words of the name it gives him.
      const names = correction.from.map(({ name }) => searchable(name).split(' '));
      return (_, words) => names.some((parts) => parts.every((part) => words.includes(part)));
    }
    default: {
      const { article, quote } = correction.at;
      const sought = searchable(quote);
      return (id, words) => id === article || words.includes(sought);
    }
  }
}

function searchable(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** With the merges of all whom these speak of, who may be merged further, and what forbids any of them. */
function withMerges(
  found: readonly Correction[],
  all: readonly Correction[],
): readonly Correction[] {
  const taken = new Set(found);
  const ids = new Set(found.flatMap(actorsOf));
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const one of all) {
      if (one.kind !== 'MERGE' || !actorsOf(one).some((id) => ids.has(id))) continue;
      taken.add(one);
      for (const id of actorsOf(one)) ids.add(id);
    }
  }
  return all.filter(
    (one) => taken.has(one) || (one.kind === 'APART' && actorsOf(one).every((id) => ids.has(id))),
  );
}

/** Ids of those that a correction speaks of. */
function actorsOf(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'MERGE':
      return [correction.into.id, ...correction.from.map(({ id }) => id)];
    case 'SPLIT':
      return [correction.into.id];
    case 'APART':
      return correction.actors.map(({ id }) => id);
    default: {
      const roles = correction.kind === 'CHANGE' ? correction.set.roles : undefined;
      return [...correction.event.roles, ...(roles ?? [])].flatMap(({ actor }) => actor?.id ?? []);
    }
  }
}
