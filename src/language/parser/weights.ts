import { joinColumns, type Matrix, toMatrix } from './kernels.ts';
import { openWeightsFile, type QuantisedRows, type Values } from './weights-file.ts';

/** The trained network, expanded from `weights.bin`; the large word table stays int8. */
export interface Weights {
  /** Units of the encoder in one direction. */
  readonly hidden: number;
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  readonly words: WordTable;
  readonly affixes: Table;
  readonly shapes: Table;
  /** Word to the gates of both directions: forward's four, then backward's. */
  readonly input: Matrix;
  readonly inputBias: Float32Array;
  readonly forwardState: Matrix;
  readonly backwardState: Matrix;
  readonly output: Matrix;
  readonly outputBias: Float32Array;
  readonly at: OutputPlaces;
  readonly arc: Matrix;
  readonly arcHeadScore: Float32Array;
  readonly arcDistance: Float32Array;
  readonly relation: Matrix;
  readonly relationBias: Float32Array;
}

/** Word vectors; `ids` gives a normalised word's row. */
export interface WordTable extends QuantisedRows {
  readonly ids: ReadonlyMap<string, number>;
}

/** Row after row, `size` numbers each. */
export interface Table {
  readonly size: number;
  readonly rows: Float32Array;
}

/** Where each head's numbers begin in one token's output, and how many there are. */
export interface OutputPlaces {
  readonly arcHead: number;
  readonly arcDependent: number;
  readonly arcSize: number;
  readonly relationHead: number;
  readonly relationDependent: number;
  readonly relationSize: number;
  readonly tag: number;
}

/** Reads the weights; fails where a section is missing. */
export function readWeights(url: URL): Weights {
  const file = openWeightsFile(url);
  const { hidden, relations, tags } = file.header;

  const vector = (name: string) => file.get(name).values;
  const join = (...names: string[]) => {
    const parts = names.map((name) => file.get(name));
    const rows = parts[0]?.rows ?? 0;
    const width = parts.reduce((sum, part) => sum + part.columns, 0);
    return toMatrix(joinColumns(parts, rows), rows, width);
  };

  const arcSize = file.get('arc').columns;
  const relationSize = file.get('relation').rows;
  const at: OutputPlaces = {
    arcHead: 0,
    arcDependent: arcSize,
    arcSize,
    relationHead: 2 * arcSize,
    relationDependent: 2 * arcSize + relationSize,
    relationSize,
    tag: 2 * (arcSize + relationSize),
  };
  const output = join('arcHead', 'arcDependent', 'relationHead', 'relationDependent', 'tag');
  const outputBias = new Float32Array(output.outputs);
  outputBias.set(vector('arcHeadBias'), at.arcHead);
  outputBias.set(vector('arcDependentBias'), at.arcDependent);
  outputBias.set(vector('relationHiddenBias'), at.relationDependent);
  outputBias.set(vector('tagBias'), at.tag);

  return {
    hidden,
    relations,
    tags,
    words: {
      ...file.getRows('words'),
      ids: new Map(file.vocabulary.map((word, index) => [word, index])),
    },
    affixes: toTable(file.get('affixes')),
    shapes: toTable(file.get('shapes')),
    input: join('forwardInput', 'backwardInput'),
    inputBias: Float32Array.of(...vector('forwardBias'), ...vector('backwardBias')),
    forwardState: join('forwardState'),
    backwardState: join('backwardState'),
    output,
    outputBias,
    at,
    arc: join('arc'),
    arcHeadScore: vector('arcHeadScore'),
    arcDistance: vector('arcDistance'),
    relation: join('relation'),
    relationBias: vector('relationBias'),
  };
}

function toTable({ values, columns }: Values): Table {
  return { size: columns, rows: values };
}
