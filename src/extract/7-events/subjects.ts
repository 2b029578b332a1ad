import { childBy, childrenBy, isVerb, prepositionOf } from '../4-syntax/tree.ts';
import { controlOf } from './control-word.ts';
import { describesActor } from './described.ts';
import type { View } from './view.ts';

/** Whether a verb is passive: by its auxiliary or subject, or as a bare participle after a noun. */
export function isPassive(view: View, verb: number): boolean {
  const { tree } = view;
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true;
  if (tree.tags[verb] !== 'VBN') return false;
  if (
    childrenBy(tree, verb, 'aux').some((aux) =>
      /^(have|has|had|having|['’](ve|s|d))$/.test(tree.lower[aux] ?? ''),
    )
  )
    return false;
  if (tree.relations[verb] === 'acl') return true;
  // "was arrested and deported": the second verb shares the passive auxiliary of the first.
  const head = tree.heads[verb] ?? -1;
  return (
    tree.relations[verb] === 'conj' &&
    head >= 0 &&
    isVerb(view.tree, head) &&
    childBy(tree, verb, 'nsubj', 'obj') === undefined &&
    isPassive(view, head)
  );
}

/**
 * The word that heads the understood subject of a predicate: its own, the agent of a passive, the
 * controller of an infinitive ("asked X to lift" → X, "agreed to meet" → who agreed), the noun of
 * a participle, the subject shared by coordinated verbs, or the matrix subject of "…, accusing it".
 * Undefined where the sentence does not say.
 */
export function understoodSubject(view: View, verb: number, depth = 0): number | undefined {
  const { tree } = view;
  if (depth > 6) return undefined;
  if (isPassive(view, verb)) return agentOf(view, verb);
  const own = childBy(tree, verb, 'nsubj') ?? forSubject(view, verb);
  if (own !== undefined) return own;
  const head = tree.heads[verb] ?? -1;
  if (head < 0) return undefined;
  switch (tree.relations[verb]) {
    case 'xcomp':
      return addressee(view, head) ?? patientOrSubject(view, head, depth);
    case 'conj':
    case 'parataxis':
      return isVerb(tree, head) || childBy(tree, head, 'cop') !== undefined
        ? patientOrSubject(view, head, depth)
        : undefined;
    case 'advcl': {
      const accused = accusedOf(view, verb, head);
      if (accused !== undefined) return accused;
      return childBy(tree, verb, 'nsubj:pass') === undefined
        ? patientOrSubject(view, head, depth)
        : undefined;
    }
    case 'ccomp':
      // "said the plan was to mock Norland": a finite clause has a subject of its own, found or not.
      return childBy(tree, verb, 'nsubj:pass', 'cop') === undefined
        ? patientOrSubject(view, head, depth)
        : undefined;
    case 'acl':
    case 'acl:relcl':
      return tree.tags[verb] === 'VBG'
        ? participleSubject(view, head, depth)
        : ownerOfNoun(view, head);
    default:
      return undefined;
  }
}

/** What a verb is done to: its object, or the subject of its passive, also where it is understood. */
export function understoodObject(view: View, verb: number, depth = 0): number | undefined {
  const { tree } = view;
  if (depth > 6) return undefined;
  const head = tree.heads[verb] ?? -1;
  if (isPassive(view, verb)) {
    const own = childBy(tree, verb, 'nsubj:pass') ?? childBy(tree, verb, 'nsubj');
    if (own !== undefined) return own;
    if (head < 0) return undefined;
    if (tree.relations[verb] === 'acl') return head;
    if (tree.relations[verb] === 'conj') return understoodObject(view, head, depth + 1);
    if (tree.relations[verb] === 'xcomp') return childBy(tree, head, 'obj', 'nsubj', 'nsubj:pass');
    return tree.relations[verb] === 'advcl'
      ? childBy(tree, head, 'nsubj', 'nsubj:pass')
      : undefined;
  }
  // "warned Norland": without a direct object the indirect one takes its place.
  const own = childBy(tree, verb, 'obj') ?? childBy(tree, verb, 'iobj') ?? bareNoun(view, verb);
  if (own !== undefined) return own;
  // "the sanctions that Norland lifted": the relative clause has its own subject and no object.
  if (
    tree.relations[verb] === 'acl:relcl' &&
    head >= 0 &&
    childBy(tree, verb, 'nsubj') !== undefined
  ) {
    const subject = childBy(tree, verb, 'nsubj') ?? -1;
    return /^W/.test(tree.tags[subject] ?? '') ? undefined : head;
  }
  return undefined;
}

/** To whom a verb of giving gives: "gave NORLAND a deadline", where the parser often sees two objects. */
export function indirectObject({ tree }: View, verb: number): number | undefined {
  const objects = childrenBy(tree, verb, 'obj');
  return childBy(tree, verb, 'iobj') ?? (objects.length > 1 ? objects[0] : undefined);
}

/** What a verb of giving gives: "gave Norland a DEADLINE". */
export function givenObject({ tree }: View, verb: number): number | undefined {
  const objects = childrenBy(tree, verb, 'obj');
  return objects.length > 1 ? objects.at(-1) : undefined;
}

/** Relations that the parser gives to an object now and then: "welcomed the VISIT", "arrested more than 100 MEMBERS". */
const MISREAD_OBJECTS = ['obl', 'xcomp', 'nmod', 'dep', 'appos', 'ccomp'] as const;

/** A noun without a preposition right of a verb without an object: what else could it be, but a time? */
function bareNoun({ tree, lexicon }: View, verb: number): number | undefined {
  if (!isVerb(tree, verb)) return undefined;
  const times = lexicon.nounSet(['@weekday', '@time-noun']);
  return childrenBy(tree, verb, ...MISREAD_OBJECTS).find(
    (child) =>
      child > verb &&
      /^NN/.test(tree.tags[child] ?? '') &&
      !times.has(tree.lower[child] ?? '') &&
      childBy(tree, child, 'case', 'mark', 'cop', 'nsubj') === undefined,
  );
}

/** Classes of predicates whose object does what the infinitive tells: "asked OSTRIA to mediate". */
const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'direct',
  'ask',
  'enable',
  'opine',
  'report',
  'deny',
]);

