import type { ActorMatch as MatchRecord } from '../actor-matches.ts';
import { type Fields, properties } from './resolver.ts';

const ActorMatch: Fields<MatchRecord> = {
  ...properties<MatchRecord>('score'),
  actor: ({ id }, _, { loaders }) => loaders.actors.load(id),
};

/** An actor whose names fit. */
export const actorMatchResolvers = { ActorMatch };
