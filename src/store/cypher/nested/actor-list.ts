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
  return pagedPiece(draft, wanted, {
    match: `MATCH (${a}:Actor)${all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`}`,
    carried: [a],
    keys: [
      [sortOfActor(a, order.field), order.direction],
      [`${a}.id`, 'ASC'],
    ],
    item: (below) => nodePiece(draft, 'Actor', a, below),
  });
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
