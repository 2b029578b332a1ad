import type { Sign } from '../../model/explanation.ts';
import { childBy, childrenBy } from '../4-syntax/tree.ts';
import type { ContextDraft } from './context-draft.ts';
import { controlOf } from './control-word.ts';
import { isNegator, type View } from './view.ts';

/** A word that said something of the event. */
export interface FoundSign {
  readonly sign: Sign;
  readonly word: number;
}

/** Watches a draft of a context being read, and keeps the words that changed it. */
export interface ContextWatch {
  readonly signs: readonly FoundSign[];
  /** After the auxiliaries and negators around a predicate. */
  afterWords(at: number): void;
  /** After a step upward, which ended at `above` (-1 at the root). */
  afterClimb(at: number, above: number): void;
}

/**
 * The rules that climb a tree write what they find into a draft; the watch sees it change and looks for
 * the word that did it, so that these rules need not know that anybody asks.
 */
export function watchContext(view: View, trigger: number, draft: ContextDraft): ContextWatch {
  let signs: FoundSign[] = [];
  let before = { ...draft };
  const add = (sign: Sign, word: number) => signs.push({ sign, word });
  const drop = (gone: Sign) => {
    signs = signs.filter(({ sign }) => sign !== gone);
  };
  // What is asked or called for: the question's last word, or the verb itself.
  if (draft.hypothetical) {
    const last = view.tree.words.length - 1;
    add('SUPPOSED', view.sentence.text.trimEnd().endsWith('?') ? last : trigger);
  }
  const look = (deciding: Deciding) => {
    if (draft.hypothetical && !before.hypothetical) add(...deciding.supposing());
    if (!draft.hypothetical && before.hypothetical) {
      drop('SUPPOSED');
      drop('OPINION');
    }
    if (draft.future && !before.future) add('AHEAD', deciding.ahead());
    if (draft.negated !== before.negated) {
      drop('DENIED');
      if (draft.negated) add('DENIED', deciding.denying());
    }
    if (draft.claimed && !before.claimed) add('CLAIMED', deciding.head());
    if (!draft.main && before.main) add('BACKGROUND', deciding.head());
    if (draft.cue !== before.cue && draft.cue !== undefined) add('REPORTED', draft.cue);
    if (draft.controlledBy !== before.controlledBy && draft.controlledBy !== undefined) {
      drop('DECIDED');
      add('DECIDED', draft.controlledBy);
    }
    before = { ...draft };
  };
  return {
    get signs() {
      return signs;
    },
    afterWords: (at) => look(aroundWord(view, at)),
    afterClimb: (at, above) => look(aboveWord(view, at, above)),
  };
}

/** The signs of its clause with what a noun's own words add: "held NO talks", "a POSSIBLE meeting". */
export function nounSigns(
  view: View,
  noun: number,
  { isDeniedNoun }: { readonly isDeniedNoun: boolean },
  ofClause: readonly FoundSign[],
): readonly FoundSign[] {
  const { tree, ontology } = view;
  const planned = ontology.words('planned-adjective');
  const supposing = childrenBy(tree, noun, 'amod').filter((word) =>
    planned.has(tree.lower[word] ?? ''),
  );
  const denying = isDeniedNoun
    ? childrenBy(tree, noun, 'advmod', 'neg', 'det').filter((word) => isNegator(view, word))
    : [];
  const added = [
    ...supposing.map((word) => ({ sign: 'SUPPOSED', word }) as const),
    ...denying.map((word) => ({ sign: 'DENIED', word }) as const),
  ];
  // The denial of an object is one of its verb, too.
  const isNew = ({ sign, word }: FoundSign) =>
    !ofClause.some((one) => one.sign === sign && one.word === word);
  return [...ofClause, ...added.filter(isNew)];
}

/** Where the word that decided is looked for, after one step. */
interface Deciding {
  supposing(): readonly [Sign, number];
  ahead(): number;
  denying(): number;
  head(): number;
}

function aroundWord(view: View, at: number): Deciding {
  const { tree, ontology } = view;
  const auxiliaries = childrenBy(tree, at, 'aux', 'aux:pass');
  const auxiliary = (list: 'possibility' | 'future' | 'backshifted-future') =>
    auxiliaries.find((word) => ontology.words(list).has(tree.lower[word] ?? ''));
  return {
    supposing: () => ['SUPPOSED', auxiliary('possibility') ?? at],
    ahead: () => auxiliary('future') ?? auxiliary('backshifted-future') ?? at,
    denying: () => negatorNear(view, at) ?? at,
    head: () => at,
  };
}

/** The negator that hangs on a predicate, its auxiliaries, adverbs or arguments. */
function negatorNear(view: View, at: number): number | undefined {
  const { tree } = view;
  const near = tree.children[at] ?? [];
  const further = near.flatMap((child) => tree.children[child] ?? []);
  return [...near, ...further].find((word) => isNegator(view, word));
}

function aboveWord(view: View, at: number, above: number): Deciding {
  const { tree } = view;
  const head = tree.heads[at] ?? -1;
  const parent = head < 0 ? at : head;
  return {
    supposing: () => supposingAbove(view, at, above),
    ahead: () => parent,
    denying: () => negatorNear(view, parent) ?? parent,
    head: () => parent,
  };
}

/** Classes of predicates below which a clause is told as it stands. */
const TELLING: ReadonlySet<string> = new Set(['report', 'aspect', 'commit', 'offer', 'threaten']);

/** The predicate or noun that only supposes what hangs below it, else the word that opens the clause. */
function supposingAbove(view: View, at: number, above: number): readonly [Sign, number] {
  const { tree, lexicon, ontology } = view;
  const mark = childBy(tree, at, 'mark');
  const opensCondition =
    mark !== undefined &&
    (ontology.words('condition').has(tree.lower[mark] ?? '') ||
      ontology.words('open-question').has(tree.lower[mark] ?? ''));
  if (opensCondition) return ['SUPPOSED', mark];
  // "ACCUSED Norland of arming rebels": the preposition is the accusation's.
  const isAccused =
    mark !== undefined && ontology.words('accusation-preposition').has(tree.lower[mark] ?? '');
  if (isAccused) return ['SUPPOSED', tree.heads[at] ?? mark];
  let word = tree.heads[at] ?? -1;
  while (word >= 0) {
    const lower = tree.lower[word] ?? '';
    const kind = (controlOf(view, word) ?? lexicon.controlNouns.get(lower))?.class;
    if (kind === 'opine') return ['OPINION', word];
    if ((kind && !TELLING.has(kind)) || ontology.words('plan-noun').has(lower))
      return ['SUPPOSED', word];
    if (word === above) break;
    word = tree.heads[word] ?? -1;
  }
  return ['SUPPOSED', mark ?? at];
}
