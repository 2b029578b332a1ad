import { detectLanguage } from '../language/detect-language.ts';
import type { Zone } from '../model/article.ts';
import type { Notice } from '../model/notice.ts';

/**
 * Says so where an article's body is not in English: it is read all the same, for its names, but what
 * events it gives are chance.
 */
export function languageNotices(zones: readonly Zone[], text: string): readonly Notice[] {
  const body = zones
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const language = detectLanguage(body);
  if (language === undefined || language === 'en') return [];
  return [
    {
      code: 'OTHER_LANGUAGE',
      message: `The text seems to be in another language than English (${language}), and only English is read: trust none of its events.`,
    },
  ];
}
