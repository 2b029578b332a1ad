import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../errors.ts';
import { type FormatName, TABLE_NAMES, type TableName } from '../../export/format-names.ts';
import { type ExportOptions, FORMATS } from '../../export/formats.ts';
import type { Command, Context } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import type { Output } from '../output.ts';
import { EXIT } from '../report-error.ts';

interface Options extends ExportOptions {
  readonly format: FormatName;
  readonly out?: string;
  /** Of html: an address of the explorer. */
  readonly view?: string;
}

type Part = string | Uint8Array;

/** `entente export`: the graph in one format, streamed; the same articles give the same bytes. */
export const exportGraph: Command<[Options]> = async (context, options) => {
  refuseMisfits(options);
  const { config, output } = context;
  const { format, out } = options;
  if (format === 'html') {
    await exportView(context, options);
    return EXIT.ok;
  }
  await withExistingStore(config, async (store) => {
    const read = (table?: TableName) =>
      told(FORMATS[format](store, { ...options, table: table ?? options.table }), output);
    if (out === undefined) return print(read(), output);
    const file = isFolder(options) ? undefined : out;
    if (file !== undefined) return writeFiles([[file, read]]);
    await makeFolder(out);
    await writeFiles(TABLE_NAMES.map((name) => [join(out, `${name}.csv`), () => read(name)]));
  });
  return EXIT.ok;
};

/** One file of a view, made by what the explorer makes it with, which is loaded for this alone. */
async function exportView(context: Context, { view, out }: Options): Promise<void> {
  const { viewFile, viewOf } = await import('../view-file.ts');
  const { withAnswers } = await import('../answers.ts');
  const asked = viewOf(view);
  const page = await withAnswers(context, (ask) => viewFile(asked, ask));
  if (out === undefined) await context.output.print(page);
  else await writeFiles([[out, () => Readable.from([page])]]);
}

/** Throws `InputError` for options that say nothing of this format. */
function refuseMisfits({ format, table, bom, out, view }: Options): void {
  if (view !== undefined && format !== 'html') {
    throw new InputError(`--view is for html; ${format} is of the whole graph.`);
  }
  if (table !== undefined && format !== 'csv') {
    throw new InputError(`--table chooses a table of csv; ${format} has none to choose from.`);
  }
  if (bom && format !== 'csv' && format !== 'plover') {
    throw new InputError(`--bom is for csv and plover; ${format} does not take it.`);
  }
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new InputError('xlsx is no text to show on a terminal: give --out FILE.');
  }
}

/** CSV is several files unless one is named, by its ending or by the table that it is to hold. */
function isFolder({ format, table, out }: Options): boolean {
  return format === 'csv' && table === undefined && out?.toLowerCase().endsWith('.csv') === false;
}

async function print(parts: AsyncIterable<Part>, output: Output): Promise<void> {
  for await (const part of parts) await output.print(part);
}

/** The same parts; how much has come is shown meanwhile. */
async function* told(parts: AsyncIterable<Part>, output: Output): AsyncIterable<Part> {
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    output.progress(`${(size / 1e6).toFixed(1)} MB`);
    yield part;
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => unwritable(folder, cause));
}

/** Under other names first, so that each file is whole or not there, and none is before all are written. */
async function writeFiles(
  files: readonly (readonly [file: string, read: () => AsyncIterable<Part>])[],
): Promise<void> {
  const draftOf = (file: string) => `${file}.${process.pid}.part`;
  try {
    for (const [file, read] of files) {
      await pipeline(Readable.from(read()), createWriteStream(draftOf(file))).catch((cause) =>
        unwritable(file, cause),
      );
    }
    for (const [file] of files) {
      await rename(draftOf(file), file).catch((cause) => unwritable(file, cause));
    }
  } finally {
    for (const [file] of files) await rm(draftOf(file), { force: true }).catch(() => undefined);
  }
}

/** Throws an `InputError` where the system refused, and what was caught where something else is at fault. */
function unwritable(file: string, cause: unknown): never {
  if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  throw new InputError(`${file} can't be written (${cause.message}): give another --out.`);
}
