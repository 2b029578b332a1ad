import type { ActorFilter, ActorOrder } from '../read-actors.ts';
import { BY_NAME } from '../read-actors.ts';
import { sortOfActor } from './actor-sort.ts';
import { pagedPiece } from './paged-piece.ts';
import { type Draft, nodePiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Actors, by name where nothing else is asked for, then by id: by the index of names where that serves. */
export function actorListPiece(draft: Draft, wanted: Wanted): Piece {
  const { args, actors, condition } = wanted;
  if (!actors) throw new NotNested('actors');
  const a = draft.variable('a');
  const order = (args['orderBy'] ?? BY_NAME) as ActorOrder;
  const all = [...conditionsOf(draft, a, actors), ...(condition ? [condition(draft, a)] : [])];
  const match = (conditions: readonly string[]) =>
    `MATCH (${a}:Actor)${conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`}`;
  return pagedPiece(draft, wanted, {
    match: match(all),
    ...(order.field === 'NAME'
      ? { pageMatch: match([beyond(draft, a, order, wanted), ...all]) }
      : {}),
    carried: [a],
    keys: [
      [sortOfActor(a, order.field), order.direction],
      [`${a}.id`, 'ASC'],
    ],
    item: (below) => nodePiece(draft, 'Actor', a, below),
  });
}

/** Every name, or those from the page's beginning on: said so that the index of names serves in its order. */
function beyond(draft: Draft, a: string, { direction }: ActorOrder, { page }: Wanted): string {
  const after = page?.after?.[0];
  if (after === undefined) return `${a}.name >= ''`;
  return `${a}.name ${direction === 'DESC' ? '<=' : '>='} ${draft.param(after)}`;
}

function conditionsOf(
  draft: Draft,
  a: string,
  { words, prefix, kinds, country, mentioned }: ActorFilter,
): readonly string[] {
  return [
    ...(words
      ? [
          `any(k IN ${a}.keys WHERE all(w IN ${draft.param(words)} WHERE k STARTS WITH w OR k CONTAINS ' ' + w))`,
        ]
      : []),
    ...(prefix === null ? [] : [`${a}.name STARTS WITH ${draft.param(prefix)}`]),
    ...(kinds ? [`${a}.kind IN ${draft.param(kinds)}`] : []),
    ...(country === null ? [] : [`${a}.country = ${draft.param(country)}`]),
    ...(mentioned === null
      ? []
      : [`${mentioned ? '' : 'NOT '}EXISTS { (${a})<-[:MENTIONS]-(:Sentence) }`]),
  ];
}
