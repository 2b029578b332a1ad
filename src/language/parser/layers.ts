// biome-ignore-all lint/style/noNonNullAssertion: every index is bounded by the matrix's own sizes
import type { Block, Kernels } from './kernels.ts';
import type { Quantised } from './weights-file.ts';

/** What 1 is as an int16 state. */
const UNIT = 32_767;

/** A dense layer over int16 states, laid out for `Kernels.affine`. */
export interface Layer {
  readonly inputs: number;
  /** Rounded up to a multiple of 16; the padding gives 0. */
  readonly outputs: number;
  readonly weights: Block<Int16Array>;
  readonly scales: Block<Float32Array>;
  readonly bias: Block<Float32Array>;
}

/**
 * Puts matrices that share their inputs side by side: 16 outputs interleaved, of each two inputs in
 * turn, so that `affine` reads memory in order.
 */
export function toLayer(
  kernels: Kernels,
  parts: readonly Quantised[],
  biases: readonly Float32Array[] = [],
): Layer {
  const inputs = parts[0]?.rows ?? 0;
  const columns = parts.reduce((sum, part) => sum + part.columns, 0);
  const outputs = (columns + 15) & ~15;
  const weights = kernels.shorts(inputs * outputs);
  const scales = kernels.floats(outputs);
  let output = 0;
  for (const part of parts) {
    for (let column = 0; column < part.columns; column++, output++) {
      scales.values[output] = part.scales[column]! / UNIT;
      const start = (output >> 4) * inputs * 16 + (output & 15) * 2;
      for (let input = 0; input < inputs; input++) {
        weights.values[start + (input >> 1) * 32 + (input & 1)] =
          part.values[input * part.columns + column]!;
      }
    }
  }
  const bias = kernels.floats(outputs);
  bias.values.set(Float32Array.of(...biases.flatMap((part) => [...part])));
  return { inputs, outputs, weights, scales, bias };
}

/** `to = bias + layer × from`; both addresses in bytes. The addend may stand elsewhere. */
export function apply(
  kernels: Kernels,
  layer: Layer,
  from: number,
  to: number,
  addend = layer.bias.at,
): void {
  const { inputs, outputs, weights, scales } = layer;
  kernels.affine(from, inputs, weights.at, outputs, scales.at, addend, to);
}

/** A matrix as float32, one row an output, laid out for `Kernels.products`. */
export interface Table {
  readonly inputs: number;
  readonly outputs: number;
  readonly rows: Block<Float32Array>;
}

/** Matrices that share their inputs, one output after the other. */
export function toTable(kernels: Kernels, parts: readonly Quantised[]): Table {
  const inputs = parts[0]?.rows ?? 0;
  const outputs = parts.reduce((sum, part) => sum + part.columns, 0);
  const rows = kernels.floats(inputs * outputs);
  let at = 0;
  for (const { columns, values, scales } of parts) {
    for (let column = 0; column < columns; column++) {
      for (let input = 0; input < inputs; input++) {
        rows.values[at++] = values[input * columns + column]! * scales[column]!;
      }
    }
  }
  return { inputs, outputs, rows };
}
