import type { ActorOrder } from '../read-actors.ts';
import { existing, happened } from '../read-events.ts';

const MEETING = `e.type = 'CONSULT' AND ${happened('e')}`;

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
      return `coalesce(head(COLLECT { ${events} WHERE ${existing('e')} AND e.date IS NOT NULL RETURN e.date ORDER BY e.date DESC LIMIT 1 }), '')`;
  }
}
