// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the network's sizes
import type { Block, Kernels } from './kernels.ts';
import { apply, type Layer } from './layers.ts';
import type { Weights } from './weights.ts';

/** Score of an arc that must not be chosen. */
export const FORBIDDEN = -1e9;

/** What the network says of one sentence from its states; position 0 is the root in all of it. */
export interface Scorer {
  /** `scores[dependent × size + head]`, good until the next call. */
  arcs(states: Block<Int16Array>, size: number): Float32Array;
  /**
   * Index of the best relation of each word to its head, for heads that count the root as 0. A word
   * under the root is `root` and no other is, whatever scores best.
   */
  relations(states: Block<Int16Array>, heads: Int32Array): Int32Array;
  /** Index of the best tag of each token; the root's means nothing. */
  tags(states: Block<Int16Array>, size: number): Int32Array;
}

/** Reserves the memory for sentences of at most `longest` words. */
export function makeScorer(kernels: Kernels, weights: Weights, longest: number): Scorer {
  const { hidden, arc, arcHeadScore, arcDistance, relation, relationBias } = weights;
  const most = longest + 1;
  const room = (width: number) => kernels.floats(most * width);
  const arcHeads = room(arc.inputs);
  const arcDependents = room(arc.inputs);
  const turned = room(arc.inputs);
  const headScores = room(1);
  const scores = room(most);
  const relationHeads = room(weights.relationHead.outputs);
  const relationDependents = room(weights.relationDependent.outputs);
  const relationScores = room(relation.outputs);
  const tagScores = room(weights.tag.outputs);
  const byGap = Float32Array.from(
    { length: 2 * longest + 1 },
    (_, at) => arcDistance[distanceRow(at - longest)]!,
  );
  const rootRelation = weights.relations.indexOf('root');

  function project(layer: Layer, states: Block<Int16Array>, size: number, to: Block<Float32Array>) {
    for (let token = 0; token < size; token++) {
      apply(kernels, layer, states.at + 4 * token * hidden, to.at + 4 * token * layer.outputs);
    }
  }

  return {
    /** Biaffine (Dozat and Manning 2017) plus a bias for the distance. */
    arcs(states, size) {
      project(weights.arcHead, states, size, arcHeads);
      project(weights.arcDependent, states, size, arcDependents);
      rectify(arcHeads.values, size * arc.inputs);
      rectify(arcDependents.values, size * arc.inputs);
      const width = arc.inputs;
      kernels.products(arcDependents.at, size, arc.rows.at, width, width, turned.at);
      kernels.products(turned.at, size, arcHeads.at, size, width, scores.at);
      kernels.products(arcHeads.at, size, arcHeadScore.at, 1, width, headScores.at);
      const values = scores.values;
      for (let dependent = 0; dependent < size; dependent++) {
        const row = dependent * size;
        for (let head = 0; head < size; head++) {
          values[row + head]! += headScores.values[head]! + byGap[dependent - head + longest]!;
        }
        values[row + dependent] = FORBIDDEN;
      }
      return values.subarray(0, size * size).fill(FORBIDDEN, 0, size);
    },

    relations(states, heads) {
      const size = heads.length;
      const width = relation.inputs;
      project(weights.relationHead, states, size, relationHeads);
      project(weights.relationDependent, states, size, relationDependents);
      const hidden = relationDependents.values;
      for (let token = 1; token < size; token++) {
        const head = heads[token]! * width;
        for (let unit = 0; unit < width; unit++) {
          hidden[token * width + unit]! += relationHeads.values[head + unit]!;
        }
      }
      rectify(hidden, size * width);
      const { outputs, rows } = relation;
      kernels.products(relationDependents.at, size, rows.at, outputs, width, relationScores.at);
      const best = new Int32Array(size);
      for (let token = 1; token < size; token++) {
        const start = token * outputs;
        for (let index = 0; index < outputs; index++) {
          relationScores.values[start + index]! += relationBias[index]!;
        }
        relationScores.values[start + rootRelation] = Number.NEGATIVE_INFINITY;
        best[token] =
          heads[token] === 0 ? rootRelation : indexOfLargest(relationScores.values, start, outputs);
      }
      return best;
    },

    tags(states, size) {
      project(weights.tag, states, size, tagScores);
      const { outputs } = weights.tag;
      const best = new Int32Array(size);
      for (let token = 0; token < size; token++) {
        best[token] = indexOfLargest(tagScores.values, token * outputs, weights.tags.length);
      }
      return best;
    },
  };
}

/** Leaky rectifier with slope 0.1, as trained. */
function rectify(values: Float32Array, length: number): void {
  for (let index = 0; index < length; index++) {
    if (values[index]! < 0) values[index]! *= 0.1;
  }
}

const BUCKETS = [0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 11, 11, 11, 11];
const FAR = 12;
const RIGHTWARD = 16;

/** Row of the distance bias; `gap` is dependent − head in tokens. */
function distanceRow(gap: number): number {
  return gap > 0 ? RIGHTWARD + (BUCKETS[gap] ?? FAR) : (BUCKETS[-gap] ?? FAR);
}

function indexOfLargest(values: Float32Array, start: number, length: number): number {
  let best = 0;
  for (let index = 1; index < length; index++) {
    if (values[start + index]! > values[start + best]!) best = index;
  }
  return best;
}