/**
 * The object of a predicate that has somebody else act: "asked", "forced", "told OSTRIA to …". Of other
 * verbs the infinitive is a purpose of the subject's: "called Ostria to congratulate it".
 */
function addressee(view: View, predicate: number): number | undefined {
  const { tree, lexicon } = view;
  const kind = controlOf(view, predicate)?.class;
  const isControl =
    (kind !== undefined && OBJECT_CONTROL.has(kind)) ||
    lexicon.verbSet('causing-verb').has(tree.lower[predicate] ?? '');
  if (!isControl) return undefined;
  const object = childBy(tree, predicate, 'obj', 'iobj');
  return object ?? (kind === 'ask' ? appealedTo(view, predicate) : undefined);
}

/**
 * Who does what a participle behind a noun tells: the noun, where it can act ("rebels fighting Norland"),
 * else who made it ("Norland issued a report accusing Sudmark").
 */
function participleSubject(view: View, noun: number, depth: number): number | undefined {
  const { tree } = view;
  if (view.at(noun).length > 0 || describesActor(view, noun)) return noun;
  const owner = ownerOfNoun(view, noun);
  if (owner !== undefined) return owner;
  const head = tree.heads[noun] ?? -1;
  const isMade = /^(obj|obl|xcomp|nsubj:pass)$/.test(tree.relations[noun] ?? '');
  return isMade && head >= 0 ? (understoodSubject(view, head, depth + 1) ?? noun) : noun;
}

/** The subject of a governing verb as those below it inherit it: a passive's is its patient. */
function patientOrSubject(view: View, head: number, depth: number): number | undefined {
  if (isPassive(view, head)) return understoodObject(view, head, depth + 1);
  return understoodSubject(view, head, depth + 1);
}

/** "accused OSTRIA of arming rebels", "called on OSTRIA to withdraw": the object does what it is told of. */
function accusedOf(view: View, clause: number, predicate: number): number | undefined {
  const { tree, ontology } = view;
  const marker = childBy(tree, clause, 'mark');
  const isGerund =
    tree.tags[clause] === 'VBG' &&
    marker !== undefined &&
    ontology.words('blaming-preposition').has(tree.lower[marker] ?? '');
  if (isGerund) {
    return isPassive(view, predicate)
      ? childBy(tree, predicate, 'nsubj:pass')
      : childBy(tree, predicate, 'obj');
  }
  const isAppeal = tree.tags[clause] === 'VB' && controlOf(view, predicate)?.class === 'ask';
  return isAppeal ? (childBy(tree, predicate, 'obj') ?? appealedTo(view, predicate)) : undefined;
}

/** "called on OSTRIA to withdraw", "appealed to OSTRIA to mediate" */
function appealedTo({ tree }: View, predicate: number): number | undefined {
  return childrenBy(tree, predicate, 'obl').find((child) =>
    /^(on|upon|to|for)$/.test(prepositionOf(tree, child) ?? ''),
  );
}

function agentOf(view: View, verb: number): number | undefined {
  const agent = childBy(view.tree, verb, 'obl:agent');
  if (agent !== undefined) return agent;
  const phrases = childrenBy(view.tree, verb, 'obl', 'nmod');
  // "was accused of fraud by Norland": the parser may hang the agent below the phrase before it.
  const inner = phrases.flatMap((phrase) =>
    childrenBy(view.tree, phrase, 'nmod', 'obl', 'obl:agent'),
  );
  return [...phrases, ...inner].find(
    (child) => prepositionOf(view.tree, child) === 'by' && view.at(child).length > 0,
  );
}

/** What a noun phrase is made of, by tags. */
const NOUN_PHRASE = /^(DT|JJ|NN|CD|POS|PRP)/;

/**
 * "called for OSTRIA to mediate", "a request for OSTRIA to mediate": who is to do it, between "for" and
 * "to", wherever the parser hung the two.
 */
function forSubject(view: View, verb: number): number | undefined {
  const { tree } = view;
  const to = childrenBy(tree, verb, 'mark').find((mark) => tree.lower[mark] === 'to');
  const noun = (to ?? 0) - 1;
  if (noun < 0 || !(view.at(noun).length > 0 || describesActor(view, noun))) return undefined;
  let start = noun;
  while (NOUN_PHRASE.test(tree.tags[start] ?? '')) start -= 1;
  return tree.lower[start] === 'for' ? noun : undefined;
}

/** Whose pledge, plan or decision a clause below a noun is: "Norland's pledge to act". */
function ownerOfNoun(view: View, noun: number): number | undefined {
  const { tree } = view;
  const by = childrenBy(tree, noun, 'nmod', 'obl', 'obl:agent').find((child) =>
    /^(by|from)$/.test(prepositionOf(tree, child) ?? ''),
  );
  return childBy(tree, noun, 'nmod:poss') ?? by;
}
