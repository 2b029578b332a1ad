import { Zip, ZipDeflate } from 'fflate';

/** The day zip counts from, on every clock: a file's own time would make bytes differ. */
const TIME = new Date(1980, 0, 1);

/** A file of an archive, its text part by part. */
export interface ZipFile {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/**
 * The bytes of a zip archive, part by part, the same for the same files on every machine: compressed in
 * JavaScript, since the zlib of Node differs between its versions.
 */
export async function* zipParts(files: AsyncIterable<ZipFile>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  const encoder = new TextEncoder();
  for await (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = TIME;
    archive.add(file);
    for await (const part of text) {
      file.push(encoder.encode(part));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
