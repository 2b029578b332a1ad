import { createHash } from 'node:crypto';
import { sortedSet } from '../../src/graph/canonical.ts';
import { eventKey } from '../../src/graph/event-key.ts';
import { writeFigure } from '../../src/graph/figure.ts';
import type { Outcome } from '../../src/model/event.ts';
import type { ActorRow, BaseLayer, EvidenceRow, GraphPatch } from '../../src/model/graph.ts';
import { contentId, digest, nameKey } from '../../src/model/id.ts';

/** Invented states, bodies and topics: small, but with every kind of tie. */
export const BASE: BaseLayer = {
  digest: 'base-1',
  actors: [
    known('actor:ARL', 'Arlund', 'STATE', ['Republic of Arlund', 'Arlund 🏔']),
    known('actor:BES', 'Besmara', 'STATE', []),
    known('actor:COV', 'Covenant of the Isles', 'BLOC', ['CoI']),
    known('actor:arlund-president', 'President of Arlund', 'OFFICE', [], 'actor:ARL'),
    known('actor:mira-tolen', 'Mira Tolen', 'PERSON', ['Tolen'], 'actor:ARL'),
  ],
  ties: [
    tie('MEMBER_OF', 'actor:ARL', 'actor:COV', '1994'),
    tie('MEMBER_OF', 'actor:BES', 'actor:COV', null),
    tie('HOLDS_OFFICE', 'actor:mira-tolen', 'actor:arlund-president', '2024-05-01'),
    tie('PART_OF', 'actor:arlund-president', 'actor:ARL', null),
  ],
  topics: [
    { id: 'topic:energy', name: 'energy', broader: null, keys: ['energy'] },
    { id: 'topic:gas', name: 'natural gas', broader: 'topic:energy', keys: ['gas', 'natural gas'] },
    { id: 'topic:trade', name: 'trade', broader: null, keys: ['trade'] },
  ],
};

function known(
  id: string,
  name: string,
  kind: ActorRow['kind'],
  aliases: string[],
  country: string | null = null,
): ActorRow {
  const keys = [...new Set([name, ...aliases].map(nameKey))].sort();
  return { id, name, kind, country, aliases, keys, wikidata: null, known: true };
}

function tie(
  type: 'MEMBER_OF' | 'HOLDS_OFFICE' | 'PART_OF',
  from: string,
  to: string,
  since: string | null,
) {
  const nowhere = { article: null, sentence: null, start: null, end: null };
  return { type, from, to, since, until: null, ...nowhere };
}

/** What one sentence of an invented article tells. */
export interface Told {
  readonly source: string;
  readonly target: string;
  readonly type?: EvidenceRow['type'];
  readonly date?: string | null;
  readonly negated?: boolean;
  readonly modality?: EvidenceRow['modality'];
  readonly topics?: readonly string[];
  readonly place?: string | null;
  /** The state that the place lies in, as a city of it. */
  readonly placeIn?: string;
  /** Of soldiers. */
  readonly figures?: readonly number[];
  readonly outcome?: Outcome;
  /** The outlet of the article. */
  readonly outlet?: string;
  readonly confidence?: number;
  /** Who says so, where the article does not say it itself. */
  readonly saidBy?: string;
  readonly corrections?: readonly string[];
  /** Further parts in it: "THIRD actor:COV". */
  readonly others?: readonly string[];
  /** A person no ontology lists, named in the sentence. */
  readonly guest?: string;
}

