import type { Amended } from '../corrections/amended.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Knowledge } from './knowledge.ts';

/** An extraction with the corrections that are in force. Throws `CorrectionsError`. */
export async function amendArticle(
  extraction: Extraction,
  knowledge: Knowledge,
): Promise<Pick<Amended, 'extraction' | 'outcomes'> & Partial<Amended>> {
  const corrections = knowledge.corrections.read().of(extraction.article);
  if (corrections.length === 0) return { extraction, outcomes: [] };
  const { amend } = await import('../corrections/amend.ts');
  return amend(extraction, corrections, await knowledge.open());
}
