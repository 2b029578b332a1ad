import type { FrameRole } from '../../ontology/shapes.ts';
import { childBy } from '../4-syntax/tree.ts';
import { controlOf } from './control-word.ts';
import type { Fired } from './fired.ts';
import { headFillers } from './phrase-actors.ts';
import { understoodObject, understoodSubject } from './subjects.ts';
import { toFired } from './to-fired.ts';
import { type Filler, isDenied, type View } from './view.ts';

/**
 * "Norland said that Sudmark MUST withdraw": an auxiliary of a reported clause by which the speaker asks
 * something of the clause's subject. What somebody says that he himself must do asks nothing of anybody.
 */
export function matchAuxiliary(view: View, index: number): readonly Fired[] {
  const { tree, lexicon } = view;
  const triggers = lexicon.auxiliaries.get(tree.lower[index] ?? '');
  const clause = tree.heads[index] ?? -1;
  if (!triggers || clause < 0 || !/^aux/.test(tree.relations[index] ?? '')) return [];
  const report = tree.heads[clause] ?? -1;
  if (tree.relations[clause] !== 'ccomp' || report < 0 || isDenied(view, clause)) return [];
  if (controlOf(view, report)?.class !== 'report') return [];
  const bearer = childBy(tree, clause, 'nsubj') ?? understoodObject(view, clause);
  if (bearer === undefined || tree.tags[bearer] === 'PRP') return [];
  const speaker = understoodSubject(view, report);
  const role = (name: FrameRole): readonly Filler[] => {
    if (name === 'speaker') return speaker === undefined ? [] : headFillers(view, speaker);
    return name === 'subject' ? headFillers(view, bearer) : [];
  };
  const place = { form: 'adjective', first: index, last: index, predicate: report } as const;
  return triggers.flatMap((trigger) => toFired(view, { trigger, ...place }, role) ?? []);
}
