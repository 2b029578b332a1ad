import { openKnowledge } from '../ingest/knowledge.ts';
import { openExtractor } from '../ingest/open-extractor.ts';
import { extractLine } from './extract-line.ts';
import type { LineResult } from './line-result.ts';
import type { Line } from './split-lines.ts';

/** Makes a thread ready to extract from lines; see `src/pool`. */
export async function openTask(): Promise<(line: Line) => Promise<LineResult>> {
  const knowledge = openKnowledge();
  const ontology = await knowledge.open();
  openExtractor(ontology);
  return (line) => extractLine(line, ontology, knowledge.characterLimit);
}
