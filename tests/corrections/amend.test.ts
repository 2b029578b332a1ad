import { describe, expect, test } from 'vitest';
import { amend } from '../../src/corrections/amend.ts';
import { anchorOf, wordsIn } from '../../src/corrections/anchor.ts';
import { toCorrections } from '../../src/corrections/corrections.ts';
import { type Unsigned, withId } from '../../src/corrections/lines.ts';
import type { ActorRef, CorrectedEvent, Correction } from '../../src/model/correction.ts';
import type { EventMention } from '../../src/model/event.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { bare, mentionsIn, read } from '../extract/read.ts';

const ontology = openOntology();
const META = { publishedOn: '2026-02-05' };
const TEXT =
  'Norway met Chile in Quito on 3 February 2026. Kenya accused Peru of spying. Peru and Kenya broke bread over dinner.';

const state = (code: string): ActorRef => {
  return { id: `actor:${code}`, name: code, kind: 'STATE' };
};

/** The anchor and snapshot of an event of a text. */
function told(extraction: Extraction, mention: EventMention) {
  const { article } = extraction;
  const words = (span: { start: number; end: number }) => wordsIn(article.text, mention, span);
  const event: CorrectedEvent = {
    trigger: words(mention.trigger),
    type: mention.type,
    negated: mention.negated,
    modality: mention.modality,
    topics: mention.topics,
    ...(mention.date ? { date: mention.date } : {}),
    roles: mention.participants.map(({ role, actor, ...span }) => ({
      role,
      ...(actor ? { actor: state(bare(actor)) } : {}),
      ...words(span),
    })),
  };
  return { at: anchorOf(article, mention), event };
}

function eventIn(type: string, text = TEXT) {
  const extraction = read(text, META);
  const mention = mentionsIn(extraction).find((one) => one.type === type);
  if (!mention) throw new Error(`No ${type} in: ${text}`);
  return told(extraction, mention);
}

const MENDED: Unsigned = {
  kind: 'ADD',
  at: anchorOf(
    { id: 'article:row', text: TEXT },
    { start: TEXT.indexOf('Peru and'), end: TEXT.length },
  ),
  event: {
    trigger: { words: 'broke bread', start: 15 },
    type: 'CONSULT',
    mode: 'meet',
    negated: false,
    modality: 'ACTUAL',
    topics: [],
    roles: [
      { role: 'SOURCE', actor: state('PER'), words: 'Peru', start: 0 },
      { role: 'TARGET', actor: state('KEN'), words: 'Kenya', start: 9 },
    ],
  },
};

function amended(text: string, ...drafts: readonly Unsigned[]) {
  const corrections = toCorrections(
    drafts.map((draft, index) => ({ line: index + 1, correction: withId(draft) })),
  );
  const extraction = read(text, META);
  return amend(extraction, corrections.of(extraction.article), ontology);
}

function noted(text: string, ...drafts: readonly Unsigned[]): readonly string[] {
  return mentionsIn(amended(text, ...drafts).extraction)
    .map(({ type, participants, date }) => {
      const of = (role: string) =>
        participants.flatMap((one) => (one.role === role && one.actor ? [bare(one.actor)] : []));
      return `${type} ${of('SOURCE')} > ${of('TARGET')}${date ? ` ${date}` : ''}`;
    })
    .sort();
}

function outcomes(text: string, ...drafts: readonly Unsigned[]): readonly string[] {
  return amended(text, ...drafts).outcomes.map(({ outcome }) => outcome);
}

const MEETING = 'CONSULT NOR > CHL 2026-02-03';
const CHARGE = 'ACCUSE KEN > PER';

