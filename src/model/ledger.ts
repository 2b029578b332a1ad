/** How an ask or offer stands: its last answer, or that there is none. */
export const LEDGER_STATUSES = ['NONE_YET', 'ACCEPTED', 'REFUSED', 'COUNTERED'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** What neither a yes nor a no has settled. */
export const OPEN_STATUSES: readonly LedgerStatus[] = ['NONE_YET', 'COUNTERED'];
