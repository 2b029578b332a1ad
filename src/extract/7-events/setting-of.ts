import type { Citation } from '../../model/article.ts';
import type { Attribution, PlaceLevel } from '../../model/event.ts';
import { childrenBy, prepositionOf, subtree } from '../4-syntax/tree.ts';
import type { FoundDate } from './dates.ts';
import type { Fired } from './fired.ts';
import { headActors } from './phrase-actors.ts';
import type { View } from './view.ts';
import { whereIs } from './where-is.ts';

/** The date of an event, or why none of the sentence's is. */
export type ChosenDate =
  | { readonly date: FoundDate; readonly ownClause: boolean }
  | 'NONE'
  | 'SEVERAL'
  | 'OTHER_CLAUSE';

/**
 * When a trigger's event took place: the date below its predicate, else the only date of the
 * sentence where the main clause tells the event. None where several dates compete.
 */
export function dateFor(
  fired: Pick<Fired, 'predicate' | 'context'>,
  dates: readonly FoundDate[],
  view: View,
): ChosenDate {
  const [only] = dates;
  if (!only) return 'NONE';
  const below = new Set(subtree(view.tree, fired.predicate, (child) => isOtherClause(view, child)));
  const own = dates.filter((date) => below.has(date.first));
  if (own.length === 1 && own[0]) return { date: own[0], ownClause: true };
  if (own.length > 0 || dates.length > 1) return 'SEVERAL';
  return fired.context.main ? { date: only, ownClause: false } : 'OTHER_CLAUSE';
}

/** Where an event took place. */
export interface Scene {
  /** As the text names it. */
  readonly place?: string | undefined;
  readonly placeIn?: string | undefined;
  readonly placeLevel?: PlaceLevel | undefined;
}

/** Where it took place: "in Oslo", "at the White House" below its predicate or noun. */
export function placeOf(fired: Fired, view: View): Scene {
  const { tree, ontology } = view;
  const prepositions = ontology.words('scene-preposition');
  const taken = new Set([...fired.sources, ...fired.targets].map(({ reference }) => reference));
  for (const holder of new Set([fired.predicate, fired.last])) {
    for (const child of childrenBy(tree, holder, 'obl', 'nmod')) {
      if (!prepositions.has(prepositionOf(tree, child) ?? '')) continue;
      const place = view.at(child).find((name) => name.kind !== 'PERSON' && !taken.has(name));
      const first = tree.words[place?.first ?? 0];
      const last = tree.words[place?.last ?? 0];
      if (!place || !first || !last) continue;
      const { text, start } = view.sentence;
      const surface = text.slice(first.start - start, last.end - start);
      return { place: surface, ...whereIs(place.actor, surface, ontology) };
    }
  }
  return {};
}

/** Who says so: the subject of the report above, and the outlet of the work cited after the sentence. */
export function attributionOf(
  fired: Fired,
  view: View,
  citationOf: (marker: string) => Citation | undefined,
): Attribution | undefined {
  const { tree, sentence } = view;
  const { speaker, cue } = fired.context;
  const who = speaker === undefined ? undefined : headActors(view, speaker)[0]?.reference.actor;
  const outlet = sentence.footnotes.map(citationOf).find((citation) => citation)?.outlet;
  const word = cue === undefined ? undefined : tree.words[cue];
  if (who === undefined && outlet === undefined && word === undefined) return undefined;
  return { speaker: who, outlet, cue: word && { start: word.start, end: word.end } };
}

function isOtherClause({ tree }: View, child: number): boolean {
  return /^(acl|acl:relcl|advcl|ccomp|parataxis|conj)$/.test(tree.relations[child] ?? '');
}
