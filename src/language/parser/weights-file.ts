import { readFileSync } from 'node:fs';

interface Section {
  readonly shape: readonly number[];
  readonly data: number;
  readonly scale?: number;
}

interface Header {
  readonly hidden: number;
  readonly layers: number;
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly sections: Readonly<Record<string, Section>>;
  readonly vocabulary: { readonly data: number; readonly bytes: number };
}

/** An int8 matrix row after row (a row an input), with one scale a column, or a row where tables are. */
export interface Quantised {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The header of a weights file and access to its sections by name. */
export interface WeightsFile {
  readonly header: Header;
  readonly vocabulary: readonly string[];
  getVector(name: string): Float32Array;
  getMatrix(name: string): Quantised;
}

/**
 * Opens a file as `scripts/parser/export.py` writes it: header length, JSON header, sections (int8
 * with float32 scales, or float32), vocabulary. For little-endian machines, as all that Node runs
 * on in practice.
 */
export function openWeightsFile(file: URL): WeightsFile {
  const bytes = readFileSync(file);
  const length = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header;
  const body = Uint8Array.from(bytes.subarray(4 + length)).buffer;
  const words = new Uint8Array(body, header.vocabulary.data, header.vocabulary.bytes);

  function getSection(name: string): Section {
    const section = header.sections[name];
    if (section === undefined) throw new Error(`The parser's weights have no section "${name}".`);
    return section;
  }

  return {
    header,
    vocabulary: new TextDecoder().decode(words).split('\n'),
    getVector(name) {
      const { shape, data } = getSection(name);
      return new Float32Array(body, data, shape[0]);
    },
    getMatrix(name) {
      const { shape, data, scale } = getSection(name);
      const [rows = 0, columns = 0] = shape;
      if (scale === undefined) throw new Error(`Section "${name}" has no scales.`);
      return {
        rows,
        columns,
        values: new Int8Array(body, data, rows * columns),
        scales: new Float32Array(body, scale, name === 'words' ? rows : columns),
      };
    },
  };
}
