import { canonical } from '../graph/canonical.ts';
import { digest } from '../model/id.ts';

/** What a property is given: one value, several, or none where it is not known. */
type Value = string | null | undefined | readonly string[];

/** An entity of FollowTheMoney as a line of JSON; every property is a list of texts, absent when it is empty. */
export function ftmLine(
  id: string,
  schema: string,
  properties: Readonly<Record<string, Value>>,
): string {
  const lists = Object.entries(properties).flatMap(([name, value]) => {
    const values = (Array.isArray(value) ? value : [value]).filter(
      (one) => one != null && one !== '',
    );
    return values.length === 0 ? [] : [[name, [...new Set(values)]] as const];
  });
  return `${canonical({ id: ftmId(id), schema, properties: Object.fromEntries(lists) })}\n`;
}

/** FollowTheMoney's ids hold letters, digits, dots and hyphens; what does not is told by a digest of it. */
export function ftmId(id: string): string {
  const plain = id.replace(':', '-');
  return /^[0-9A-Za-z][0-9A-Za-z.-]*[0-9A-Za-z]$/.test(plain) ? plain : `entente-${digest(id)}`;
}

/** An address of the web, or nothing: a value that is none would be refused with its entity. */
export function ftmUrl(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) && /^https?:/i.test(url) ? url : undefined;
}
