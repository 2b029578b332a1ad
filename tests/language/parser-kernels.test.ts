import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileKernels } from '../../scripts/kernels.ts';
import { KERNELS } from '../../src/language/parser/kernels.generated.ts';
import { openKernels } from '../../src/language/parser/kernels.ts';
import { apply, toLayer, toTable } from '../../src/language/parser/layers.ts';

const MEMORY = 1024 * 1024;

/** A matrix of `rows` inputs and `columns` outputs as a weights file holds it. */
function matrixOf(rows: number, columns: number, seed: number) {
  const values = Int8Array.from(
    { length: rows * columns },
    (_, at) => ((at * 37 + seed) % 255) - 127,
  );
  const scales = Float32Array.from({ length: columns }, (_, column) => (column + 1) / 4096);
  return { rows, columns, values, scales };
}

/** What the kernels must give, one number after the other. */
function times(matrix: ReturnType<typeof matrixOf>, from: readonly number[], column: number) {
  const scale = matrix.scales[column] ?? 0;
  return from.reduce(
    (sum, value, row) => sum + value * (matrix.values[row * matrix.columns + column] ?? 0) * scale,
    0,
  );
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe('kernels', () => {
  test('are what their source gives', async () => {
    expect(await compileKernels()).toContain(KERNELS);
  });

  test('a layer of two matrices over int16 states', () => {
    const kernels = openKernels(MEMORY);
    const [first, second] = [matrixOf(12, 20, 1), matrixOf(12, 5, 2)];
    const bias = Float32Array.from({ length: 20 }, (_, output) => output / 10);
    const layer = toLayer(kernels, [first, second], [bias]);
    expect(layer.outputs).toBe(32);
    const states = kernels.shorts(12);
    states.values.set([32767, -32767, 0, 1, -1, 300, -4000, 12345, 9, 8, 7, -30000]);
    const to = kernels.floats(layer.outputs);
    apply(kernels, layer, states.at, to.at);
    const from = [...states.values].map((state) => state / 32767);
    for (let output = 0; output < 32; output++) {
      const wanted =
        output < 20
          ? times(first, from, output) + output / 10
          : output < 25
            ? times(second, from, output - 20)
            : 0;
      expect(to.values[output]).toBeCloseTo(wanted, 4);
    }
  });

  test('the largest states and weights do not overflow', () => {
    const kernels = openKernels(MEMORY);
    const rows = 512;
    const values = new Int8Array(rows * 16).fill(-127);
    const layer = toLayer(kernels, [
      { rows, columns: 16, values, scales: new Float32Array(16).fill(1) },
    ]);
    const states = kernels.shorts(rows);
    states.values.fill(32767);
    const to = kernels.floats(16);
    apply(kernels, layer, states.at, to.at);
    expect([...to.values]).toEqual(new Array(16).fill(-127 * rows));
  });

  test('every row with every column', () => {
    const kernels = openKernels(MEMORY);
    const matrix = matrixOf(8, 3, 5);
    const table = toTable(kernels, [matrix]);
    const rows = kernels.floats(2 * 8);
    rows.values.set(Array.from({ length: 16 }, (_, at) => (at - 7) / 3));
    const to = kernels.floats(6);
    kernels.products(rows.at, 2, table.rows.at, table.outputs, table.inputs, to.at);
    for (const row of [0, 1]) {
      const from = [...rows.values.subarray(row * 8, row * 8 + 8)];
      for (const column of [0, 1, 2]) {
        expect(to.values[row * 3 + column]).toBeCloseTo(times(matrix, from, column), 4);
      }
    }
  });

  test('a step of an LSTM is that of its equations', () => {
    const kernels = openKernels(MEMORY);
    const [gates, cell, state] = [kernels.floats(16), kernels.floats(4), kernels.shorts(4)];
    const number = fc.float({ min: -30, max: 30, noNaN: true });
    const four = fc.array(number, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, four, four, four, (input, forget, output, candidate, old) => {
        gates.values.set([...input, ...forget, ...output, ...candidate]);
        cell.values.set(old);
        kernels.step(gates.at, 4, cell.at, state.at);
        for (const unit of [0, 1, 2, 3]) {
          const [i, f, o, g, c] = [input, forget, output, candidate, old].map(
            (all) => all[unit] ?? 0,
          );
          const next = sigmoid(f ?? 0) * (c ?? 0) + sigmoid(i ?? 0) * Math.tanh(g ?? 0);
          expect(Math.abs((cell.values[unit] ?? 0) - next)).toBeLessThan(0.002);
          const shown = sigmoid(o ?? 0) * Math.tanh(next);
          expect(Math.abs((state.values[unit] ?? 0) / 32767 - shown)).toBeLessThan(0.002);
        }
      }),
    );
  });

  test('blocks that do not fit are refused', () => {
    const kernels = openKernels(65_536);
    expect(() => kernels.floats(20_000)).toThrow(RangeError);
  });
});
