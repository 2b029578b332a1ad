// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the network's sizes
import { AFFIXES, hashedRows, normalise } from './features.ts';
import { multiply, sigmoid, tanh } from './kernels.ts';
import type { Weights } from './weights.ts';

const UNKNOWN = 0;
const ROOT = 1;
const ROOT_ROWS: readonly number[] = new Array(AFFIXES + 1).fill(0);

/** Word forms whose gate inputs are kept: about 20 MB. A full cache is emptied, not searched. */
const CACHE_SIZE = 10_000;

/** States of an artificial root followed by the words, `2 × hidden` numbers each. */
export type Encode = (words: readonly string[]) => Float32Array;

/**
 * One bidirectional LSTM over hashed affixes, shape and word vector. What the input adds to the gates
 * depends on the word form alone and is cached; that is most of the work for a word seen before.
 */
export function makeEncoder(weights: Weights): Encode {
  const cache = new Map<string, Float32Array>();
  const root = gateInput(weights, ROOT, ROOT_ROWS);

  function ofWord(word: string): Float32Array {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= CACHE_SIZE) cache.clear();
    const id = weights.words.ids.get(normalise(word)) ?? UNKNOWN;
    const gates = gateInput(weights, id, hashedRows(word));
    cache.set(word, gates);
    return gates;
  }

  return (words) => {
    const inputs = [root, ...words.map(ofWord)];
    const states = new Float32Array(inputs.length * 2 * weights.hidden);
    run(weights, inputs, states, false);
    run(weights, inputs, states, true);
    return states;
  };
}

/** What a word adds to the gates of both directions. */
function gateInput(weights: Weights, id: number, rows: readonly number[]): Float32Array {
  const { words, affixes, shapes, input, inputBias } = weights;
  const seen = new Float32Array(input.inputs);
  const scale = words.scales[id]!;
  for (let unit = 0; unit < words.size; unit++) {
    seen[unit] = words.rows[id * words.size + unit]! * scale;
  }
  for (let affix = 0; affix < AFFIXES; affix++) {
    const start = rows[affix]! * affixes.size;
    for (let unit = 0; unit < affixes.size; unit++) {
      seen[words.size + unit]! += affixes.rows[start + unit]!;
    }
  }
  const shape = rows[AFFIXES]! * shapes.size;
  seen.set(shapes.rows.subarray(shape, shape + shapes.size), words.size + affixes.size);
  const gates = new Float32Array(input.outputs);
  multiply(input, seen, 0, gates, 0);
  for (let gate = 0; gate < gates.length; gate++) gates[gate]! += inputBias[gate]!;
  return gates;
}

/** Gates in the order input, forget, output, candidate. */
function run(
  weights: Weights,
  inputs: readonly Float32Array[],
  states: Float32Array,
  backward: boolean,
): void {
  const { hidden } = weights;
  const matrix = backward ? weights.backwardState : weights.forwardState;
  const first = backward ? 4 * hidden : 0;
  const cell = new Float32Array(hidden);
  const state = new Float32Array(hidden);
  const gates = new Float32Array(4 * hidden);
  for (let step = 0; step < inputs.length; step++) {
    const at = backward ? inputs.length - 1 - step : step;
    const input = inputs[at]!;
    multiply(matrix, state, 0, gates, 0);
    const to = at * 2 * hidden + (backward ? hidden : 0);
    for (let unit = 0; unit < hidden; unit++) {
      const enter = sigmoid(gates[unit]! + input[first + unit]!);
      const keep = sigmoid(gates[hidden + unit]! + input[first + hidden + unit]!);
      const show = sigmoid(gates[2 * hidden + unit]! + input[first + 2 * hidden + unit]!);
      const candidate = tanh(gates[3 * hidden + unit]! + input[first + 3 * hidden + unit]!);
      const next = keep * cell[unit]! + enter * candidate;
      cell[unit] = next;
      state[unit] = show * tanh(next);
      states[to + unit] = state[unit]!;
    }
  }
}
