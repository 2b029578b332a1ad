import { openParser } from '../../language/parser/parser.ts';
import type { Notice } from '../../model/notice.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { NamedSentence } from '../3-names/index.ts';
import { type FoundName, UNKNOWN } from '../3-names/name.ts';
import { spreadParse, toStandIns } from './stand-ins.ts';
import { type Tree, toTree } from './tree.ts';

/** A sentence with its tree; none where the sentence is too long to be parsed. */
export interface ParsedSentence extends NamedSentence {
  readonly tree: Tree | undefined;
}

/**
 * Parses every sentence with our dependency parser (`src/language/parser`). A sentence over
 * "limit.sentence-words" stays unparsed and is told in a notice: parsing is quadratic, and no
 * input may make it slow.
 */
export function parseSentences(
  sentences: readonly NamedSentence[],
  ontology: Ontology,
  notice: (notice: Notice) => void,
): readonly ParsedSentence[] {
  const limit = ontology.setting('limit.sentence-words');
  const parser = openParser();
  return sentences.map((sentence) => {
    if (sentence.words.length > limit) {
      notice({
        code: 'SENTENCE_TOO_LONG',
        message: `A sentence of ${sentence.words.length} words is not parsed (limit ${limit}); it gives names and topics, no events.`,
        span: { start: sentence.start, end: sentence.end },
      });
      return { ...sentence, tree: undefined };
    }
    const standIns = toStandIns(sentence, ontology);
    const parse = spreadParse(parser.parse(standIns.words), standIns);
    const tree = toTree(sentence.words, parse);
    return { ...sentence, names: sentence.names.filter((name) => isName(name, tree)), tree };
  });
}

/**
 * A lone unknown name is a name only where the parser, too, takes it for a proper noun: at the
 * start of a sentence ("Sanctions remain …") every word has its capital.
 */
function isName(name: FoundName, tree: Tree): boolean {
  const isLone = name.first === name.last && name.confidence <= UNKNOWN;
  return !isLone || (tree.tags[name.first] ?? '').startsWith('NNP');
}