describe('corrections of events', () => {
  test('none leaves the extraction as it is', () => {
    const extraction = read(TEXT, META);
    expect(amend(extraction, [], ontology).extraction).toBe(extraction);
    expect(noted(TEXT)).toEqual([CHARGE, MEETING]);
  });

  test('a rejected event is gone, and its neighbours stay', () => {
    expect(noted(TEXT, { kind: 'REJECT', ...eventIn('ACCUSE') })).toEqual([MEETING]);
  });

  test('a change of date, type, topic or parts leaves the rest as it was read', () => {
    const [at, wrong] = [eventIn('CONSULT'), eventIn('ACCUSE')];
    expect(noted(TEXT, { kind: 'CHANGE', ...at, set: { date: '2026-02-04' } })).toEqual([
      CHARGE,
      'CONSULT NOR > CHL 2026-02-04',
    ]);
    const roles = wrong.event.roles.map((one) => ({
      ...one,
      role: one.role === 'SOURCE' ? ('TARGET' as const) : ('SOURCE' as const),
    }));
    expect(noted(TEXT, { kind: 'CHANGE', ...wrong, set: { type: 'REQUEST', roles } })).toEqual([
      MEETING,
      'REQUEST PER > KEN',
    ]);
    const { extraction } = amended(TEXT, {
      kind: 'CHANGE',
      ...wrong,
      set: { topics: ['topic:gas'] },
    });
    const mention = mentionsIn(extraction).find(({ type }) => type === 'ACCUSE');
    expect(mention).toMatchObject({
      topics: ['topic:gas'],
      confidence: 1,
      terms: [{ name: 'by-hand', value: 1 }],
      rule: 'accuse.accuse',
      corrections: [expect.stringMatching(/^correction:/)],
    });
  });

  test('a place is taken as it is called, with the state it lies in', () => {
    const { extraction } = amended(TEXT, {
      kind: 'CHANGE',
      ...eventIn('CONSULT'),
      set: { place: 'Oslo' },
    });
    const mention = mentionsIn(extraction).find(({ type }) => type === 'CONSULT');
    expect(mention).toMatchObject({ place: 'Oslo', placeIn: 'actor:NOR', placeLevel: 'CAPITAL' });
  });

  test('imposed sanctions are COERCE by the letter, also when a person says so', () => {
    const { extraction } = amended(TEXT, {
      kind: 'CHANGE',
      ...eventIn('ACCUSE'),
      set: { type: 'SANCTION', mode: 'impose sanctions' },
    });
    const mention = mentionsIn(extraction).find(({ type }) => type === 'SANCTION');
    expect(mention).toMatchObject({ plover: 'COERCE', cameo: expect.stringMatching(/^\d+$/) });
  });

  test('a missed event stands on its sentence, with every span of it', () => {
    const { extraction } = amended(TEXT, MENDED);
    const added = mentionsIn(extraction).find(({ rule }) => rule === 'by-hand');
    expect(added?.quote).toBe('Peru and Kenya broke bread over dinner.');
    expect(TEXT.slice(added?.trigger.start, added?.trigger.end)).toBe('broke bread');
    expect(added?.participants.map((one) => TEXT.slice(one.start, one.end))).toEqual([
      'Peru',
      'Kenya',
    ]);
    expect(added).toMatchObject({ sentence: 2, plover: 'CONSULT', cameo: '040' });
  });

  test('a missed event that the rules find by now is not told twice', () => {
    const text = TEXT.replace('Peru and Kenya broke bread', 'Peru and Kenya met');
    const event = { ...MENDED.event, trigger: { words: 'met', start: 15 } } as CorrectedEvent;
    const at = anchorOf(
      { id: 'article:row', text },
      { start: text.indexOf('Peru and'), end: text.length },
    );
    const draft: Unsigned = { kind: 'ADD', at, event };
    expect(outcomes(text, draft)).toEqual(['MET']);
  });

  test('all hold when another sentence is edited, and each goes to review when its own is', () => {
    const drafts: readonly Unsigned[] = [
      { kind: 'REJECT', ...eventIn('ACCUSE') },
      { kind: 'CHANGE', ...eventIn('CONSULT'), set: { date: '2026-02-04' } },
      MENDED,
    ];
    const all = ['CONSULT NOR > CHL 2026-02-04', 'CONSULT PER > KEN'];
    expect(noted(TEXT, ...drafts)).toEqual(all);
    const edited = `It rained on the envoys. ${TEXT} Sudan blamed Chad for the delay.`;
    expect(noted(edited, ...drafts)).toEqual(['ACCUSE SDN > TCD', ...all]);
    for (const [own, index] of [
      ['spying', 0],
      ['in Quito', 1],
      ['over dinner', 2],
    ] as const) {
      const found = outcomes(TEXT.replace(own, 'as before'), ...drafts);
      expect(found.indexOf('QUOTE_GONE')).toBe(index);
      expect(found.filter((one) => one === 'QUOTE_GONE')).toHaveLength(1);
    }
  });

  test('what a person changed holds against rules that read the place otherwise', () => {
    const { at, event } = eventIn('ACCUSE');
    // As though the rules had once read a threat there, which was corrected to a request.
    const before = { ...event, type: 'THREATEN' as const };
    expect(noted(TEXT, { kind: 'CHANGE', at, event: before, set: { type: 'REQUEST' } })).toEqual([
      MEETING,
      'REQUEST KEN > PER',
    ]);
    expect(outcomes(TEXT, { kind: 'REJECT', at, event: before })).toEqual(['MET']);
    expect(noted(TEXT, { kind: 'REJECT', at, event: before })).toEqual([CHARGE, MEETING]);
  });

  test('a topic that the ontology no longer has goes to review', () => {
    const set = { topics: ['topic:no-such-thing'] };
    expect(outcomes(TEXT, { kind: 'CHANGE', ...eventIn('ACCUSE'), set })).toEqual(['TOPIC_GONE']);
    expect(noted(TEXT, { kind: 'CHANGE', ...eventIn('ACCUSE'), set })).toEqual([CHARGE, MEETING]);
  });

  test('later lines go before earlier ones', () => {
    const at = eventIn('CONSULT');
    const day = (date: string): Unsigned => ({ kind: 'CHANGE', ...at, set: { date } });
    expect(noted(TEXT, day('2026-02-01'), day('2026-02-02'))).toContain(
      'CONSULT NOR > CHL 2026-02-02',
    );
    expect(noted(TEXT, day('2026-02-01'), { kind: 'REJECT', ...at })).toEqual([CHARGE]);
  });
});

