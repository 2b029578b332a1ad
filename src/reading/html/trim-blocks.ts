import { type Block, lengthOf } from './blocks.ts';

/** At most this part of the text is taken off at either end, or this many characters of a short one. */
const MOST_TRIMMED = 0.15;
const MOST_TRIMMED_OF_SHORT = 120;
/** A line is a link where this share of it is linked; an item of a list leads away from less on. */
const LINK = 0.7;
const LINKED_ITEM = 0.3;
/** A note of the editors below an article is in italics from here on. */
const SLANTED = 0.8;
/** Shorter lines are labels ("Loading ..."), however they end. */
const SHORTEST_OPENING = 40;
const SHORTEST_ENDING = 20;

/**
 * Without lines that lead away from the article, and without the loose ends of the page around it:
 * labels, dates and names before its first sentence; labels, lists of links, copyright and notes of
 * the editors ("Follow her on …") after its last.
 */
export function trimBlocks(blocks: readonly Block[]): readonly Block[] {
  const kept = blocks.filter((block) => !isLink(block));
  const most = Math.max(lengthOf(kept) * MOST_TRIMMED, MOST_TRIMMED_OF_SHORT);
  let start = kept.findIndex(isOpening);
  if (start === -1) return kept;
  if (lengthOf(kept.slice(0, start)) > most) start = 0;
  let end = kept.length;
  while (end > start && !isEnding(kept[end - 1] as Block)) end -= 1;
  if (lengthOf(kept.slice(end)) > most) end = kept.length;
  return kept.slice(start, end);
}

/** A paragraph that is one link and a sentence is the article's own. */
function isLink({ text, linked }: Block): boolean {
  return linked >= text.length * LINK && !isSentence(text);
}

function isOpening({ text }: Block): boolean {
  return isSentence(text) && text.length > SHORTEST_OPENING;
}

function isEnding({ text, linked, slanted, tag }: Block): boolean {
  if (slanted > text.length * SLANTED || /^(?:copyright\b|©)/i.test(text)) return false;
  if (isSentence(text)) return tag === 'LI' || text.length > SHORTEST_ENDING;
  return tag === 'TR' || (tag === 'LI' && linked <= text.length * LINKED_ITEM);
}

/** By the last characters alone: a line may be a million full stops. */
function isSentence(text: string): boolean {
  return /[.!?…。！？:][\p{P}\s]*$/u.test(text.slice(-8));
}
