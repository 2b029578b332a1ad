import { EntenteError, InputError, OntologyError, StoreError } from '../errors.ts';

/** What the process ends with: 0 all well, then these. */
export const EXIT = { ok: 0, findings: 1, usage: 2, store: 3, interrupted: 130 } as const;

/** HOST or PORT can't be had: to be set otherwise. Told by code, so that no GraphQL is loaded for it. */
const LISTENING: ReadonlySet<string> = new Set(['PORT_IN_USE', 'ADDRESS_UNUSABLE']);

/** An error in one line, with its code: `The file is empty. (BAD_ARTICLE)`. */
export function describeError(error: unknown): string {
  if (error instanceof OntologyError) {
    const [first] = error.findings;
    const place = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : '';
    const count = error.findings.length;
    const all = count > 1 ? `; \`entente check\` shows all ${count}` : '';
    return `The ontology does not load: ${place}${all}. (${error.code})`;
  }
  if (error instanceof EntenteError) return `${oneLine(error.message)} (${error.code})`;
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong that should not: ${oneLine(message).replace(/\.$/, '')}; set ENTENTE_DEBUG=1 to see where. (INTERNAL)`;
}

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof StoreError) return EXIT.store;
  if (error instanceof InputError) return EXIT.usage;
  if (error instanceof EntenteError && LISTENING.has(error.code)) return EXIT.usage;
  return EXIT.findings;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
