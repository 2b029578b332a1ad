import type { Extraction } from '../model/extraction.ts';
import type { Output } from './output.ts';
import { EXIT } from './report-error.ts';

/** A sentence that a new entry must be found in. */
export interface Trial {
  readonly sentence: string;
  readonly isFound: (extraction: Extraction) => boolean;
}

/**
 * Reads sentences with the ontology as it is now written, and says in which of them the new entry is found.
 * Ends with findings where one does not find it.
 */
export async function tryEntry(
  trials: readonly Trial[],
  folder: string | undefined,
  output: Output,
): Promise<number> {
  const { openOntology } = await import('../ontology/ontology.ts');
  const { extract } = await import('../extract/extract.ts');
  const ontology = openOntology(folder);
  const missed: string[] = [];
  for (const { sentence, isFound } of trials) {
    const found = isFound(extract({ id: 'article:trial', text: sentence }, ontology));
    if (found) await output.print(`found  in “${sentence}”\n`);
    else missed.push(sentence);
  }
  for (const sentence of missed) {
    output.tell(`entente: it is not found in “${sentence}”: change the entry (NOT_FOUND)`);
  }
  return missed.length > 0 ? EXIT.findings : EXIT.ok;
}

/** What to do after an edit of the ontology. */
export const AFTER_EDIT =
  'then `npm run generate` and `npm run check`; `npx entente ingest seeds/articles` reads the articles by it';
