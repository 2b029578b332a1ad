/** The words that are marked within an element by mouse or keyboard, without blanks around them; blank for none. */
export function markedWords(within: Element): string {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  const { startContainer, endContainer } = selection.getRangeAt(0);
  const isWithin = within.contains(startContainer) && within.contains(endContainer);
  return isWithin ? selection.toString().replace(/\s+/g, ' ').trim() : '';
}
