import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../errors.ts';
import { exportJson } from '../../store/export-json.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Command } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import { EXIT } from '../report-error.ts';

interface Options {
  readonly format: 'json';
  readonly out?: string;
}

/** `entente export`: the whole graph, streamed; the same articles give the same bytes. */
export const exportGraph: Command<[Options]> = async ({ config, output }, { out }) => {
  await withExistingStore(config, async (store) => {
    if (out !== undefined) return writeFile(store, out);
    for await (const part of exportJson(store)) await output.print(part);
  });
  return EXIT.ok;
};

/** Under another name first, so that the file is whole or not there. */
async function writeFile(store: GraphStore, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(exportJson(store)), createWriteStream(draft));
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true });
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new InputError(`${file} can't be written (${cause.message}): give another --out.`);
  }
}
