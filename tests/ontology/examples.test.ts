import { describe, expect, test } from 'vitest';
import { openOntology } from '../../src/ontology/ontology.ts';
import {
  bargainFaults,
  figureFaults,
  metonymFaults,
  outcomeFaults,
  topicFaults,
  triggerFaults,
} from './example-faults.ts';

// The lexicon is its own test-suite: every entry's examples and counterexamples run against the
// real extractor. An entry is added, changed or mended in seeds/ontology alone.
const ontology = openOntology();

describe('every trigger holds its own examples and counterexamples', () => {
  test.for([...ontology.triggers.values()].map((trigger) => [trigger.id, trigger] as const))(
    '%s',
    ([, trigger]) => {
      expect(triggerFaults(trigger, ontology)).toEqual([]);
    },
  );
});

describe('every metonym acts in its examples and is a place in its counterexamples', () => {
  test.for(ontology.metonyms.map((metonym) => [metonym.id, metonym] as const))(
    '%s',
    ([, metonym]) => {
      expect(metonymFaults(metonym, ontology)).toEqual([]);
    },
  );
});

describe('every topic is found in its examples and not in its counterexamples', () => {
  test.for([...ontology.topics.values()].map((topic) => [topic.id, topic] as const))(
    '%s',
    ([, topic]) => {
      expect(topicFaults(topic, ontology)).toEqual([]);
    },
  );
});

describe('every word of bargaining gives the words of its examples and nothing in its counterexamples', () => {
  test.for(ontology.bargains.map((bargain) => [bargain.id, bargain] as const))(
    '%s',
    ([, bargain]) => {
      expect(bargainFaults(bargain, ontology)).toEqual([]);
    },
  );
});

describe('every figure means what its examples say', () => {
  test.for(ontology.figures.map((figure) => [figure.id, figure] as const))('%s', ([, figure]) => {
    expect(figureFaults(figure, ontology)).toEqual([]);
  });
});

describe('talks end as the examples of every outcome say, and not so in its counterexamples', () => {
  test.for(ontology.outcomes.map((outcome) => [outcome.id, outcome] as const))(
    '%s',
    ([, outcome]) => {
      expect(outcomeFaults(outcome, ontology)).toEqual([]);
    },
  );
});
