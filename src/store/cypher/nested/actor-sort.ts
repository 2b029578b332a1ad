import type { ActorOrder } from '../read-actors.ts';

const EXISTING = 'coalesce(e.negated, false) = false';
const MEETING = `e.type = 'CONSULT' AND ${EXISTING} AND coalesce(e.modality, 'ACTUAL') IN ['ACTUAL', 'HISTORICAL']`;

/** What the actor `a` is sorted by, as in read-actors.ts. */
export function sortOfActor(a: string, field: ActorOrder['field']): string {
  const events = `MATCH (${a})-[:PARTICIPATED_IN]->(e:Event)`;
  switch (field) {
    case 'NAME':
      return `${a}.name`;
    case 'MENTIONS':
      return `COUNT { (${a})<-[:MENTIONS]-(:Sentence) }`;
    case 'EVENTS':
      return `COUNT { ${events} RETURN DISTINCT e }`;
    case 'MEETINGS':
      return `COUNT { ${events} WHERE ${MEETING} RETURN DISTINCT e }`;
    case 'LATEST':
      return `coalesce(head(COLLECT { ${events} WHERE ${EXISTING} AND e.date IS NOT NULL RETURN e.date ORDER BY e.date DESC LIMIT 1 }), '')`;
  }
}
