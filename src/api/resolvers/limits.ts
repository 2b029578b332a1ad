import type { ApiContext } from '../context.ts';
import type { LimitsInForce } from '../guard/limits-in-force.ts';
import { type Fields, properties } from './resolver.ts';

const Limits: Fields<LimitsInForce> = {
  ...properties<LimitsInForce>(
    'depth',
    'fields',
    'tokens',
    'aliases',
    'directives',
    'cost',
    'pageSize',
    'bodyBytes',
    'articleBytes',
    'timeout',
    'requestsPerMinute',
    'streams',
    'changes',
  ),
  operationCost: (_, __, { operationCost }: ApiContext) => operationCost ?? 0,
};

/** What bounds an operation, and what this one comes to. */
export const limitsResolvers = { Limits };
