import type { StatementFilter } from '../read-statements.ts';
import type { WhereDraft } from '../where/draft.ts';
import { type StatementWhere, whereStatement } from '../where/where.ts';
import { pagedPiece } from './paged-piece.ts';
import { type Draft, nodePiece, type Piece } from './piece.ts';
import type { Wanted, WriteCondition } from './wanted.ts';

/** What a filter and a further condition say of a statement. */
export function conditionOfStatements(
  filter: StatementFilter,
  where: StatementWhere | undefined,
): WriteCondition {
  return (draft, q, day = '') =>
    [
      ...ownConditions(draft, q, filter),
      ...(where ? [whereStatement(draft, q, day, where)] : []),
    ].join(' AND ');
}

function ownConditions(
  draft: WhereDraft,
  q: string,
  { kinds, speaker, hearer, actor, topics }: StatementFilter,
): readonly string[] {
  const towards = (edge: string, id: string | null) =>
    id === null ? [] : [`EXISTS { (${q})-[:${edge}]->(:Actor {id: ${draft.param(id)}}) }`];
  const t = draft.variable('t');
  return [
    ...(kinds ? [`${q}.kind IN ${draft.param(kinds)}`] : []),
    ...towards('SPEAKER', speaker),
    ...towards('HEARER', hearer),
    ...towards('CONCERNS', actor),
    ...(topics
      ? [
          `EXISTS { MATCH (${q})-[:CONCERNS]->(${t}:Topic) WHERE ${t}.id IN ${draft.param(topics)} }`,
        ]
      : []),
  ];
}

/** Statements of a list: latest articles first, then by place in the text. `a` is the article of the pattern. */
export function statementListPiece(
  draft: Draft,
  wanted: Wanted,
  pattern: (q: string, s: string, a: string) => string,
  article = '',
): Piece {
  const [q, s, a] = [draft.variable('q'), draft.variable('s'), article || draft.variable('a')];
  const day = `coalesce(${a}.publishedOn, '')`;
  const condition = wanted.condition?.(draft, q, day) ?? '';
  return pagedPiece(draft, wanted, {
    match: `MATCH ${pattern(q, s, a)}${condition === '' ? '' : ` WHERE ${condition}`}`,
    carried: article === '' ? [q, a] : [q],
    keys: [
      [day, 'DESC'],
      [`${a}.id`, 'ASC'],
      [`${q}.start`, 'ASC'],
      [`${q}.id`, 'ASC'],
    ],
    item: (below) => nodePiece(draft, 'Statement', q, below),
  });
}
