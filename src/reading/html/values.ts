import { Parser } from 'htmlparser2';
import { toIsoDate } from '../../model/iso-date.ts';

const LONGEST = 500;
/** "0001-01-01" is how a program writes that it has no date. */
const FIRST_YEAR = '1600';

/** A value on one line, or undefined where there is none or it is a text and no name. */
export function toLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length > LONGEST * 10) return undefined;
  const line = withoutMarkup(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' || line.length > LONGEST ? undefined : line;
}

/**
 * A date as a page writes it for programs: ISO 8601 with or without a time, also with a blank for the
 * T, in the form 2026/02/03 or 20260203. Others are ambiguous and give none.
 */
export function toDay(value: unknown): string | undefined {
  const line = toLine(value);
  if (line === undefined) return undefined;
  const [, year, month, day] =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?=$|[T\s])/.exec(line) ??
    /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(line) ??
    [];
  const date = toIsoDate(day === undefined ? line : `${year}-${month}-${day}`);
  return date !== undefined && date >= FIRST_YEAR ? date : undefined;
}

/** "en_GB" and "EN-gb" are "en-GB"; a name of a language is none. */
export function toLanguage(value: unknown): string | undefined {
  const line = toLine(value)?.replaceAll('_', '-');
  if (line === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(line)) return undefined;
  try {
    return Intl.getCanonicalLocales(line)[0];
  } catch {
    return undefined;
  }
}

export function toWebAddress(value: unknown): string | undefined {
  const line = toLine(value);
  if (line === undefined || !URL.canParse(line)) return undefined;
  return /^https?:$/.test(new URL(line).protocol) ? line : undefined;
}

/** Values in JSON-LD are often written as if for HTML: "doesn&#8217;t". */
function withoutMarkup(value: string): string {
  if (!/[&<]/.test(value)) return value;
  let text = '';
  const parser = new Parser({
    ontext(part) {
      text += part;
    },
  });
  parser.end(value);
  return text;
}
