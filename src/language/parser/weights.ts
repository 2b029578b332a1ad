import type { Block, Kernels } from './kernels.ts';
import { type Layer, type Table, toLayer, toTable } from './layers.ts';
import { openWeightsFile, type Quantised } from './weights-file.ts';

/** The trained network, laid out for the kernels; the large word table stays int8. */
export interface Weights {
  /** Units of an encoder layer in one direction. */
  readonly hidden: number;
  readonly relations: readonly string[];
  readonly tags: readonly string[];
  /** Word vectors; `ids` gives a normalised word's row. */
  readonly words: Quantised & { readonly ids: ReadonlyMap<string, number> };
  readonly affixes: Quantised;
  readonly shapes: Quantised;
  /** Word to the gates of the first layer's two directions: forward's four, then backward's. */
  readonly input: Table;
  readonly inputBias: Float32Array;
  readonly encoder: readonly EncoderLayer[];
  readonly arcHead: Layer;
  readonly arcDependent: Layer;
  readonly arc: Table;
  readonly arcHeadScore: Block<Float32Array>;
  readonly arcDistance: Float32Array;
  readonly relationHead: Layer;
  readonly relationDependent: Layer;
  readonly relation: Table;
  readonly relationBias: Float32Array;
  readonly tag: Layer;
}

/** What the states add to the gates; `input` is the layer below's share, words giving the first's. */
export interface EncoderLayer {
  readonly input?: Layer;
  readonly forward: Layer;
  readonly backward: Layer;
}

/** Reads the weights into the kernels' memory; fails where a section is missing. */
export function readWeights(url: URL, kernels: Kernels): Weights {
  const file = openWeightsFile(url);
  const { hidden, layers, relations, tags } = file.header;

  const layer = (names: readonly string[], ...biases: readonly string[]) =>
    toLayer(kernels, names.map(file.getMatrix), biases.map(file.getVector));
  const table = (...names: string[]) => toTable(kernels, names.map(file.getMatrix));
  const encoderLayer = (depth: number): EncoderLayer => {
    const [forward, backward] = [`forward${depth}`, `backward${depth}`];
    const states = {
      forward: layer([`${forward}.state`]),
      backward: layer([`${backward}.state`]),
    };
    if (depth === 0) return states;
    const below = [`${forward}.input`, `${backward}.input`];
    return { ...states, input: layer(below, `${forward}.bias`, `${backward}.bias`) };
  };
  const arcHeadScore = kernels.floats(file.getVector('arc.head').length);
  arcHeadScore.values.set(file.getVector('arc.head'));

  return {
    hidden,
    relations,
    tags,
    words: {
      ...file.getMatrix('words'),
      ids: new Map(file.vocabulary.map((word, index) => [word, index])),
    },
    affixes: file.getMatrix('affixes'),
    shapes: file.getMatrix('shapes'),
    input: table('forward0.input', 'backward0.input'),
    inputBias: Float32Array.of(
      ...file.getVector('forward0.bias'),
      ...file.getVector('backward0.bias'),
    ),
    encoder: Array.from({ length: layers }, (_, depth) => encoderLayer(depth)),
    arcHead: layer(['arcHead'], 'arcHead.bias'),
    arcDependent: layer(['arcDependent'], 'arcDependent.bias'),
    arc: table('arc'),
    arcHeadScore,
    arcDistance: file.getVector('arc.distance'),
    relationHead: layer(['relationHead']),
    relationDependent: layer(['relationDependent'], 'relationHidden.bias'),
    relation: table('relation'),
    relationBias: file.getVector('relation.bias'),
    tag: layer(['tag'], 'tag.bias'),
  };
}
