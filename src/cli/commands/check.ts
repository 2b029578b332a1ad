import { checkOntology } from '../../ontology/checks.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../report-error.ts';

/** `entente check`: every fault of the ontology, one a line, as editors and CI read them. */
export const check: Command<[string | undefined]> = async ({ output }, folder) => {
  const findings = checkOntology(folder);
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