describe('corrections of actors', () => {
  const NAMES =
    'Tarik Belmor met Chile in Lima. Oskar Belmor accused Peru of spying. T. Belmor thanked Kenya.';
  const person = (name: string): ActorRef => {
    const found = read(NAMES, META).discovered.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not introduced.`);
    return { id: found.id, name, kind: found.kind };
  };

  function whoActs(...drafts: readonly Unsigned[]): readonly string[] {
    const { extraction } = amended(NAMES, ...drafts);
    const names = new Map(extraction.discovered.map(({ id, name }) => [id, name]));
    return mentionsIn(extraction).flatMap(({ type, participants }) =>
      participants.flatMap(({ role, actor = '' }) =>
        role === 'SOURCE' ? [`${type} ${names.get(actor) ?? bare(actor)}`] : [],
      ),
    );
  }

  test('merged ones are one in events, mentions and statements, and the other is not introduced', () => {
    const [one, other] = [person('Tarik Belmor'), person('Oskar Belmor')];
    const draft: Unsigned = { kind: 'MERGE', into: one, from: [other] };
    expect(whoActs(draft)).toContain('ACCUSE Tarik Belmor');
    const { extraction } = amended(NAMES, draft);
    expect(JSON.stringify({ ...extraction, article: null })).not.toContain(other.id);
  });

  test('a name that means somebody else does so in its sentence alone, or in the article', () => {
    const actor = person('Oskar Belmor');
    const into: ActorRef = { id: 'actor:other-0', name: 'Another Belmor', kind: 'PERSON' };
    const start = NAMES.indexOf('Oskar');
    const at = anchorOf(
      { id: 'article:row', text: NAMES },
      { start, end: NAMES.indexOf(' T. Belmor') },
    );
    const split = (scope: 'sentence' | 'article'): Unsigned => ({
      kind: 'SPLIT',
      at,
      scope,
      actor,
      into,
    });
    expect(whoActs(split('sentence'))).toContain('ACCUSE Another Belmor');
    expect(whoActs(split('article'))).toContain('ACCUSE Another Belmor');
  });

  test('nobody meets himself: an event between two who are one goes', () => {
    const text = 'Tarik Belmor met Oskar Lindqvist in Lima.';
    const [a, b] = read(text, META).discovered.filter(({ kind }) => kind === 'PERSON');
    if (!a || !b) throw new Error('Both are introduced.');
    const draft: Unsigned = { kind: 'MERGE', into: a as ActorRef, from: [b as ActorRef] };
    const refs = ({ id, name, kind }: ActorRef) => ({ id, name, kind });
    expect(
      noted(text, { ...draft, into: refs(a as ActorRef), from: [refs(b as ActorRef)] } as Unsigned),
    ).toEqual([]);
  });
});

test('an article that corrections do not concern is not asked about', () => {
  const corrections = toCorrections([
    { line: 1, correction: withId({ kind: 'REJECT', ...eventIn('ACCUSE') }) },
    {
      line: 2,
      correction: withId({
        kind: 'MERGE',
        into: state('SWE'),
        from: [{ id: 'actor:x', name: 'Tarik Belmor', kind: 'PERSON' }],
      }),
    },
  ]);
  const of = (text: string): readonly Correction[] => corrections.of({ id: 'article:other', text });
  expect(of('Fog lay on Lima.')).toEqual([]);
  expect(corrections.digestOf({ id: 'article:other', text: 'Fog lay on Lima.' })).toBe('');
  expect(of(TEXT).map(({ kind }) => kind)).toEqual(['REJECT']);
  expect(of('Mr Belmor, whose first name is Tarik, sang.').map(({ kind }) => kind)).toEqual([
    'MERGE',
  ]);
});
