import type { Span } from './span.ts';

/** Something the extractor met and did not use, told rather than dropped. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly span?: Span | undefined;
}
