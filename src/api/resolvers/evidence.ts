import { readFigure } from '../../graph/figure.ts';
import { readRoleWords } from '../../graph/role-words.ts';
import type { Participant } from '../../model/event.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import { correctionsById } from '../corrections/listed.ts';
import { wordsAt } from '../words-at.ts';
import { type Fields, properties } from './resolver.ts';

interface Term {
  readonly name: string;
  readonly value: number;
}

const Evidence: Fields<EvidenceRow> = {
  ...properties<EvidenceRow>('id', 'quote', 'start', 'end', 'triggerStart', 'triggerEnd', 'rule'),
  ...properties<EvidenceRow>('confidence', 'date', 'modality', 'negated', 'main', 'outlet'),
  sentence: ({ sentence }, _, { loaders }) => loaders.sentences.load(sentence),
  article: ({ article }, _, { loaders }) => loaders.articles.load(article),
  trigger: ({ sentence, triggerStart, triggerEnd }, _, context) =>
    wordsAt(sentence, triggerStart, triggerEnd, context),
  terms: ({ terms }) => (terms ?? []).map(toTerm),
  roleWords: ({ sentence, roleWords }) =>
    (roleWords ?? []).map((words) => ({ sentence, ...readRoleWords(words) })),
  figures: ({ sentence, figures }) =>
    (figures ?? []).map((text): FigureTold => ({ sentence, ...readFigure(text) })),
  outcome: ({ outcome }) => outcome ?? null,
  place: async ({ place }, _, { loaders }) =>
    place?.startsWith('actor:') ? (await loaders.actors.load(place))?.name : place,
  corrections: ({ corrections }, _, context) => correctionsById(corrections ?? [], context),
  attributedTo: ({ attributedTo }, _, { loaders }) =>
    attributedTo ? loaders.actors.load(attributedTo) : null,
};

const ConfidenceTerm = properties<Term>('name', 'value');

/** Words that fill a role, and their sentence. */
type RoleWords = Participant & { readonly sentence: string };

const RoleWords: Fields<RoleWords> = {
  ...properties<RoleWords>('role', 'start', 'end'),
  words: ({ sentence, start, end }, _, context) => wordsAt(sentence, start, end, context),
  actor: ({ actor }, _, { loaders }) => (actor ? loaders.actors.load(actor) : null),
};

/** A number with what it counts, in its sentence. */
type FigureTold = ReturnType<typeof readFigure> & { readonly sentence: string };

const Figure: Fields<FigureTold> = {
  ...properties<FigureTold>('value', 'least', 'most', 'unit', 'start', 'end'),
  words: ({ sentence, start, end }, _, context) => wordsAt(sentence, start, end, context),
};

/** Terms are stored as "name=0.40". */
function toTerm(text: string): Term {
  const sign = text.lastIndexOf('=');
  return { name: text.slice(0, sign), value: Number(text.slice(sign + 1)) };
}

/** One place of one article that tells an event. */
export const evidenceResolvers = { Evidence, RoleWords, Figure, ConfidenceTerm };
