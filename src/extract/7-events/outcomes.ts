import { verbForms } from '../../language/inflect.ts';
import type { Outcome } from '../../model/event.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { OutcomeEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, coordinationOf, headOf, isVerb } from '../4-syntax/tree.ts';
import { markerOf } from './clause-signs.ts';
import { readContext } from './context.ts';
import type { Fired } from './fired.ts';
import { isDenied, type View } from './view.ts';

/** More predicates above one another than any sentence has; a bound, should a tree be odd. */
const HIGHEST_CLIMB = 30;

/** How the talks of a trigger ended, where their sentence says so. */
export function outcomeOf(fired: Fired, view: View): Outcome | undefined {
  const isMeeting = fired.type === 'CONSULT' && !fired.negated;
  if (!isMeeting || fired.context.modality !== 'ACTUAL') return undefined;
  const taking = [...fired.sources, ...fired.targets].flatMap(({ reference }) => reference ?? []);
  const actors = new Set(taking.map(({ actor }) => actor));
  return endOfTalks(view, [fired.predicate, fired.last], (subject) =>
    // "met in Oslo after SWEDEN signed a treaty": others signed it.
    view.at(subject).every(({ actor }) => actors.has(actor)),
  );
}

/** As `outcomeOf`, of words that point back to a meeting: "THE TALKS collapsed". */
export function endOf(view: View, word: number): { readonly outcome?: Outcome | undefined } {
  return { outcome: endOfTalks(view, [word], () => true) };
}

function endOfTalks(
  view: View,
  told: readonly number[],
  mayAgree: (subject: number) => boolean,
): Outcome | undefined {
  for (let at = 0; at < view.tree.words.length; at += 1) {
    const cue = phraseAt(view, at) ?? verbAt(view, at);
    if (!cue || !told.some((word) => areTied(view, cue.verb, word))) continue;
    const subject = childBy(view.tree, cue.verb, 'nsubj');
    if (subject !== undefined && !cue.entry.subject && !mayAgree(subject)) continue;
    const outcome = endTold(view, cue);
    if (outcome) return outcome;
  }
  return undefined;
}

interface Cue {
  readonly entry: OutcomeEntry;
  /** The predicate that tells it. */
  readonly verb: number;
  readonly isPhrase: boolean;
}

/** What a cue says of the end: turned round where it is denied, nothing where it is not told as done. */
function endTold(view: View, { entry, verb, isPhrase }: Cue): Outcome | undefined {
  const { tree } = view;
  const marker = markerOf(view, verb);
  // "parted WITHOUT reaching a deal", "FAILED to reach one", "reached NO agreement"
  const context = readContext(view, verb);
  const isFailed = marker === 'without' || context.control === 'refuse';
  const isClause = tree.relations[verb] === 'advcl' && !isFailed;
  // "met after signing a deal", "met to sign a deal": before it, or only meant.
  if (isClause && (marker !== '' || childBy(tree, verb, 'case') !== undefined)) return undefined;
  const isDone = context.modality === 'ACTUAL' || isFailed;
  if (!isDone || isUnable(view, verb)) return isUnable(view, verb) ? unmade(entry) : undefined;
  if (isPhrase) return context.negated && entry.outcome === 'AGREEMENT' ? undefined : entry.outcome;
  const object = childBy(tree, verb, 'obj');
  const isNot =
    isFailed || isDenied(view, verb) || (object !== undefined && isDenied(view, object));
  return isNot ? unmade(entry) : entry.outcome;
}

function unmade({ outcome }: OutcomeEntry): Outcome | undefined {
  return outcome === 'AGREEMENT' ? 'NO_AGREEMENT' : undefined;
}

/** "COULD NOT agree on" */
function isUnable(view: View, verb: number): boolean {
  const able = childrenBy(view.tree, verb, 'aux').some((aux) =>
    /^(could|can|ca)$/.test(view.tree.lower[aux] ?? ''),
  );
  return able && isDenied(view, verb);
}

function phraseAt(view: View, at: number): Cue | undefined {
  const { tree } = view;
  for (const { words, entry } of lexiconOf(view.ontology).phrases) {
    if (words.some((word, index) => tree.lower[at + index] !== word)) continue;
    let verb = headOf(tree, at, at + words.length - 1);
    for (let steps = 0; steps < HIGHEST_CLIMB && verb >= 0 && !isVerb(tree, verb); steps += 1)
      verb = tree.heads[verb] ?? -1;
    if (verb >= 0) return { entry, verb, isPhrase: true };
  }
  return undefined;
}

function verbAt(view: View, at: number): Cue | undefined {
  const { tree, lexicon } = view;
  if (!isVerb(tree, at)) return undefined;
  const has = (nouns: readonly string[] | undefined, ...relations: string[]) =>
    nouns === undefined ||
    childrenBy(tree, at, ...relations).some((child) =>
      lexicon.nounSet(nouns).has(tree.lower[child] ?? ''),
    );
  const found = lexiconOf(view.ontology)
    .verbs.get(tree.lower[at] ?? '')
    ?.find(
      ({ rest, entry }) =>
        rest.every((word, index) => tree.lower[at + 1 + index] === word) &&
        has(entry.object, 'obj', 'nsubj:pass', 'obl') &&
        has(entry.subject, 'nsubj', 'nsubj:pass'),
    );
  return found && { entry: found.entry, verb: at, isPhrase: false };
}

/** "talks COLLAPSED", "MET and agreed", "the talks lasted two hours and ENDED": one clause or one sentence of clauses. */
function areTied(view: View, verb: number, word: number): boolean {
  const first = coordinationOf(view.tree, verb);
  return isAbove(view, first, word) || isAbove(view, word, verb);
}

/** Whether the first word is the second or stands above it in the tree. */
function isAbove({ tree }: View, above: number, word: number): boolean {
  let at = word;
  for (let steps = 0; steps < HIGHEST_CLIMB && at >= 0; steps += 1) {
    if (at === above) return true;
    at = tree.heads[at] ?? -1;
  }
  return false;
}

interface VerbCue {
  readonly entry: OutcomeEntry;
  /** Words right behind the verb: "down", "to reach". */
  readonly rest: readonly string[];
}

const lexiconOf = perOntology((ontology) => {
  const verbs = new Map<string, VerbCue[]>();
  for (const entry of ontology.outcomes) {
    for (const phrase of entry.verbs ?? []) {
      const [lemma = '', ...rest] = phrase.split(' ');
      for (const form of verbForms(lemma)) {
        verbs.set(form, [...(verbs.get(form) ?? []), { entry, rest }]);
      }
    }
  }
  // What says more comes first: "fail to reach" before "fail".
  for (const cues of verbs.values()) cues.sort((a, b) => b.rest.length - a.rest.length);
  const phrases = ontology.outcomes
    .flatMap((entry) =>
      (entry.phrases ?? []).map((phrase) => ({ words: phrase.split(' '), entry })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  return { verbs, phrases };
});
