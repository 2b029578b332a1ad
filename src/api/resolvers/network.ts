import type { OutletRow } from '../../store/cypher/read-outlets.ts';
import type { ApiContext } from '../context.ts';
import {
  type NetworkBond as BondRecord,
  type NetworkArgs,
  type Network as NetworkRecord,
  network,
} from '../network.ts';
import { outlets } from '../outlets.ts';
import { type Fields, present, properties } from './resolver.ts';

/** Questions about who has to do with whom, and who tells of it. */
export const NETWORK_QUERIES = {
  network: (_: unknown, args: NetworkArgs, context: ApiContext) => network(args, context),
  outlets: (_: unknown, args: Parameters<typeof outlets>[0], context: ApiContext) =>
    outlets(args, context),
};

const Network: Fields<NetworkRecord> = {
  actors: async (of, _, { loaders }) =>
    present((await of.actors()).map((id) => loaders.actors.load(id))),
  bonds: (of) => of.bonds(),
  totalBonds: (of) => of.total(),
};

const NetworkBond: Fields<BondRecord> = {
  ...properties<BondRecord>('events', 'types', 'statuses', 'disputed', 'firstDate', 'lastDate'),
  a: ({ a }, _, { loaders }) => loaders.actors.load(a),
  b: ({ b }, _, { loaders }) => loaders.actors.load(b),
};

const StatusCount = properties<BondRecord['statuses'][number]>('status', 'count');
const OutletCount = properties<OutletRow>('outlet', 'events');

/** Who has to do with whom, and who tells of it. */
export const networkResolvers = { Network, NetworkBond, StatusCount, OutletCount };
