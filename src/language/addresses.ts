/** Where an address stands, in UTF-16 code units. */
export interface AddressSpan {
  readonly start: number;
  readonly end: number;
}

const SIGNS = /https?:\/\/(?=[^\s<>])|(?<![\p{L}\p{N}.])www\.(?=[\p{L}\p{N}])|@/giu;
const REST = /[^\s<>"“”«»]+/uy;
const DOMAIN = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const LOCAL = /[\p{L}\p{N}._%+-]/u;
const LONGEST_LOCAL = 64;
const TRAILING = /[.,;:!?'’”"\])}…]/;

/**
 * Web and e-mail addresses in order, without the punctuation that follows them. Looks left and right
 * of each `@` by a bounded distance instead of trying every word, which would take quadratic time.
 */
export function findAddresses(text: string): AddressSpan[] {
  const found: AddressSpan[] = [];
  let after = 0;
  for (const { index, 0: sign } of text.matchAll(SIGNS)) {
    if (index < after) continue;
    const span = sign === '@' ? mailAt(text, index, after) : webAt(text, index);
    if (span === undefined) continue;
    found.push(span);
    after = span.end;
  }
  return found;
}

function mailAt(text: string, sign: number, after: number): AddressSpan | undefined {
  let start = sign;
  const first = Math.max(after, sign - LONGEST_LOCAL);
  while (start > first && LOCAL.test(text.charAt(start - 1))) start--;
  DOMAIN.lastIndex = sign + 1;
  const domain = DOMAIN.exec(text);
  if (start === sign || domain === null) return undefined;
  return { start, end: sign + 1 + domain[0].length };
}

function webAt(text: string, start: number): AddressSpan {
  REST.lastIndex = start;
  const length = REST.exec(text)?.[0].length ?? 0;
  let end = start + length;
  const keepBracket = text.slice(start, end).includes('(');
  while (end > start && TRAILING.test(text.charAt(end - 1))) {
    if (keepBracket && text.charAt(end - 1) === ')') break;
    end--;
  }
  return { start, end };
}
