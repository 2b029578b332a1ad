// biome-ignore-all lint/style/noNonNullAssertion: indices are bounded by the number of nodes
import { FORBIDDEN } from './scores.ts';

/** Taken off every arc from the root, so large that a second root never pays. */
const ROOT_PRICE = 1e6;

/**
 * The best tree with exactly one word under the root. `scores[dependent × size + head]`, node 0 is
 * the root; the result gives each node's head, the root's being -1. Chu–Liu–Edmonds; where it returns
 * several roots it runs once more with root arcs made dear, which is exact (Stanojević and Cohen 2021).
 */
export function bestTree(scores: Float32Array, size: number): Int32Array {
  const heads = maximumTree(scores, size);
  if (countRoots(heads) < 2) return heads;
  const dear = new Float64Array(scores);
  for (let node = 1; node < size; node++) dear[node * size]! -= ROOT_PRICE;
  return maximumTree(dear, size);
}

type Scores = Float32Array | Float64Array;

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (const head of heads) if (head === 0) roots++;
  return roots;
}

function maximumTree(scores: Scores, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  const cycle = findCycle(heads);
  return cycle === undefined ? heads : contract(scores, size, heads, cycle);
}

function bestHeads(scores: Scores, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let node = 1; node < size; node++) {
    let best = 0;
    for (let head = 1; head < size; head++) {
      if (head !== node && scores[node * size + head]! > scores[node * size + best]!) best = head;
    }
    heads[node] = best;
  }
  return heads;
}

function findCycle(heads: Int32Array): readonly number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node > 0 && seen[node] === start) {
      const cycle = [node];
      for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  return undefined;
}

/** Solves with the cycle as one node, then opens the cycle where the solution enters it. */
function contract(
  scores: Scores,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
): Int32Array {
  const inCycle = new Set(cycle);
  const outside = Array.from({ length: size }, (_, node) => node).filter(
    (node) => !inCycle.has(node),
  );
  const merged = outside.length;
  const width = merged + 1;
  const smaller = new Float64Array(width * width).fill(FORBIDDEN);
  const leaving = new Int32Array(merged);
  const entering = new Int32Array(merged);
  const score = (dependent: number, head: number) => scores[dependent * size + head]!;
  for (const [row, node] of outside.entries()) {
    for (const [column, other] of outside.entries()) {
      if (row > 0 && row !== column) smaller[row * width + column] = score(node, other);
    }
    const from = largest(cycle, (member) => score(node, member));
    leaving[row] = from;
    if (row > 0) smaller[row * width + merged] = score(node, from);
    const gain = (member: number) => score(member, node) - score(member, heads[member]!);
    const into = largest(cycle, gain);
    entering[row] = into;
    smaller[merged * width + row] = gain(into);
  }
  const found = maximumTree(smaller, width);
  const result = Int32Array.from(heads);
  for (let row = 1; row < merged; row++) {
    const head = found[row]!;
    result[outside[row]!] = head < merged ? outside[head]! : leaving[row]!;
  }
  const from = found[merged]!;
  result[entering[from]!] = outside[from]!;
  return result;
}

function largest(nodes: readonly number[], value: (node: number) => number): number {
  return nodes.reduce((best, node) => (value(node) > value(best) ? node : best));
}
