import type { EvidenceTold, RoleTold } from '../../src/explorer/ask/documents/event.ts';
import type { Role } from '../../src/model/event.ts';

/** A piece of evidence that says nothing but what is given. */
export function evidenceTold(parts: Partial<EvidenceTold>): EvidenceTold {
  return {
    id: 'evidence:1',
    trigger: 'met',
    triggerStart: 0,
    triggerEnd: 0,
    rule: 'consult.meet',
    roleWords: [],
    confidence: 0.5,
    terms: [],
    date: null,
    place: null,
    modality: 'ACTUAL',
    negated: false,
    main: true,
    attributedTo: null,
    outlet: null,
    corrections: [],
    sentence: { id: 's', start: 0, end: 0, text: '', sources: [], mentions: [] },
    ...parts,
  };
}

/** Words that fill a role and stand for an actor of their own name. */
export function role(role: Role, words: string, start = 0): RoleTold {
  const actor = { id: `actor:${words.toLowerCase()}`, name: words };
  return { role, words, start, end: start + words.length, actor };
}