/** An article of one sentence for each thing told; every span slices to its quote. */
export function inventedPatch(
  name: string,
  told: readonly Told[],
  origin: string | null = null,
): GraphPatch {
  const id = `article:${name}`;
  const publishedOn = '2026-02-10';
  let text = '';
  const parts = told.map((one, index) => {
    const guest = one.guest ?? 'nobody';
    const words = `${name} 🕊 ${index}: ${one.source} met ${one.target} with ${guest}.`;
    const start = text.length === 0 ? 0 : text.length + 1;
    text = text.length === 0 ? words : `${text}\n${words}`;
    const sentence = contentId('sentence', id, String(start), words);
    return {
      one,
      index,
      words,
      start,
      sentence,
      guest,
      at: (part: string) => start + words.indexOf(part),
    };
  });
  const evidence = parts.map(({ one, words, start, sentence, at }): EvidenceRow => {
    const type = one.type ?? 'CONSULT';
    const modality = one.modality ?? 'ACTUAL';
    const confidence = one.confidence ?? 0.7;
    return {
      id: contentId('evidence', id, String(start)),
      key: eventKey({ type, modality, sources: [one.source], targets: [one.target] }),
      article: id,
      sentence,
      start,
      end: start + words.length,
      quote: words,
      triggerStart: at('met'),
      triggerEnd: at('met') + 3,
      rule: 'consult.meet',
      type,
      plover: type,
      mode: type === 'CONSULT' ? 'meet' : null,
      cameo: null,
      main: true,
      negated: one.negated ?? false,
      modality,
      confidence,
      // The guest is named by nobody's id: words that fill a role and stand for no actor.
      roleWords: [
        `SOURCE ${at(one.source)} ${at(one.source) + one.source.length} ${one.source}`,
        `THIRD ${at('with')} ${start + words.length - 1}`,
      ],
      terms: [`base=${confidence.toFixed(2)}`],
      participants: sortedSet([
        `SOURCE ${one.source}`,
        `TARGET ${one.target}`,
        ...(one.others ?? []),
      ]),
      topics: one.topics ?? [],
      date: one.date ?? null,
      place: one.place ?? null,
      placeIn: one.placeIn ?? null,
      placeLevel: one.placeIn ? 'CITY' : null,
      figures: (one.figures ?? []).map((count) =>
        writeFigure({
          start: at('met'),
          end: at('met') + 3,
          value: count,
          least: count,
          most: count,
          unit: 'soldier',
        }),
      ),
      outcome: one.outcome ?? null,
      attributedTo: one.saidBy ?? null,
      outlet: null,
      articleOutlet: one.outlet ?? null,
      sketch: null,
      publishedOn,
      corrections: one.corrections ?? null,
    };
  });
  const guests = [...new Set(told.flatMap((one) => (one.guest ? [one.guest] : [])))];
  const actors = guests.map(
    (guest): ActorRow => ({
      id: guestId(guest),
      name: guest,
      kind: 'PERSON',
      country: name.length % 2 === 0 ? 'actor:ARL' : null,
      aliases: [`${guest} of ${name}`],
      keys: [nameKey(guest)],
      wikidata: null,
      known: false,
    }),
  );
  const first = parts[0];
  return {
    article: {
      id,
      title: `Title of ${name}`,
      outlet: null,
      url: null,
      author: null,
      publishedOn,
      language: 'en',
      text,
      textHash: createHash('sha256').update(text).digest('hex'),
      fingerprint: digest('fingerprint', text, JSON.stringify(told)),
      origin,
      corrections: null,
    },
    sentences: parts.map(({ index, start, words, sentence }) => ({
      id: sentence,
      article: id,
      index,
      zone: 'body',
      start,
      end: start + words.length,
      text: words,
    })),
    actors,
    mentions: parts.flatMap(({ one, sentence, guest, at }) =>
      [one.source, one.target, ...(one.guest ? [guest] : [])].map((surface) => ({
        sentence,
        actor: surface === one.guest ? guestId(surface) : surface,
        start: at(surface),
        end: at(surface) + surface.length,
        surface,
        how: 'name' as const,
        reading: 'ACTOR' as const,
        confidence: 1,
        because: null,
      })),
    ),
    evidence,
    statements: parts.slice(0, 1).map(({ one, words, start, sentence }) => ({
      id: contentId('statement', id, String(start)),
      kind: 'CLAIM' as const,
      article: id,
      sentence,
      text: words,
      start,
      end: start + words.length,
      cueStart: null,
      cueEnd: null,
      speaker: one.guest ? guestId(one.guest) : one.source,
      speakerName: one.source,
      hearer: null,
      topics: ['topic:trade'],
      actors: [one.target],
      conditionStart: null,
      conditionEnd: null,
      deadlineStart: null,
      deadlineEnd: null,
      deadlineDate: null,
      saidOn: null,
      answer: null,
      answered: null,
      gist: null,
    })),
    ties:
      first && guests[0]
        ? [
            {
              type: 'MEMBER_OF' as const,
              from: guestId(guests[0]),
              to: 'actor:COV',
              since: '2025',
              until: null,
              article: id,
              sentence: first.sentence,
              start: first.start,
              end: first.start + first.words.length,
            },
          ]
        : [],
    sources: [
      { id: 'source:herald', outlet: 'The Invented Herald', title: null, author: null, url: null },
    ],
    citations: first
      ? [
          {
            article: id,
            source: 'source:herald',
            marker: '1',
            start: first.start,
            end: first.start + first.words.length,
            ibid: false,
            sentences: [first.sentence],
          },
        ]
      : [],
  };
}

/** Id of a person that only articles name. */
export function guestId(name: string): string {
  return contentId('actor', nameKey(name));
}
