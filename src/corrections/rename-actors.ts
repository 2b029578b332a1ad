import type { EventMention } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Statement } from '../model/statement.ts';
import type { Lineage } from './lineage.ts';

/** Who an actor of the extraction is, for what stands in a sentence; the same id where nobody else. */
export type Rename = (actor: string, sentence: number) => string;

/** An extraction in which some actors are others; its accounts are not merged anew. */
export function renameActors(extraction: Extraction, rename: Rename, lineage: Lineage): Extraction {
  return {
    ...extraction,
    mentions: extraction.mentions.map((mention) => {
      return { ...mention, actor: rename(mention.actor, mention.sentence) };
    }),
    accounts: extraction.accounts.map((account) => {
      const renamed = (one: EventMention) => lineage.derive(one, renameInEvent(one, rename));
      return { ...account, mentions: account.mentions.map(renamed) };
    }),
    statements: extraction.statements.map((one) => renameInStatement(one, rename)),
    ties: extraction.ties.map((tie) => {
      const { from, to, sentence } = tie;
      return { ...tie, from: rename(from, sentence), to: rename(to, sentence) };
    }),
  };
}

/** The mention itself where nobody in it is another, so that what is known of it is found again. */
function renameInEvent(mention: EventMention, rename: Rename): EventMention {
  const { sentence, participants, attribution, place } = mention;
  const renamed = (actor: string) => rename(actor, sentence);
  const isOther = (actor: string | undefined) => actor !== undefined && renamed(actor) !== actor;
  const all = [...participants.map(({ actor }) => actor), attribution?.speaker, place];
  if (!all.some(isOther)) return mention;
  return {
    ...mention,
    participants: participants.map((one) =>
      one.actor === undefined ? one : { ...one, actor: renamed(one.actor) },
    ),
    ...(place === undefined ? {} : { place: renamed(place) }),
    ...(attribution?.speaker === undefined
      ? {}
      : { attribution: { ...attribution, speaker: renamed(attribution.speaker) } }),
  };
}

function renameInStatement(statement: Statement, rename: Rename): Statement {
  const renamed = (actor: string) => rename(actor, statement.sentence);
  const end = (words: Statement['speaker']) =>
    words?.actor === undefined ? words : { ...words, actor: renamed(words.actor) };
  const { bargain } = statement;
  // What an ask is about counts actors by who they are, beside the stems of words.
  const renamedStem = (stem: string) => (stem.startsWith('actor:') ? renamed(stem) : stem);
  return {
    ...statement,
    speaker: end(statement.speaker),
    hearer: end(statement.hearer),
    actors: statement.actors.map(renamed),
    ...(bargain && { bargain: { ...bargain, gist: bargain.gist.map(renamedStem) } }),
  };
}
