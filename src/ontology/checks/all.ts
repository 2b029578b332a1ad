import type { Fault } from '../fault.ts';
import type { Ids, Rows } from '../rows.ts';
import { findClashingTriggers } from './clashing-triggers.ts';
import { findCycles } from './cycles.ts';
import { findDanglingIds } from './dangling-ids.ts';
import { findDuplicateIds } from './duplicate-ids.ts';
import { findIdleExamples } from './idle-examples.ts';
import { findNamesakes } from './namesakes.ts';
import { findOneSidedFrames } from './one-sided-frames.ts';
import { findPeriodFaults } from './periods.ts';
import { findRepeatedNames } from './repeated-names.ts';
import { findWordless } from './wordless.ts';

/** A rule that one entry alone can't break, or that its shape can't express. */
export type Check = (rows: Rows, ids: Ids) => Iterable<Fault>;

/** The rules every ontology is held to, beyond the shapes of its entries. */
export const CHECKS: readonly Check[] = [
  findDuplicateIds,
  findNamesakes,
  findRepeatedNames,
  findDanglingIds,
  findCycles,
  findPeriodFaults,
  findWordless,
  findIdleExamples,
  findOneSidedFrames,
  findClashingTriggers,
];
