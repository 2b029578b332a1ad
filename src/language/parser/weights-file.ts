// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the sections' shapes
import { readFileSync } from 'node:fs';

interface Section {
  readonly shape: readonly number[];
  readonly data: number;
  readonly scale?: number;
}

interface Header {
  readonly hidden: number;
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly sections: Readonly<Record<string, Section>>;
  readonly vocabulary: { readonly data: number; readonly bytes: number };
}

/** A matrix row after row, or a vector as one column. */
export interface Values {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Rows as int8 with one scale each. */
export interface QuantisedRows {
  readonly size: number;
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** The header of a weights file and access to its sections by name. */
export interface WeightsFile {
  readonly header: Header;
  readonly vocabulary: readonly string[];
  get(name: string): Values;
  /** A table too large to expand. */
  getRows(name: string): QuantisedRows;
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
    get(name) {
      const { shape, data, scale } = getSection(name);
      const rows = shape[0]!;
      if (scale === undefined) {
        return { values: new Float32Array(body, data, rows), rows, columns: 1 };
      }
      const columns = shape[1]!;
      const quantised = new Int8Array(body, data, rows * columns);
      const scales = new Float32Array(body, scale, columns);
      const values = new Float32Array(rows * columns);
      for (let index = 0; index < values.length; index++) {
        values[index] = quantised[index]! * scales[index % columns]!;
      }
      return { values, rows, columns };
    },
    getRows(name) {
      const { shape, data, scale } = getSection(name);
      if (scale === undefined) throw new Error(`Section "${name}" has no scales.`);
      const [count, size] = [shape[0]!, shape[1]!];
      return {
        size,
        rows: new Int8Array(body, data, count * size),
        scales: new Float32Array(body, scale, count),
      };
    },
  };
}
