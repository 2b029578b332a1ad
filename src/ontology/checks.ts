import type { Finding } from '../errors.ts';
import { inspectOntology } from './inspect.ts';

/**
 * Everything wrong with an ontology folder, in the order of files and lines; empty when sound. Never
 * throws for a fault of the data, so that `entente check` can show them all.
 */
export function checkOntology(folder?: string | URL): readonly Finding[] {
  return inspectOntology(folder).findings;
}
