import { LONGEST_SENTENCE, openParser } from '../../language/parser/parser.ts';
import type { Notice } from '../../model/notice.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { type FoundName, type NamedSentence, UNKNOWN } from '../3-names/name.ts';
import { datelineLength } from './dateline.ts';
import { spreadParse, toStandIns } from './stand-ins.ts';
import { type Tree, toTree } from './tree.ts';

/** A sentence with its tree; none where the sentence is too long to be parsed. */
export interface ParsedSentence extends NamedSentence {
  readonly tree: Tree | undefined;
}

/** The sentences with their trees, and a notice for each that has none. */
export interface ParsedSentences {
  readonly parsed: readonly ParsedSentence[];
  readonly notices: readonly Notice[];
}

/**
 * Parses every sentence with our dependency parser (`src/language/parser`). A sentence over
 * "limit.sentence-words" stays unparsed and is told in a notice: parsing is quadratic, and no
 * input may make it slow.
 */
export function parseSentences(
  sentences: readonly NamedSentence[],
  ontology: Ontology,
): ParsedSentences {
  const limit = Math.min(ontology.setting('limit.sentence-words'), LONGEST_SENTENCE);
  const isTooLong = ({ words }: NamedSentence) => words.length > limit;
  return {
    parsed: sentences.map((sentence) =>
      isTooLong(sentence) ? { ...sentence, tree: undefined } : parseSentence(sentence, ontology),
    ),
    notices: sentences.filter(isTooLong).map(({ words, start, end }) => ({
      code: 'SENTENCE_TOO_LONG',
      message: `A sentence of ${words.length} words is not parsed (limit ${limit}); it gives names and topics, no events.`,
      span: { start, end },
    })),
  };
}

function parseSentence(sentence: NamedSentence, ontology: Ontology): ParsedSentence {
  const standIns = toStandIns(sentence, ontology);
  const parse = openParser().parse(standIns.words);
  const tree = toTree(sentence.words, spreadParse(parse, standIns));
  const opening = datelineLength(sentence);
  const names = sentence.names
    .filter((name) => isName(name, tree))
    .map((name) => (name.last < opening ? { ...name, reading: 'PLACE' as const } : name));
  return { ...sentence, names, tree };
}

/**
 * A lone unknown name is a name only where the parser, too, takes it for a proper noun: at the
 * start of a sentence ("Sanctions remain …") every word has its capital.
 */
function isName(name: FoundName, tree: Tree): boolean {
  const isLone = name.first === name.last && name.confidence <= UNKNOWN;
  const tag = tree.tags[name.first] ?? '';
  // Inside a sentence a capital is no accident: any noun will do ("convicted Siemens").
  return !isLone || tag.startsWith('NNP') || (name.first > 0 && tag.startsWith('NN'));
}
