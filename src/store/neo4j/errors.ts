import { StoreError } from '../../errors.ts';

/** Also a server that is up while its database is not yet, or no longer. */
const GONE =
  /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.(General\.DatabaseUnavailable|Cluster\.\w+))$/;
const REFUSED = /^Neo\.ClientError\.(?:Security|Database)\./;

/**
 * An error of the driver as our own. STORE_UNREACHABLE: the server is not there, went away, refuses
 * the credentials, or lacks the database or has not opened it; STORE_FAILED: it answered that a statement can't be run.
 */
export function toStoreError(doing: string, address: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const { code, message } = describe(cause);
  if (GONE.test(code) || /acquisition timed out|pool is closed/i.test(message)) {
    const text = `Neo4j at ${address} can't be reached (${doing}): ${firstLine(message)} Check that it runs and that NEO4J_URI names its Bolt address.`;
    return new StoreError(text, { code: 'STORE_UNREACHABLE', cause });
  }
  if (REFUSED.test(code)) {
    const text = `Neo4j at ${address} refused the connection (${doing}): ${firstLine(message)} Check NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.`;
    return new StoreError(text, { code: 'STORE_UNREACHABLE', cause });
  }
  const text = `${doing} failed on Neo4j at ${address}: ${firstLine(message)}`;
  return new StoreError(text, { code: 'STORE_FAILED', cause });
}

/** Whether the error came from the driver or the server, and not from the caller's own work. */
export function isDriverError(cause: unknown): cause is Error {
  return cause instanceof Error && cause.name === 'Neo4jError';
}

/** The address without user name and password, fit for messages and logs. */
export function publicAddress(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}

function describe(cause: unknown): { readonly code: string; readonly message: string } {
  if (!(cause instanceof Error)) return { code: '', message: String(cause) };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return { code, message: cause.message };
}

/** Without the hints of several lines that the driver appends, closed by a full stop. */
function firstLine(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
