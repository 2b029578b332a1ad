/**
 * Characters that XML 1.0 has no way to write, not even by number: controls but tab and line ends, halves of
 * surrogate pairs, U+FFFE and U+FFFF.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // By number, since readers make blanks of those in an attribute, and a line feed of other line ends.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** Text for an attribute between double quotes, or for the content of an element. What XML can't hold becomes U+FFFD, so that its loss shows. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPED[character] ?? character);
}

/** Attributes of an element, each with a blank before it; those that are absent are left out. */
export function xmlAttributes(
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
