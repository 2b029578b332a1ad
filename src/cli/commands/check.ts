import type { Config } from '../../config.ts';
import { CorrectionsError } from '../../corrections/lines.ts';
import type { Finding } from '../../errors.ts';
import { CORRECTIONS_FILE, openCorrectionsFile } from '../../ingest/corrections-file.ts';
import { checkOntology } from '../../ontology/checks.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../report-error.ts';

/** `entente check`: every fault of the ontology and of the corrections, one a line, as editors and CI read them. */
export const check: Command<[string | undefined]> = async ({ config, output }, folder) => {
  const findings = [
    ...checkOntology(folder),
    ...(folder === undefined ? correctionFaults(config) : []),
  ];
  for (const { file, line, column, message } of findings) {
    await output.print(`${file}:${line}:${column} ${message}\n`);
  }
  if (findings.length === 0) {
    output.tell('The ontology is sound.');
    return EXIT.ok;
  }
  output.tell(`entente: ${findings.length} fault(s) in the ontology (ONTOLOGY)`);
  return EXIT.findings;
};

function correctionFaults({ corrections = CORRECTIONS_FILE }: Config): readonly Finding[] {
  try {
    openCorrectionsFile(corrections).read();
    return [];
  } catch (error) {
    if (error instanceof CorrectionsError) return error.findings;
    throw error;
  }
}
