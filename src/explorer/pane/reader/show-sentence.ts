/** Frames in which a sentence may still move. */
const FRAMES = 6;

/**
 * Scrolls to a sentence, in one step: what is far from sight has no size of its own until it comes near
 * (`content-visibility`), so that a slow scroll would end beside it. Looks again for some frames.
 */
export function scrollToSentence(id: string, frames = FRAMES): HTMLElement | null {
  const element = document.getElementById(id);
  if (!element) return null;
  const isTall = element.getBoundingClientRect().height > innerHeight / 2;
  element.scrollIntoView({ block: isTall ? 'start' : 'center', behavior: 'instant' });
  if (frames > 0) requestAnimationFrame(() => scrollToSentence(id, frames - 1));
  return element;
}

/** Scrolls to a sentence and goes on from there by keyboard. */
export function goToSentence(id: string): void {
  scrollToSentence(id)?.focus({ preventScroll: true });
}
