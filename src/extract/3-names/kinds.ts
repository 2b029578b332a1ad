import type { ActorKind } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { WordSpan } from '../word-cover.ts';
import {
  add,
  decide,
  type Judgement,
  type NameKind,
  NO_SCORE,
  type Score,
  scoreOf,
  signsOf,
} from './evidence.ts';
import type { KnownHit } from './known-names.ts';
import { type SentenceReading, textsOf } from './read-sentence.ts';
import { signsAround } from './surroundings.ts';

/** Words and marks that stand between the names of a list. */
const LIST_MARK = /^(?:,|;|\/|and|or|the|of|as|well|\(|\))$/;
const LIST_LINK = /^(?:,|;|\/|and|or)$/;

/** A name as a member of a list, with what speaks for its kind. */
interface Member extends WordSpan {
  /** Absent for a known name. */
  readonly name?: string;
  readonly score: Score;
}

/**
 * One kind for each unknown name of an article, by its words: the points of its own words, of what
 * stands around it each time, and a share of its neighbours' in lists ("Norstadt, Sudmark and Oslo"
 * are places alike).
 */
export function judgeKinds(
  readings: readonly SentenceReading[],
  ontology: Ontology,
): ReadonlyMap<string, Judgement> {
  const scores = new Map<string, Score>();
  const share = ontology.setting('name.list-share');
  for (const reading of readings) {
    if (reading.runs.length === 0) continue;
    const members = membersOf(reading, scores, ontology);
    for (const [index, member] of members.entries()) {
      if (member.name === undefined) continue;
      const neighbours = neighboursOf(members, index, reading);
      const lent = neighbours.reduce(
        (sum, { score }) => add(sum, score, share / neighbours.length),
        NO_SCORE,
      );
      scores.set(member.name, add(scores.get(member.name) ?? NO_SCORE, lent));
    }
  }
  return withForenames(scores, ontology);
}

/** The names of a sentence in order; adds the points of the unknown ones to `scores`. */
function membersOf(
  reading: SentenceReading,
  scores: Map<string, Score>,
  ontology: Ontology,
): readonly Member[] {
  const members: Member[] = reading.known.map((hit) => ({
    first: hit.first,
    last: hit.last,
    score: scoreOfKnown(hit, ontology),
  }));
  for (const run of reading.runs) {
    const tokens = textsOf(reading.sentence.words, run);
    const name = tokens.join(' ');
    const own = scoreOf(signsOf(tokens, run.isBody, ontology), ontology);
    const around = scoreOf(signsAround(reading, run, ontology), ontology);
    scores.set(name, add(scores.get(name) ?? own, around));
    members.push({ first: run.first, last: run.last, name, score: add(own, around) });
  }
  return members.sort((a, b) => a.first - b.first);
}

/** A known name lends its neighbours its kind. */
function scoreOfKnown({ readings }: KnownHit, ontology: Ontology): Score {
  const [known] = readings;
  const kind = known && ontology.actors.get(known.actor)?.kind;
  if (kind === undefined || known?.how === 'demonym') return NO_SCORE;
  return { ...NO_SCORE, [toNameKind(kind)]: ontology.setting('name.known') };
}

function toNameKind(kind: ActorKind): NameKind {
  if (kind === 'PERSON') return 'PERSON';
  return kind === 'STATE' || kind === 'PLACE' ? 'PLACE' : 'ORGANIZATION';
}

/** The members right before and after in the same list. */
function neighboursOf(
  members: readonly Member[],
  index: number,
  reading: SentenceReading,
): readonly Member[] {
  const member = members[index];
  const before = members[index - 1];
  const after = members[index + 1];
  const next: Member[] = [];
  if (member && before && isLinked(before, member, reading)) next.push(before);
  if (member && after && isLinked(member, after, reading)) next.push(after);
  return next;
}

function isLinked({ last }: WordSpan, { first }: WordSpan, { at }: SentenceReading): boolean {
  if (first - last > 5) return false;
  let hasLink = false;
  for (let index = last + 1; index < first; index += 1) {
    const text = at.text(index);
    if (!LIST_MARK.test(text)) return false;
    hasLink ||= LIST_LINK.test(text);
  }
  return hasLink;
}

/** "Karim" alone is a person where the article also names Karim Wasifi. */
function withForenames(
  scores: ReadonlyMap<string, Score>,
  ontology: Ontology,
): ReadonlyMap<string, Judgement> {
  const kinds = new Map<string, Judgement>();
  for (const [name, score] of scores) kinds.set(name, decide(score, ontology));
  const forename = ontology.setting('name.person.forename');
  for (const [name, { kind }] of [...kinds]) {
    const [first = '', ...rest] = name.split(' ');
    const alone = rest.length > 0 && kind === 'PERSON' ? scores.get(first) : undefined;
    if (alone) kinds.set(first, decide(add(alone, { ...NO_SCORE, PERSON: forename }), ontology));
  }
  return kinds;
}
