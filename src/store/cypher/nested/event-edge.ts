import { compareRoles, type Role } from '../../../model/event.ts';
import type { EdgePieces } from './connection-piece.ts';
import { evidenceOf } from './evidence-piece.ts';

/** How an event `e` of an actor's list stands to that actor, whose id `anchor` gives; null in other lists. */
export function eventEdge(e: string, anchor: string | undefined): EdgePieces {
  return {
    type: 'EventEdge',
    fields: {
      roles(draft, _, { toOutput }) {
        if (!anchor) return { text: 'null', read: toOutput };
        const [p, a] = [draft.variable('p'), draft.variable('a')];
        return {
          text: `[(${e})<-[${p}:PARTICIPATED_IN]-(${a}:Actor) WHERE ${a}.id = ${anchor} | ${p}.role]`,
          read: (value) => toOutput([...(value as readonly Role[])].sort(compareRoles)),
        };
      },
      evidence(draft, _, wanted) {
        const names = (r: string) =>
          `any(part IN ${r}.participants WHERE part ENDS WITH ' ' + ${anchor})`;
        const list = evidenceOf(draft, e, wanted, anchor ? names : () => 'false');
        return anchor ? list : { text: 'null', read: () => null };
      },
    },
  };
}
