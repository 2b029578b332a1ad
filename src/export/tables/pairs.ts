import { EVENT_STATUSES, EVENT_TYPES } from '../../model/event.ts';
import { type Bond, readBonds } from '../bonds.ts';
import { type Names, readNames } from '../names.ts';
import { type Column, toTable } from './table.ts';

interface Row {
  readonly bond: Bond;
  readonly names: Names;
}

const COLUMNS: readonly Column<Row>[] = [
  ['actor_id', ({ bond }) => bond.a],
  ['actor', ({ bond, names }) => names.actor(bond.a)],
  ['counterpart_id', ({ bond }) => bond.b],
  ['counterpart', ({ bond, names }) => names.actor(bond.b)],
  ['events', ({ bond }) => bond.events],
  ['first_date', ({ bond }) => bond.dates[0]],
  ['last_date', ({ bond }) => bond.dates.at(-1)],
  ...EVENT_STATUSES.filter((status) => status !== 'DENIED').map(
    (status): Column<Row> => [status.toLowerCase(), ({ bond }) => bond.statuses.get(status) ?? 0],
  ),
  ...EVENT_TYPES.map(
    (type): Column<Row> => [type.toLowerCase(), ({ bond }) => bond.types.get(type) ?? 0],
  ),
];

/** Who has to do with whom: each pair once, with how many events of each status and type. */
export const pairs = toTable('pairs', COLUMNS, async function* (graph) {
  const names = await readNames(graph);
  yield (await readBonds(graph)).map((bond) => ({ bond, names }));
});
