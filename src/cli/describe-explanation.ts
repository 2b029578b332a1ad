import { isClose } from '../explain/reasons-in-words.ts';
import { STALE, type ToldEvent, type ToldPassage } from '../explain/told.ts';
import type { ExplainedArticle } from '../ingest/explain-article.ts';
import type { ExplainedRow } from './graph-evidence.ts';
import type { Output } from './output.ts';

type Paint = Output['paint'];

/** A piece of evidence with what explains it; `told` is undefined where nothing does any more. */
export interface ExplainedEvidence {
  readonly row: ExplainedRow;
  readonly title: string | undefined;
  readonly told: ToldEvent | undefined;
}

/** What an article gave, passage by passage, each event with its reasons; `all` brings what was refused. */
export function describeArticle(
  name: string,
  { article, coverage, events }: ExplainedArticle,
  paint: Paint,
  {
    all = false,
    idOf = () => undefined,
  }: {
    readonly all?: boolean;
    /** Id of the event in the graph, where it has it. */
    readonly idOf?: (event: ToldEvent) => string | undefined;
  } = {},
): string {
  const { sentences, used, share, passages } = coverage;
  return [
    `${paint('bold', name)}  ${article.id}`,
    `${counted(sentences, 'sentence')}, ${used} used (${Math.round(share * 100)} %)`,
    '',
    ...passages.flatMap((passage) => [
      ...describePassage(passage, paint),
      ...events.filter(isIn(passage)).flatMap((event) => reasonsOf(event, paint, idOf(event))),
      ...(all ? passage.refused.map(refusalLine) : []),
    ]),
  ].join('\n');
}

/** One piece of evidence of the graph: its article and sentence, why it was read, and what was refused on its words; `all` brings what never came close. */
export function describeEvidence(
  { row, title, told }: ExplainedEvidence,
  paint: Paint,
  all: boolean,
): string {
  const refused = told?.refused.filter((one) => all || isClose(one)) ?? [];
  return [
    title === undefined ? row.article : `${paint('bold', title)}  ${row.article}`,
    `“${flat(row.quote)}”`,
    ...(told ? [...reasonsOf(told, paint), ...refused.map(refusalLine)] : [`  ${STALE}`]),
  ].join('\n');
}

/** Longer zones are shown by their beginning. */
const SHOWN = 80;

function describePassage(passage: ToldPassage, paint: Paint): readonly string[] {
  const { sentence, zone, words, events, statements, detail } = passage;
  const shown = flat(words);
  if (sentence === null) {
    const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN).trimEnd()}…` : shown;
    return [paint('dim', `[${zone}] “${cut}”`), `  nothing: ${detail}`];
  }
  const gave = [
    ...(events > 0 ? [counted(events, 'event')] : []),
    ...(statements > 0 ? [counted(statements, 'statement')] : []),
  ];
  const what = gave.length > 0 ? gave.join(', ') : `nothing: ${detail}`;
  return [`[${sentence}] “${shown}”`, `  ${what}`];
}

/** Why an event was read, without what was refused. */
function reasonsOf(
  { type, text, refused }: ToldEvent,
  paint: Paint,
  id?: string,
): readonly string[] {
  const lines = text.split('\n');
  const own = lines.slice(0, lines.length - refused.filter(isClose).length);
  return [
    `  ${paint('bold', type)}${id === undefined ? '' : `  ${paint('dim', id)}`}`,
    ...own.map((line) => `    ${line}`),
  ];
}

function refusalLine({ rule, trigger, detail }: ToldEvent['refused'][number]): string {
  return `    not ${rule} on “${flat(trigger.words)}”: ${detail}`;
}

function isIn({ sentence, start }: ToldPassage): (event: ToldEvent) => boolean {
  return ({ quote }) => sentence !== null && quote.start === start;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
