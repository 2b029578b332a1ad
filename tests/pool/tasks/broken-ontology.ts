import { OntologyError } from '../../../src/errors.ts';

/** A thread that can't get ready for a reason that the user can mend. */
export async function openTask(): Promise<never> {
  throw new OntologyError([{ file: 'a.yml', line: 3, column: 1, message: 'is not sound' }]);
}
