import { childBy, childrenBy, isVerb, prepositionOf } from '../4-syntax/tree.ts';
import type { View } from './view.ts';

/** Whether a verb is passive: by its auxiliary or subject, or as a bare participle after a noun. */
export function isPassive(view: View, verb: number): boolean {
  const { tree } = view;
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true;
  if (tree.tags[verb] !== 'VBN') return false;
  if (tree.relations[verb] === 'acl') return true;
  if (
    childrenBy(tree, verb, 'aux').some((aux) =>
      /^(have|has|had|having|'ve|'s|'d)$/.test(tree.lower[aux] ?? ''),
    )
  )
    return false;
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
  const own = childBy(tree, verb, 'nsubj');
  if (own !== undefined) return own;
  const head = tree.heads[verb] ?? -1;
  if (head < 0) return undefined;
  switch (tree.relations[verb]) {
    case 'xcomp':
      return childBy(tree, head, 'obj', 'iobj') ?? patientOrSubject(view, head, depth);
    case 'conj':
    case 'parataxis':
      return isVerb(tree, head) || childBy(tree, head, 'cop') !== undefined
        ? patientOrSubject(view, head, depth)
        : undefined;
    case 'advcl':
    case 'ccomp':
      return childBy(tree, verb, 'nsubj:pass') === undefined
        ? patientOrSubject(view, head, depth)
        : undefined;
    case 'acl':
    case 'acl:relcl':
      return tree.tags[verb] === 'VBG'
        ? head
        : (forPhrase(view, head, verb) ?? ownerOfNoun(view, head));
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
  const own = childBy(tree, verb, 'obj') ?? childBy(tree, verb, 'iobj');
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

/** The subject of a governing verb as those below it inherit it: a passive's is its patient. */
function patientOrSubject(view: View, head: number, depth: number): number | undefined {
  if (isPassive(view, head)) return understoodObject(view, head, depth + 1);
  return understoodSubject(view, head, depth + 1);
}

function agentOf(view: View, verb: number): number | undefined {
  const agent = childBy(view.tree, verb, 'obl:agent');
  if (agent !== undefined) return agent;
  return childrenBy(view.tree, verb, 'obl', 'nmod').find(
    (child) => prepositionOf(view.tree, child) === 'by' && view.at(child).length > 0,
  );
}

/** "Norland's request for OSTRIA to mediate": who is to do it stands between the noun and the verb. */
function forPhrase(view: View, noun: number, verb: number): number | undefined {
  return childrenBy(view.tree, noun, 'nmod', 'obl').find(
    (child) => child < verb && prepositionOf(view.tree, child) === 'for',
  );
}

/** Whose pledge, plan or decision a clause below a noun is: "Norland's pledge to act". */
function ownerOfNoun(view: View, noun: number): number | undefined {
  const { tree } = view;
  const by = childrenBy(tree, noun, 'nmod', 'obl', 'obl:agent').find((child) =>
    /^(by|from)$/.test(prepositionOf(tree, child) ?? ''),
  );
  return childBy(tree, noun, 'nmod:poss') ?? by;
}
