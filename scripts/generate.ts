import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OntologyError } from '../src/errors.ts';
import { inspectOntology } from '../src/ontology/inspect.ts';
import { FILE_SHAPES } from '../src/ontology/shapes.ts';
import { compileKernels } from './kernels.ts';
import { renderIndex } from './ontology-index.ts';

/**
 * Writes the files that are made from others: the JSON Schemas that editors check the ontology
 * with, the parser's kernels, and the ontology's index. `--check` writes nothing and exits 1 where one is stale.
 */
const PROJECT = new URL('../', import.meta.url);
const SCHEMAS = 'seeds/ontology/schema/';

function schemaOf({ name, shape }: (typeof FILE_SHAPES)[number]): string {
  // Draft 7 is what the YAML servers of all editors know.
  const schema = z.toJSONSchema(z.array(shape), { target: 'draft-7', io: 'input' });
  const title = `Entente ontology: a list of entries, each a ${name}`;
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}

/** Path below the project → content. The index comes last: only it needs a sound ontology. */
async function* generated(): AsyncGenerator<[string, string]> {
  for (const fits of FILE_SHAPES) yield [`${SCHEMAS}${fits.name}.schema.json`, schemaOf(fits)];
  yield ['src/language/parser/kernels.generated.ts', await compileKernels()];
  const { rows, findings } = inspectOntology();
  if (findings.length > 0) throw new OntologyError(findings);
  yield ['seeds/ontology/INDEX.md', renderIndex(rows)];
}

function current(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, PROJECT), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined; // not there yet, which is one way of being stale
  }
}

/** Schemas of shapes that are gone. */
function leftovers(): string[] {
  const names = new Set<string>(FILE_SHAPES.map(({ name }) => `${name}.schema.json`));
  const folder = new URL(SCHEMAS, PROJECT);
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json') && !names.has(file))
    .map((file) => `${SCHEMAS}${file}`);
}

async function generate(isCheck: boolean): Promise<readonly string[]> {
  const stale: string[] = leftovers();
  if (!isCheck) for (const path of stale) rmSync(new URL(path, PROJECT));
  for await (const [path, content] of generated()) {
    if (current(path) === content) continue;
    stale.push(path);
    if (isCheck) continue;
    const file = fileURLToPath(new URL(path, PROJECT));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return stale;
}

const isCheck = process.argv.includes('--check');
try {
  const stale = await generate(isCheck);
  for (const path of stale) console.log(`${isCheck ? 'stale' : 'written'}: ${path}`);
  if (isCheck && stale.length > 0) {
    console.error(
      'Generated files lag behind their sources: run `npm run generate` and commit them.',
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof OntologyError)) throw error;
  console.error(`${error.message}\nThe index can't be made from it: correct these first.`);
  process.exitCode = 1;
}
