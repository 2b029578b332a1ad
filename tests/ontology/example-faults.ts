import { extract } from '../../src/extract/extract.ts';
import type { EventMention, Participant } from '../../src/model/event.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Span } from '../../src/model/span.ts';
import { actorId, type Ontology, topicId } from '../../src/ontology/ontology.ts';
import type {
  BargainEntry,
  FigureEntry,
  MetonymEntry,
  OutcomeEntry,
  TopicEntry,
  TriggerEntry,
} from '../../src/ontology/shapes.ts';

/** What an entry's own examples and counterexamples say against it, in words; empty when they hold. */
export type Faults = readonly string[];

function read(text: string, ontology: Ontology): Extraction {
  return extract({ id: 'article:example', text }, ontology);
}

function mentionsOf(extraction: Extraction): readonly EventMention[] {
  return extraction.accounts.flatMap((account) => account.mentions);
}

function told(mention: EventMention): string {
  const actors = (role: string) =>
    mention.participants
      .filter((one) => one.role === role)
      .map(
        (one) =>
          one.actor ?? mention.quote.slice(one.start - mention.start, one.end - mention.start),
      )
      .join('+');
  return `${mention.rule} ${mention.type}${mention.negated ? ' negated' : ''} ${mention.modality} ${actors('SOURCE')} -> ${actors('TARGET')}`;
}

/** An example must give its event with its ends; a counterexample none that is told as having happened. */
export function triggerFaults(trigger: TriggerEntry, ontology: Ontology): Faults {
  const faults: string[] = [];
  for (const example of trigger.examples) {
    const mentions = mentionsOf(read(example.text, ontology));
    const symmetric = trigger.reciprocal === true;
    const hit = mentions.some((mention) => {
      const isOne = (wanted: string, { actor, start, end }: Participant) =>
        actor === undefined ? example.text.slice(start, end) === wanted : actor === actorId(wanted);
      const has = (wanted: readonly string[], ...roles: string[]) =>
        wanted.every((one) =>
          mention.participants.some((other) => roles.includes(other.role) && isOne(one, other)),
        );
      const either = symmetric && has([...example.source, ...example.target], 'SOURCE', 'TARGET');
      return (
        mention.rule === trigger.id &&
        mention.type === (example.type ?? trigger.type) &&
        mention.negated === (example.negated ?? false) &&
        (either || (has(example.source, 'SOURCE') && has(example.target, 'TARGET')))
      );
    });
    if (!hit) {
      const wanted = `${example.source.join('+')} -> ${example.target.join('+')}`;
      faults.push(`"${example.text}" wants ${wanted}, got [${mentions.map(told).join('; ')}]`);
    }
  }
  for (const text of trigger.counterexamples) {
    const wrong = mentionsOf(read(text, ontology)).filter(
      (mention) =>
        mention.rule === trigger.id &&
        mention.type === trigger.type &&
        !mention.negated &&
        mention.modality !== 'HYPOTHETICAL',
    );
    if (wrong.length > 0)
      faults.push(`"${text}" must give nothing, got [${wrong.map(told).join('; ')}]`);
  }
  return faults;
}

/** In its examples a metonym acts for its actor, in its counterexamples it does not. */
export function metonymFaults(metonym: MetonymEntry, ontology: Ontology): Faults {
  const acts = (text: string) =>
    read(text, ontology).mentions.some(
      (mention) =>
        mention.actor === actorId(metonym.actor) &&
        mention.how === 'metonym' &&
        mention.reading === 'ACTOR',
    );
  return [
    ...metonym.examples.filter((text) => !acts(text)).map((text) => `"${text}" must act`),
    ...metonym.counterexamples.filter(acts).map((text) => `"${text}" must not act`),
  ];
}

/** A topic's examples point to it, its counterexamples do not. */
export function topicFaults(topic: TopicEntry, ontology: Ontology): Faults {
  const isAbout = (text: string) =>
    read(text, ontology).topics.some((mention) => mention.topic === topicId(topic.id));
  return [
    ...topic.examples
      .filter((text) => !isAbout(text))
      .map((text) => `"${text}" must give the topic`),
    ...(topic.counterexamples ?? []).filter(isAbout).map((text) => `"${text}" must not give it`),
  ];
}

/** The words that a text gives for a class of bargaining.yml. */
function bargained({ class: of }: BargainEntry, text: string, ontology: Ontology) {
  const words = (span: Span | undefined) => (span ? [text.slice(span.start, span.end)] : []);
  return read(text, ontology).statements.flatMap(({ kind, bargain, text: what }) => {
    if (!bargain) return [];
    const { condition, deadline, answer } = bargain;
    switch (of) {
      case 'condition':
        return words(condition);
      case 'deadline':
        return words(deadline);
      case 'accept':
        return answer === 'ACCEPTED' ? [what] : [];
      case 'refuse':
        return answer === 'REFUSED' ? [what] : [];
      case 'counter':
        return answer === 'COUNTERED' ? [what] : [];
      default:
        return kind === of.toUpperCase() ? [what] : [];
    }
  });
}

/** An example must give its words as what the entry's class tells, a counterexample none. */
export function bargainFaults(entry: BargainEntry, ontology: Ontology): Faults {
  const told = (text: string) => bargained(entry, text, ontology);
  return [
    ...entry.examples
      .filter(({ text, found }) => !told(text).includes(found))
      .map(({ text, found }) => `"${text}" wants "${found}", got [${told(text).join('; ')}]`),
    ...entry.counterexamples
      .filter((text) => told(text).length > 0)
      .map((text) => `"${text}" must give nothing, got [${told(text).join('; ')}]`),
  ];
}

/** Each example gives an event with the figure that it says. */
export function figureFaults(figure: FigureEntry, ontology: Ontology): Faults {
  return figure.examples.flatMap(({ text, least, most, unit }) => {
    const found = mentionsOf(read(text, ontology)).flatMap(({ figures }) => figures);
    const isThere = found.some(
      (one) => one.least === least && one.most === most && one.unit === unit,
    );
    const wanted = `${least ?? ''} to ${most ?? ''} ${unit}`;
    return isThere ? [] : [`"${text}" wants ${wanted}, got ${JSON.stringify(found)}`];
  });
}

/** Its examples tell of a meeting that ended so, its counterexamples of one that did not. */
export function outcomeFaults(entry: OutcomeEntry, ontology: Ontology): Faults {
  const outcomes = (text: string) =>
    mentionsOf(read(text, ontology))
      .filter(({ type }) => type === 'CONSULT')
      .map(({ outcome }) => outcome);
  return [
    ...entry.examples
      .filter((text) => !outcomes(text).includes(entry.outcome))
      .map((text) => `"${text}" must end so`),
    ...entry.counterexamples.flatMap((text) => {
      const found = outcomes(text);
      if (found.length === 0) return [`"${text}" must tell of a meeting`];
      return found.includes(entry.outcome) ? [`"${text}" must not end so`] : [];
    }),
  ];
}
