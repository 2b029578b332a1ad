// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the network's sizes
import { leaky, multiply } from './kernels.ts';
import type { Weights } from './weights.ts';

/** Score of an arc that must not be chosen. */
export const FORBIDDEN = -1e9;

/** What one sentence's states say; position 0 is the root in all of them. */
export interface Outputs {
  /** Tokens, the root included. */
  readonly size: number;
  /** `stride` numbers a token, in the places of `weights.at`. */
  readonly values: Float32Array;
  readonly stride: number;
}

/** All heads' projections at once, biases added and the arc parts rectified. */
export function project(weights: Weights, states: Float32Array): Outputs {
  const { output, outputBias, at } = weights;
  const size = states.length / output.inputs;
  const values = new Float32Array(size * output.outputs);
  for (let token = 0; token < size; token++) {
    const start = token * output.outputs;
    multiply(output, states, token * output.inputs, values, start);
    for (let unit = 0; unit < output.outputs; unit++) {
      const value = values[start + unit]! + outputBias[unit]!;
      values[start + unit] = unit < at.relationHead ? leaky(value) : value;
    }
  }
  return { size, values, stride: output.outputs };
}

/** `scores[dependent × size + head]`: biaffine (Dozat and Manning 2017) plus a bias for the distance. */
export function arcScores(weights: Weights, outputs: Outputs): Float64Array {
  const { at, arc, arcHeadScore, arcDistance } = weights;
  const { size, values, stride } = outputs;
  const scores = new Float64Array(size * size).fill(FORBIDDEN);
  const headScores = new Float64Array(size);
  for (let head = 0; head < size; head++) {
    headScores[head] = dot(arcHeadScore, 0, values, head * stride + at.arcHead, at.arcSize);
  }
  const turned = new Float32Array(arc.outputs);
  for (let dependent = 1; dependent < size; dependent++) {
    multiply(arc, values, dependent * stride + at.arcDependent, turned, 0);
    for (let head = 0; head < size; head++) {
      if (head === dependent) continue;
      const match = dot(turned, 0, values, head * stride + at.arcHead, at.arcSize);
      const distance = arcDistance[distanceRow(dependent - head)]!;
      scores[dependent * size + head] = match + headScores[head]! + distance;
    }
  }
  return scores;
}

function dot(
  first: Float32Array,
  firstStart: number,
  second: Float32Array,
  secondStart: number,
  length: number,
): number {
  let even = 0;
  let odd = 0;
  for (let unit = 0; unit < length; unit += 2) {
    even += first[firstStart + unit]! * second[secondStart + unit]!;
    odd += first[firstStart + unit + 1]! * second[secondStart + unit + 1]!;
  }
  return even + odd;
}

const BUCKETS = [0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 11, 11, 11, 11];
const FAR = 12;
const RIGHTWARD = 16;

/** Row of the distance bias; `gap` is dependent − head in tokens. */
function distanceRow(gap: number): number {
  return gap > 0 ? RIGHTWARD + (BUCKETS[gap] ?? FAR) : (BUCKETS[-gap] ?? FAR);
}

/**
 * Index of the best relation of each word to its head, for heads that count the root as 0. A word
 * under the root is `root` and no other is, whatever scores best.
 */
export function bestRelations(weights: Weights, outputs: Outputs, heads: Int32Array): Int32Array {
  const { at, relation, relationBias, relations } = weights;
  const { size, values, stride } = outputs;
  const hidden = new Float32Array(at.relationSize);
  const scores = new Float32Array(relation.outputs);
  const best = new Int32Array(size);
  const rootRelation = relations.indexOf('root');
  for (let token = 1; token < size; token++) {
    if (heads[token] === 0) {
      best[token] = rootRelation;
      continue;
    }
    const head = heads[token]! * stride + at.relationHead;
    const dependent = token * stride + at.relationDependent;
    for (let unit = 0; unit < at.relationSize; unit++) {
      hidden[unit] = leaky(values[head + unit]! + values[dependent + unit]!);
    }
    multiply(relation, hidden, 0, scores, 0);
    for (let index = 0; index < relations.length; index++) scores[index]! += relationBias[index]!;
    scores[rootRelation] = Number.NEGATIVE_INFINITY;
    best[token] = indexOfLargest(scores, 0, relations.length);
  }
  return best;
}

/** Index of the best tag of each token; the root's means nothing. */
export function bestTags(weights: Weights, outputs: Outputs): Int32Array {
  const { size, values, stride } = outputs;
  return Int32Array.from({ length: size }, (_, token) =>
    indexOfLargest(values, token * stride + weights.at.tag, weights.tags.length),
  );
}

function indexOfLargest(values: Float32Array, start: number, length: number): number {
  let best = 0;
  for (let index = 1; index < length; index++) {
    if (values[start + index]! > values[start + best]!) best = index;
  }
  return best;
}
