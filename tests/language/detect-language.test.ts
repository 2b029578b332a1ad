import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { read } from '../extract/read.ts';

test.for<[string, string]>([
  ['en', 'Norway met Chile in Oslo on Monday, and the two ministers spoke of fish and ports. '],
  [
    'es',
    'El ministro de Noruega se reunió el lunes en Oslo con su homólogo chileno para hablar de pesca. ',
  ],
  [
    'tr',
    'Norveç ile Şili dışişleri bakanları pazartesi günü Oslo’da bir araya gelerek balıkçılığı görüştü. ',
  ],
  [
    'fr',
    'Le ministre norvégien a rencontré lundi à Oslo son homologue chilien pour parler de la pêche. ',
  ],
])('%s', ([language, sentence]) => {
  expect(detectLanguage(sentence.repeat(3))).toBe(language);
});

test('a line is too short to tell', () => {
  expect(detectLanguage('Petro met Trump')).toBeUndefined();
});

test('an article in another language is told, one in English is not', () => {
  const spanish = 'El ministro de Noruega se reunió el lunes en Oslo con su homólogo chileno. ';
  const english = 'The minister of Norway met his colleague from Chile in Oslo on Monday. ';
  expect(read(spanish.repeat(4)).notices).toMatchObject([{ code: 'OTHER_LANGUAGE' }]);
  expect(read(english.repeat(4)).notices).toEqual([]);
});
