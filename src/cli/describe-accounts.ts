import { type ActorLabels, actorLabels } from '../ingest/actor-labels.ts';
import type { Account, EventMention } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { topicId } from '../ontology/ontology.ts';
import type { Output } from './output.ts';

/** Events that a text tells, for reading: a head line each, and below it the sentences. */
export function describeAccounts(
  extraction: Extraction,
  ontology: Ontology,
  paint: Output['paint'],
): readonly string[] {
  const labelOf = actorLabels(extraction, ontology);
  return extraction.accounts.flatMap((account) => [
    `${headLine(account, labelOf, ontology, paint)}`,
    ...account.mentions.map((mention) => `    ${sentenceOf(mention, paint)}`),
  ]);
}

function headLine(
  { type, sources, targets, mentions }: Account,
  labelOf: ActorLabels,
  ontology: Ontology,
  paint: Output['paint'],
): string {
  const names = (ids: readonly string[]) => ids.map((id) => labelOf(id).name).join(', ') || '?';
  const [first] = mentions;
  const confidence = Math.max(...mentions.map((mention) => mention.confidence));
  const topics = [...new Set(mentions.flatMap((mention) => mention.topics))]
    .map((id) => ontology.topics.get(id.slice(topicId('').length))?.name ?? id)
    .sort();
  const place = first?.place && labelOf(first.place).name;
  const details = [
    ...(first?.mode ? [first.mode] : []),
    ...(first?.negated ? ['denied'] : []),
    ...(first && first.modality !== 'ACTUAL' ? [first.modality.toLowerCase()] : []),
    ...(first?.date ? [first.date] : []),
    ...(place ? [`at ${place}`] : []),
    ...(topics.length > 0 ? [`about ${topics.join(', ')}`] : []),
  ];
  const head = `${paint('bold', type.padEnd(9))} ${paint('cyan', names(sources))} → ${paint('cyan', names(targets))}`;
  return `  ${head}  ${confidence.toFixed(2)}${details.length > 0 ? `  ${paint('dim', details.join(' · '))}` : ''}`;
}

/** The sentence with the trigger underlined where there are colours. */
function sentenceOf({ quote, start, trigger }: EventMention, paint: Output['paint']): string {
  const [from, to] = [trigger.start - start, trigger.end - start];
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  if (from < 0 || to > quote.length) return `“${flat(quote)}”`;
  const [before, word, after] = [quote.slice(0, from), quote.slice(from, to), quote.slice(to)];
  return `“${flat(before)}${paint('underline', flat(word))}${flat(after)}”`;
}
