/** Signs that change how a text is laid out, by the letters they are known by. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};
// Line ends and tabs are laid out by the page itself.
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Texts of articles and names may be made to deceive: "‮gpj.exe". What could not be seen is spelled out. */
export function visible(text: string): string {
  if (!HIDDEN.test(text)) return text;
  return text.replace(EACH_HIDDEN, (sign) => {
    const code = sign.charCodeAt(0);
    return `⟦${SIGNS[sign] ?? code.toString(16).toUpperCase().padStart(4, '0')}⟧`;
  });
}

/** At most `most` UTF-16 code units of a text, and a sign that there is more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  // Never half of a pair: "𝔄" is two code units.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
