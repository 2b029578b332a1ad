import type { StepRow } from '../../store/cypher/read-paths.ts';
import type { Path as PathRecord } from '../find-path.ts';
import { type Fields, present, properties } from './resolver.ts';

const Path: Fields<PathRecord> = {
  ...properties<PathRecord>('steps'),
  length: ({ steps }) => steps.length,
  actors: async ({ start, steps }, _, { loaders }) =>
    present([start, ...steps.map(({ to }) => to)].map((id) => loaders.actors.load(id))),
  events: async ({ steps }, _, { loaders }) =>
    present(steps.map(({ event }) => loaders.events.load(event))),
};

const PathStep: Fields<StepRow> = {
  from: ({ from }, _, { loaders }) => loaders.actors.load(from),
  event: ({ event }, _, { loaders }) => loaders.events.load(event),
  to: ({ to }, _, { loaders }) => loaders.actors.load(to),
};

/** A chain of events between two actors. */
export const pathResolvers = { Path, PathStep };
