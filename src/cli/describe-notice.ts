import type { Notice } from '../model/notice.ts';

/** What the extractor met and did not use, as a line below its article. */
export function describeNotice({ message, span }: Notice): string {
  return `  note: ${message}${span ? ` (at ${span.start})` : ''}`;
}
