// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the network's sizes
import { AFFIXES, hashedRows, normalise } from './features.ts';
import type { Block, Kernels } from './kernels.ts';
import { apply, type Layer } from './layers.ts';
import type { Weights } from './weights.ts';

const UNKNOWN = 0;
const ROOT = 1;
const ROOT_ROWS: readonly number[] = new Array(AFFIXES + 1).fill(0);

/** Word forms whose gates are kept, about 25 MB. A full cache is emptied, not searched. */
const CACHE_SIZE = 8192;

/** States of an artificial root followed by the words, `2 × hidden` numbers each. */
export type Encode = (words: readonly string[]) => Block<Int16Array>;

/**
 * Bidirectional LSTMs, one on the other, over hashed affixes, shape and word vector. What a word adds
 * to the gates of the first depends on its form alone and is cached. Every sentence overwrites the
 * states of the one before.
 *
 * @param longest words a sentence may have
 */
export function makeEncoder(kernels: Kernels, weights: Weights, longest: number): Encode {
  const { hidden, encoder } = weights;
  const width = 8 * hidden;
  const cached = kernels.floats((CACHE_SIZE + 1) * width);
  const known = new Map<string, number>();
  const toGates = makeWordGates(kernels, weights);
  toGates(ROOT, ROOT_ROWS, cached, 0);

  const fromBelow = kernels.floats((longest + 1) * width);
  const layers = [0, 1].map(() => kernels.shorts((longest + 1) * 2 * hidden));
  const nothing = kernels.shorts(hidden);
  const gates = kernels.floats(4 * hidden);
  const cell = kernels.floats(hidden);

  function ofWord(word: string): number {
    let place = known.get(word);
    if (place === undefined) {
      place = known.size + 1;
      toGates(weights.words.ids.get(normalise(word)) ?? UNKNOWN, hashedRows(word), cached, place);
      known.set(word, place);
    }
    return cached.at + 4 * place * width;
  }

  /** `inputs` holds for each token the address of what does not depend on its neighbours. */
  function run(layer: Layer, inputs: Int32Array, states: number, isBackward: boolean): void {
    cell.values.fill(0);
    let previous = nothing.at;
    for (let step = 0; step < inputs.length; step++) {
      const token = isBackward ? inputs.length - 1 - step : step;
      const state = states + 2 * (token * 2 * hidden + (isBackward ? hidden : 0));
      const input = inputs[token]! + (isBackward ? 4 * 4 * hidden : 0);
      apply(kernels, layer, previous, gates.at, input);
      kernels.step(gates.at, hidden, cell.at, state);
      previous = state;
    }
  }

  return (words) => {
    if (known.size + words.length > CACHE_SIZE) known.clear();
    const inputs = new Int32Array(words.length + 1);
    inputs[0] = cached.at;
    for (const [index, word] of words.entries()) inputs[index + 1] = ofWord(word);
    for (const [depth, layer] of encoder.entries()) {
      const [states, below] = [layers[depth % 2]!, layers[(depth + 1) % 2]!];
      for (let token = 0; layer.input !== undefined && token < inputs.length; token++) {
        inputs[token] = fromBelow.at + 4 * token * width;
        apply(kernels, layer.input, below.at + 4 * token * hidden, inputs[token]!);
      }
      run(layer.forward, inputs, states.at, false);
      run(layer.backward, inputs, states.at, true);
    }
    return layers[(encoder.length - 1) % 2]!;
  };
}

/** Writes what a word adds to the gates of both directions to a place in `to`. */
function makeWordGates(kernels: Kernels, weights: Weights) {
  const { words, affixes, shapes, input, inputBias } = weights;
  const seen = kernels.floats(input.inputs);

  return (id: number, rows: readonly number[], to: Block<Float32Array>, place: number): void => {
    const vector = seen.values.fill(0);
    for (let unit = 0; unit < words.columns; unit++) {
      vector[unit] = words.values[id * words.columns + unit]! * words.scales[id]!;
    }
    for (let affix = 0; affix < AFFIXES; affix++) {
      const start = rows[affix]! * affixes.columns;
      for (let unit = 0; unit < affixes.columns; unit++) {
        vector[words.columns + unit]! += affixes.values[start + unit]! * affixes.scales[unit]!;
      }
    }
    const [left, start] = [words.columns + affixes.columns, rows[AFFIXES]! * shapes.columns];
    for (let unit = 0; unit < shapes.columns; unit++) {
      vector[left + unit] = shapes.values[start + unit]! * shapes.scales[unit]!;
    }
    const first = place * input.outputs;
    kernels.products(seen.at, 1, input.rows.at, input.outputs, input.inputs, to.at + 4 * first);
    for (let gate = 0; gate < input.outputs; gate++) to.values[first + gate]! += inputBias[gate]!;
  };
}
