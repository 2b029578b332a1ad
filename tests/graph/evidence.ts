import { eventKey } from '../../src/graph/event-key.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { contentId } from '../../src/model/id.ts';

/** A piece of evidence that A met B, with what differs; its id follows from all of it. */
export function evidence(parts: Partial<EvidenceRow> = {}): EvidenceRow {
  const type = parts.type ?? 'CONSULT';
  const modality = parts.modality ?? 'ACTUAL';
  const row = {
    key: eventKey({ type, modality, sources: ['actor:A'], targets: ['actor:B'] }),
    article: 'article:one',
    sentence: 'sentence:one',
    start: 0,
    end: 9,
    quote: 'A met B.',
    triggerStart: 2,
    triggerEnd: 5,
    rule: 'consult.meet',
    type,
    plover: type,
    mode: 'meet',
    cameo: '040',
    main: false,
    negated: false,
    modality,
    confidence: 0.5,
    roleWords: [],
    terms: ['base=0.50'],
    participants: ['SOURCE actor:A', 'TARGET actor:B'],
    topics: [],
    date: null,
    place: null,
    placeIn: null,
    placeLevel: null,
    figures: [],
    outcome: null,
    attributedTo: null,
    outlet: null,
    articleOutlet: null,
    sketch: null,
    publishedOn: '2026-02-10',
    corrections: null,
    ...parts,
  } satisfies Omit<EvidenceRow, 'id'>;
  return { id: contentId('evidence', JSON.stringify(row)), ...row };
}
