import { isVerb, type Tree } from '../4-syntax/tree.ts';
import type { View } from '../7-events/view.ts';
import { cuesOf } from './cues.ts';

/** Reporting words beside what is said; word indices, inclusive. */
export interface Aside {
  readonly cue: number;
  readonly speakerFirst: number;
  readonly speakerLast: number;
}

/** Between a quotation and its verb the speaker's description may stand, but no other sentence. */
const LONGEST_DESCRIPTION = 30;

const CLOSING = /^(”|"|''|»|’|“)$/;
const ENDING = /^([,.;:?!—–-]|”|"|''|“|»|’|\(|--)$/;

/**
 * "…, Norland said", "… ,” said the minister", "“…,” Vera Ost, a writer, told reporters", "Acts of
 * protest, he added, are …": read from the words, since a parser that does not know where the quoted
 * words end takes the speaker for a part of them.
 */
export function findAsides(view: View): readonly Aside[] {
  const known = found.get(view.tree);
  if (known) return known;
  const asides = readAsides(view);
  found.set(view.tree, asides);
  return asides;
}

/** A sentence is asked for its asides once for each of its quotations. */
const found = new WeakMap<Tree, readonly Aside[]>();

function readAsides({ tree, ontology }: View): readonly Aside[] {
  const { aside } = cuesOf(ontology);
  return tree.words.flatMap((_, cue) => {
    if (!aside.has(tree.lower[cue] ?? '') || !isFiniteVerb(tree, cue)) return [];
    return (
      speakerBehind(tree, cue) ?? speakerBefore(tree, cue) ?? describedSpeaker(tree, cue) ?? []
    );
  });
}

/** "…,” said NORLAND": right behind the closing mark or comma. */
function speakerBehind(tree: Tree, cue: number): Aside | undefined {
  const before = textAt(tree, cue - 1);
  if (!CLOSING.test(before) && before !== ',') return undefined;
  const first = cue + 1;
  const opensPhrase = /^(NNP|NNPS|DT|PRP|PRP\$|NN|NNS|CD|JJ)$/.test(tree.tags[first] ?? '');
  if (!opensPhrase) return undefined;
  const last = phraseEnd(tree, first);
  // "Norland left, said the deal failed": behind a bare comma a verb must not follow.
  const next = tree.tags[last + 1] ?? '';
  if (before === ',' && /^(VB|MD|IN)/.test(next) && next !== 'IN') return undefined;
  return { cue, speakerFirst: first, speakerLast: last };
}

/** "…, NORLAND said.": between the comma or closing mark and the verb. */
function speakerBefore(tree: Tree, cue: number): Aside | undefined {
  let last = cue - 1;
  while (/^RB/.test(tree.tags[last] ?? '')) last -= 1;
  let first = last + 1;
  while (first > 0 && isNominal(tree, first - 1)) first -= 1;
  if (first > last || !hasHead(tree, first, last)) return undefined;
  const before = textAt(tree, first - 1);
  const isQuoted = CLOSING.test(before);
  if (!isQuoted && before !== ',' && before !== '—' && before !== '--') return undefined;
  const next = textAt(tree, cue + 1);
  const isEnd = cue === tree.words.length - 1 || ENDING.test(next);
  return isEnd || isQuoted ? { cue, speakerFirst: first, speakerLast: last } : undefined;
}

/** "“…,” VERA OST, a writer for the Lakeside Post, said": a description between speaker and verb. */
function describedSpeaker(tree: Tree, cue: number): Aside | undefined {
  const stop = Math.max(0, cue - LONGEST_DESCRIPTION);
  let at = cue - 1;
  let verbs = 0;
  while (at > stop && !CLOSING.test(textAt(tree, at))) {
    if (/^(VB[DPZ]|MD)/.test(tree.tags[at] ?? '')) verbs += 1;
    at -= 1;
  }
  const first = at + 1;
  const isDescribed = /^[,)]$/.test(textAt(tree, cue - 1));
  if (at <= stop || !isNominal(tree, first) || (verbs > 0 && !isDescribed)) return undefined;
  const last = phraseEnd(tree, first);
  return hasHead(tree, first, last) && last < cue
    ? { cue, speakerFirst: first, speakerLast: last }
    : undefined;
}

function phraseEnd(tree: Tree, first: number): number {
  let last = first;
  while (last + 1 < tree.words.length && isNominal(tree, last + 1)) last += 1;
  return last;
}

/** Whether a word may stand inside a simple noun phrase. */
function isNominal(tree: Tree, index: number): boolean {
  return /^(NN|PRP|DT|JJ|CD|POS|HYPH|AFX|EX)/.test(tree.tags[index] ?? '');
}

function hasHead(tree: Tree, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) {
    if (/^(NN|PRP$|DT|CD)/.test(tree.tags[index] ?? '')) return true;
  }
  return false;
}

function isFiniteVerb(tree: Tree, index: number): boolean {
  return isVerb(tree, index) && /^VB[DPZN]$/.test(tree.tags[index] ?? '');
}

function textAt(tree: Tree, index: number): string {
  return tree.words[index]?.text ?? '';
}
