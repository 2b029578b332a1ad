import { understoodSubject } from './subjects.ts';
import type { View } from './view.ts';

/** "who", "which", and the "that" of "the state that left". */
export function isRelativePronoun({ tree }: View, index: number): boolean {
  const tag = tree.tags[index];
  const isThat = tree.lower[index] === 'that' && tree.relations[index]?.startsWith('nsubj');
  return tag === 'WP' || tag === 'WDT' || isThat === true;
}

/** The noun that a relative pronoun stands for: "the STATE that left". */
export function antecedentOf({ tree }: View, index: number): number | undefined {
  let clause = index;
  for (let steps = 0; steps < 12 && clause >= 0; steps += 1) {
    if (tree.relations[clause] === 'acl:relcl') {
      const noun = tree.heads[clause] ?? -1;
      return noun >= 0 && noun !== index ? noun : undefined;
    }
    clause = tree.heads[clause] ?? -1;
  }
  return undefined;
}

/** "NORLAND said it would leave": the subject of the verb that reports, which "it" repeats. */
export function repeatedSubject(view: View, index: number): number | undefined {
  const { tree } = view;
  let clause = tree.heads[index] ?? -1;
  for (let steps = 0; steps < 6 && clause >= 0; steps += 1) {
    const head = tree.heads[clause] ?? -1;
    if (tree.relations[clause] === 'ccomp' && head >= 0) {
      const subject = understoodSubject(view, head);
      return subject === index ? undefined : subject;
    }
    if (!/^(xcomp|conj|obj|obl|nmod|advcl)$/.test(tree.relations[clause] ?? '')) return undefined;
    clause = head;
  }
  return undefined;
}
