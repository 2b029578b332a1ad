import { compareText } from '../../../graph/canonical.ts';
import { compareRoles, type Role } from '../../../model/event.ts';
import { statusOf } from '../read-events.ts';
import { actorById, placeName } from './actor-by-id.ts';
import { accounts, evidenceListPiece } from './evidence-piece.ts';
import { byFirst } from './lists.ts';
import {
  collected,
  type FieldPiece,
  type FieldPieces,
  listPiece,
  nodePiece,
  objectPiece,
  properties,
} from './piece.ts';

type Row = readonly unknown[];

const byRole = (a: Row, b: Row) =>
  compareRoles(a[0] as Role, b[0] as Role) || compareText(String(a[1]), String(b[1]));

const participants: FieldPiece<string> = (draft, e, { below }) => {
  const [p, a] = [draft.variable('p'), draft.variable('a')];
  const fields: FieldPieces<string> = {
    role: (_, __, { toOutput }) => ({ text: `${p}.role`, read: toOutput }),
    actor: (_, __, wanted) => nodePiece(draft, 'Actor', a, wanted.below),
  };
  const object = objectPiece(draft, 'Participant', fields, e, below);
  const pattern = `(${e})<-[${p}:PARTICIPATED_IN]-(${a})`;
  return listPiece(draft, pattern, '', [`${p}.role`, `${a}.id`], object, byRole);
};

const inRole =
  (role: string): FieldPiece<string> =>
  (draft, e, { below }) => {
    const a = draft.variable('a');
    const pattern = `(${e})<-[:PARTICIPATED_IN {role: '${role}'}]-(${a})`;
    return listPiece(draft, pattern, '', [`${a}.id`], nodePiece(draft, 'Actor', a, below), byFirst);
  };

/** Each once, however many parts it has. */
const counterparts: FieldPiece<string> = (draft, e, { below, args }) => {
  const a = draft.variable('a');
  const object = nodePiece(draft, 'Actor', a, below);
  const row = `[${a}.id, ${object.text}]`;
  const body = `MATCH (${e})<-[:PARTICIPATED_IN]-(${a}) WHERE ${a}.id <> ${draft.param(args['of'])} WITH DISTINCT ${a}`;
  return {
    ...collected(draft, body, row, object.calls),
    read: (value) => [...(value as readonly Row[])].sort(byFirst).map((one) => object.read(one[1])),
  };
};

const topics: FieldPiece<string> = (draft, e, { below }) => {
  const t = draft.variable('t');
  const object = nodePiece(draft, 'Topic', t, below);
  return listPiece(draft, `(${e})-[:ABOUT]->(${t})`, '', [`${t}.id`], object, byFirst);
};

const own = (...names: readonly string[]) => properties<string>((e) => e, ...names);

/** An event. */
export const EVENT: FieldPieces<string> = {
  ...own('id', 'type', 'plover', 'mode', 'cameo', 'date', 'negated', 'disputed', 'modality'),
  ...own('confidence', 'main', 'evidenceCount', 'articleCount'),
  status: (_, e, { toOutput }) => ({ text: statusOf(e), read: toOutput }),
  corroboration: (_, e, { toOutput }) => ({
    text: `coalesce(${e}.corroboration, ${e}.articleCount)`,
    read: toOutput,
  }),
  participants,
  counterparts,
  sources: inRole('SOURCE'),
  targets: inRole('TARGET'),
  topics,
  evidence: evidenceListPiece,
  accounts,
  place: (draft, e, { toOutput }) => placeName(draft, `${e}.place`, toOutput),
  placeActor: (draft, e, { below }) => actorById(draft, `${e}.place`, below),
};
