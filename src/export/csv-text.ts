import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 has it, each ended by CRLF. Text that a spreadsheet would take for a formula begins
 * with an apostrophe; numbers stay numbers, so that a negative one is no formula.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/, // the library quotes whole CRLFs alone
  });
}
