import { describe, expect, test } from 'vitest';
import { type Unsigned, withId } from '../../src/corrections/lines.ts';
import { mergeCandidates, type NamedActor } from '../../src/corrections/merge-candidates.ts';
import { mergeActors } from '../../src/corrections/merged-actors.ts';
import type { ActorRef, Correction } from '../../src/model/correction.ts';

const ref = (id: string): ActorRef => ({ id: `actor:${id}`, name: id, kind: 'PERSON' });
const merge = (into: string, ...from: string[]): Unsigned => ({
  kind: 'MERGE',
  into: ref(into),
  from: from.map(ref),
});
const apart = (a: string, b: string): Unsigned => ({ kind: 'APART', actors: [ref(a), ref(b)] });
const made = (...drafts: readonly Unsigned[]): readonly Correction[] =>
  drafts.map((one) => withId(one));

function intoOf(id: string, ...drafts: readonly Unsigned[]): string | undefined {
  return mergeActors(made(...drafts)).of(`actor:${id}`)?.into.name;
}

describe('merges', () => {
  test('lead to the end of a chain, in whatever order their lines stand', () => {
    expect(intoOf('c', merge('b', 'c'), merge('a', 'b'))).toBe('a');
    expect(intoOf('c', merge('a', 'b'), merge('b', 'c'))).toBe('a');
    expect(intoOf('a', merge('a', 'b'))).toBeUndefined();
  });

  test('that a person refused are not in force, before or after, nor by way of a third', () => {
    expect(intoOf('b', apart('a', 'b'), merge('a', 'b'))).toBeUndefined();
    expect(intoOf('b', merge('a', 'b'), apart('a', 'b'))).toBeUndefined();
    expect(intoOf('b', merge('c', 'a'), merge('c', 'b'), apart('a', 'b'))).toBeUndefined();
    const [refused] = mergeActors(made(apart('a', 'b'), merge('a', 'b'))).refused.keys();
    expect(refused?.kind).toBe('MERGE');
  });
});

function person(name: string, parts: Partial<NamedActor> = {}): NamedActor {
  return { id: `actor:${name}`, name, kind: 'PERSON', aliases: [], known: false, ...parts };
}

function pairs(actors: readonly NamedActor[], ...drafts: readonly Unsigned[]): readonly string[] {
  return mergeCandidates(actors, made(...drafts)).map(
    ({ into, from, reason }) => `${into.slice(6)} = ${from.slice(6)} ${reason}`,
  );
}

describe('those who may be one', () => {
  test.for([
    [person('Tarik Belmor'), person('T. Belmor'), 'Tarik Belmor = T. Belmor INITIAL'],
    [
      person('Tarik Belmor'),
      person('Tarik Olaf Belmor'),
      'Tarik Olaf Belmor = Tarik Belmor LONGER_NAME',
    ],
    [
      person('Oskar Lindqvist'),
      person('Oskar Lindquist'),
      'Oskar Lindquist = Oskar Lindqvist SPELLING',
    ],
    [
      person('Tarik Belmor', { known: true }),
      person('Belmor, Tarik', { aliases: ['Tarik Belmor'] }),
      'Tarik Belmor = Belmor, Tarik SAME_NAME',
    ],
  ] as const)('%o and %o', ([a, b, expected]) => {
    expect(pairs([a, b])).toEqual([expected]);
    expect(pairs([b, a])).toEqual([expected]);
  });

  test.for([
    [
      'two of the ontology',
      person('Ana Kovic', { known: true }),
      person('A. Kovic', { known: true }),
    ],
    ['two of one surname', person('Ana Kovic'), person('Bora Kovic')],
    [
      'a person and a place of one name',
      person('Ana Kovic'),
      person('Ana Kovic', { id: 'actor:x', kind: 'PLACE' }),
    ],
    [
      'numbers that differ',
      person('Brigade 101', { kind: 'ARMED_GROUP' }),
      person('Brigade 102', { kind: 'ARMED_GROUP' }),
    ],
  ] as const)('not %s', ([, a, b]) => {
    expect(pairs([a, b])).toEqual([]);
  });

  test('never those that somebody keeps apart, nor those who are one already', () => {
    const [a, b] = [person('Tarik Belmor'), person('T. Belmor')];
    const of = ({ id, name, kind }: NamedActor): ActorRef => ({ id, name, kind });
    expect(pairs([a, b], { kind: 'APART', actors: [of(a), of(b)] })).toEqual([]);
    expect(pairs([a, b], { kind: 'MERGE', into: of(a), from: [of(b)] })).toEqual([]);
  });
});
