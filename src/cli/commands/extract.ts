import { InputError } from '../../errors.ts';
import { findArticles } from '../../ingest/find-articles.ts';
import { openKnowledge } from '../../ingest/knowledge.ts';
import type { ReadingLimits } from '../../ingest/read-in-order.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Command } from '../command.ts';
import { describeAccounts } from '../describe-accounts.ts';
import { describeNotice } from '../describe-notice.ts';
import type { Output } from '../output.ts';
import { type ReadingOptions, readingLimits } from '../reading-options.ts';
import { toRecord } from '../record.ts';
import { EXIT } from '../report-error.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** `entente extract`: what one article tells, or with --jsonl what thousands tell, line by line. */
export const extractFile: Command<[string | undefined, Options]> = async (
  context,
  file,
  options,
) => {
  const { output } = context;
  const { json, jsonl } = options;
  if (json && jsonl) throw new InputError('--json and --jsonl exclude each other: give one.');
  if (jsonl) {
    if (file !== undefined && file !== '-') {
      throw new InputError('--jsonl reads standard input: entente extract --jsonl < in.jsonl');
    }
    return extractStream(output, readingLimits(context, options));
  }
  if (file === undefined) throw new InputError('Name a file, or - for standard input.');
  const knowledge = openKnowledge();
  const [input, another] = await findArticles([file]);
  if (!input || another) throw new InputError(`${file} is a folder: name one file of it.`);
  const article = await input.load(knowledge.characterLimit);
  const ontology = await knowledge.open();
  const { extract } = await import('../../extract/extract.ts');
  const extraction = extract(article, ontology);
  if (json) {
    const record = toRecord(article.id, extraction, ontology);
    await output.print(`${JSON.stringify(record, null, 2)}\n`);
  } else {
    await output.print(`${describe(input.name, extraction, ontology, output)}\n`);
  }
  return EXIT.ok;
};

async function extractStream(output: Output, limits: ReadingLimits): Promise<number> {
  const { extractLines } = await import('../extract-lines.ts');
  let [done, failed] = [0, 0];
  for await (const result of extractLines(process.stdin, limits)) {
    await output.print(`${result.json}\n`);
    done += 1;
    if (result.failed) failed += 1;
    output.progress(`${done} lines`);
  }
  if (failed === 0) return EXIT.ok;
  output.tell(`entente: ${failed} of ${done} lines could not be read; their output lines say why.`);
  return EXIT.findings;
}

function describe(
  name: string,
  extraction: Extraction,
  ontology: Ontology,
  { paint }: Output,
): string {
  const { article, sentences, accounts, statements, notices } = extraction;
  return [
    `${paint('bold', name)}  ${article.id}`,
    `${sentences.length} sentences, ${accounts.length} events, ${statements.length} statements`,
    '',
    ...describeAccounts(extraction, ontology, paint),
    ...notices.map(describeNotice),
  ].join('\n');
}
