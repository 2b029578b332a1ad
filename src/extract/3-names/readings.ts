import type { Reading } from '../../model/mention.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { MetonymEntry } from '../../ontology/shapes.ts';
import type { Word } from '../2-sentences/index.ts';

/**
 * Whether a state's, capital's or seat's name is a place here. "held at the White House" and "the
 * White House encounter" are the venue, "the White House said" the executive: the words around it
 * decide, and they are the metonym's own data.
 */
export function readPlaceName(
  words: readonly Word[],
  first: number,
  last: number,
  metonym: MetonymEntry | undefined,
  ontology: Ontology,
): Reading {
  if (metonym) {
    if (stands(words, first, metonym.literalAfter, 'before')) return 'PLACE';
    if (stands(words, last, metonym.literalBefore, 'after')) return 'PLACE';
    return 'ACTOR';
  }
  const before = lower(words[first - 1]);
  const skipped = before === 'the' ? lower(words[first - 2]) : before;
  return ontology.words('place-preposition').has(skipped) ? 'PLACE' : 'ACTOR';
}

function stands(
  words: readonly Word[],
  edge: number,
  phrases: readonly string[] | undefined,
  side: 'before' | 'after',
): boolean {
  return (phrases ?? []).some((phrase) => {
    const parts = phrase.toLowerCase().split(/\s+/);
    return parts.every((part, offset) => {
      const at = side === 'before' ? edge - parts.length + offset : edge + 1 + offset;
      return lower(words[at]) === part;
    });
  });
}

function lower(word: Word | undefined): string {
  return word?.text.toLowerCase() ?? '';
}
