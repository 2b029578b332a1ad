import { singularOf } from '../../language/inflect.ts';
import type { Figure } from '../../model/event.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { FigureEntry } from '../../ontology/shapes.ts';
import { childrenBy, isVerb, subtree } from '../4-syntax/tree.ts';
import type { WordSpan } from '../word-cover.ts';
import type { FoundDate } from './dates.ts';
import type { Fired } from './fired.ts';
import type { View } from './view.ts';

/** The number of a figure before its noun is known. */
interface Quantity extends WordSpan {
  readonly value?: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/**
 * The numbers of the clause that tells an event, each with what it counts: "killed AT LEAST 12 SOLDIERS",
 * "$3 BILLION in aid". Not those of another clause, nor of dates.
 */
export function figuresOf(
  { predicate, last }: Pick<Fired, 'predicate' | 'last'>,
  dates: readonly FoundDate[],
  view: View,
): readonly Figure[] {
  const { tree } = view;
  const stop = (child: number) => isOtherClause(view, child);
  // "the talks LASTED TWO HOURS": what an event noun does is told of the event.
  const isSubject = /^nsubj/.test(tree.relations[last] ?? '');
  const heads = [predicate, last, ...(isSubject ? [tree.heads[last] ?? last] : [])];
  const inClause = new Set(heads.flatMap((head) => subtree(tree, head, stop)));
  const isDate = (at: number) => dates.some(({ first, last }) => first <= at && at <= last);
  const found: Figure[] = [];
  for (let at = 0; at < tree.words.length; at += 1) {
    if (!inClause.has(at) || isDate(at)) continue;
    const quantity = amountAt(view, at) ?? rangeAt(view, at);
    if (!quantity) continue;
    const figure = toFigure(view, quantity);
    if (figure) found.push(figure);
    at = quantity.last;
  }
  return found;
}

/** A conjunct is another clause where it is a verb: "killed 12 soldiers and 3 civilians" is one. */
function isOtherClause({ tree }: View, child: number): boolean {
  const relation = tree.relations[child] ?? '';
  if (relation === 'conj') return isVerb(tree, child);
  return /^(acl|acl:relcl|advcl|ccomp|parataxis)$/.test(relation);
}

/** "dozens of soldiers", "several soldiers" */
function amountAt(view: View, at: number): Quantity | undefined {
  const amount = lexiconOf(view.ontology).amounts.get(view.tree.lower[at] ?? '');
  return amount && { first: at, last: at, least: amount.least, most: amount.most };
}

/** "12", "12 to 15", "between 12 and 15", "$3 billion", with the words before that bound it. */
function rangeAt(view: View, at: number): Quantity | undefined {
  const { tree } = view;
  const one = numberAt(view, at) ?? articleAt(view, at);
  if (!one) return undefined;
  const joint = tree.lower[one.last + 1] ?? '';
  const isBetween = tree.lower[at - 1] === 'between' && joint === 'and';
  const other = /^(to|-|–)$/.test(joint) || isBetween ? numberAt(view, one.last + 2) : undefined;
  if (other && other.value > one.value) {
    return { first: at, last: other.last, least: one.least, most: other.most };
  }
  return bounded(view, one);
}

/** "AN hour", "less than A day": one, of what time is counted in. */
function articleAt({ tree, ontology }: View, at: number): Counted | undefined {
  const isArticle = /^an?$/.test(tree.lower[at] ?? '');
  if (!isArticle || !ontology.words('duration-noun').has(tree.lower[at + 1] ?? ''))
    return undefined;
  return { first: at, last: at, value: 1, least: 1, most: 1 };
}

interface Counted extends WordSpan {
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A number in digits or in words, with its scale: "12", "1,200", "twelve", "3.2 billion", "$3bn". */
function numberAt(view: View, at: number): Counted | undefined {
  const { tree, ontology } = view;
  const { scales, signs } = lexiconOf(ontology);
  const first = signs.has(tree.lower[at] ?? '') ? at + 1 : at;
  const written = writtenNumber(tree.lower[first] ?? '', [...ontology.words('number-word')]);
  if (!written) return undefined;
  const scale = scales.get(tree.lower[first + 1] ?? '');
  if (scale === undefined) {
    const { value } = written;
    return { first: at, last: first, value, least: value, most: value };
  }
  // What is written in billions is rounded to the last digit that stands there.
  const value = round(written.value * scale);
  const slack = (scale * 10 ** -written.decimals) / 2;
  return {
    first: at,
    last: first + 1,
    value,
    least: round(value - slack),
    most: round(value + slack),
  };
}

function writtenNumber(text: string, words: readonly string[]) {
  const index = words.indexOf(text);
  if (index >= 0) return { value: index + 1, decimals: 0 };
  if (!/^(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,6})?$/.test(text)) return undefined;
  const plain = text.replaceAll(',', '');
  return { value: Number(plain), decimals: (plain.split('.')[1] ?? '').length };
}

/** Products of decimals carry noise in the last places. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** "AT LEAST 12": the longest words before the number that say which numbers it means. */
function bounded(view: View, number: Counted): Quantity {
  const { tree } = view;
  for (const { words, entry } of lexiconOf(view.ontology).bounds) {
    const start = number.first - words.length;
    if (start < 0 || words.some((word, index) => tree.lower[start + index] !== word)) continue;
    const { least, most } = entry;
    return {
      first: start,
      last: number.last,
      value: number.value,
      least: least === undefined ? undefined : round(number.least * least),
      most: most === undefined ? undefined : round(number.most * most),
    };
  }
  return number;
}

function toFigure(view: View, quantity: Quantity): Figure | undefined {
  const { tree } = view;
  const counted = unitOf(view, quantity);
  const first = tree.words[quantity.first];
  const last = tree.words[Math.max(quantity.last, counted?.last ?? 0)];
  if (!counted || !first || !last) return undefined;
  const { value, least, most } = quantity;
  return { start: first.start, end: last.end, value, least, most, unit: counted.unit };
}

/** What is counted: the currency beside the number, else the noun that the number belongs to. */
function unitOf(
  view: View,
  { first, last }: Quantity,
): { readonly unit: string; readonly last: number } | undefined {
  const { tree, ontology } = view;
  const { currencies } = lexiconOf(ontology);
  for (let at = first; at <= last + 1; at += 1) {
    const unit = currencies.get(tree.lower[at] ?? '');
    if (unit !== undefined) return { unit, last: at };
  }
  const noun = countedNoun(view, first, last);
  if (noun === undefined) return undefined;
  return { unit: singularOf(tree.lower[noun] ?? ''), last: noun };
}

function countedNoun(view: View, first: number, last: number): number | undefined {
  const { tree } = view;
  // "dozens OF SOLDIERS"
  const below = childrenBy(tree, last, 'nmod').find((child) => child > last);
  if (tree.lower[last + 1] === 'of' && below !== undefined) return below;
  let head = last;
  while (head >= first && head <= last) {
    if (!/^(nummod|compound|amod|det|advmod|nmod|fixed)$/.test(tree.relations[head] ?? '')) return;
    head = tree.heads[head] ?? -1;
  }
  // "Resolution 2231": the number names, it does not count; "a 12-year-old" neither.
  const isCounted = head > last && (tree.tags[head] ?? '').startsWith('NN');
  return isCounted && tree.lower[last + 1] !== '-' ? head : undefined;
}

interface FigureLexicon {
  readonly scales: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, string>;
  /** Signs that stand before their number. */
  readonly signs: ReadonlySet<string>;
  readonly amounts: ReadonlyMap<string, FigureEntry>;
  /** The longest first: "just over" before "over". */
  readonly bounds: readonly { readonly words: readonly string[]; readonly entry: FigureEntry }[];
}

const lexiconOf = perOntology((ontology): FigureLexicon => {
  const of = (means: FigureEntry['means']) =>
    ontology.figures
      .filter((entry) => entry.means === means)
      .flatMap((entry) => entry.words.map((word) => [word.toLowerCase(), entry] as const));
  const currencies = new Map(of('currency').map(([word, { unit = word }]) => [word, unit]));
  return {
    scales: new Map(of('scale').map(([word, { times = 1 }]) => [word, times])),
    currencies,
    signs: new Set([...currencies.keys()].filter((word) => /\p{Sc}/u.test(word))),
    amounts: new Map(of('amount')),
    bounds: of('bound')
      .map(([phrase, entry]) => ({ words: phrase.split(' '), entry }))
      .sort((a, b) => b.words.length - a.words.length),
  };
});
