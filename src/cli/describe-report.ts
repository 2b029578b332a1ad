import { STDIN_NAME } from '../ingest/find-articles.ts';
import type { Disputed, NotUnderstood, RunReport } from '../ingest/ingest-report.ts';
import type { UnusedReason } from '../model/explanation.ts';
import type { Written } from './ingest-output.ts';
import type { Output } from './output.ts';

type Paint = Output['paint'];

/** Disputed events that are shown; how many more there are is said. */
const MOST = 5;

/** Longer sentences are shown by their beginning: they are to be recognised, not read. */
const LONGEST = 160;

/** What a run leaves to look at, for reading; nothing where there is nothing. */
export function describeReport(
  { events, disputed, notUnderstood }: RunReport,
  paint: Paint,
  only?: Written,
): readonly string[] {
  const { added, changed, removed } = events;
  return [
    // One article says so in its own line.
    ...(only ? [] : [`events  ${added} added, ${changed} changed, ${removed} removed`]),
    ...(disputed.length > 0 ? describeDisputed(disputed, paint) : []),
    ...(notUnderstood && notUnderstood.passages.length > 0
      ? describeNotUnderstood(notUnderstood, paint, only)
      : []),
  ];
}

function describeDisputed(disputed: readonly Disputed[], paint: Paint): readonly string[] {
  const more = disputed.length - MOST;
  const what = disputed.length === 1 ? '1 event' : `${disputed.length} events`;
  return [
    `${paint('yellow', 'disputed')}  ${what} about which accounts differ`,
    ...disputed.slice(0, MOST).map(({ id, type, date, sources, targets }) => {
      const who = `${sources.join(', ') || '?'} → ${targets.join(', ') || '?'}`;
      return `  ${paint('bold', type)} ${paint('cyan', who)}${date ? `  ${date}` : ''}  ${paint('dim', id)}`;
    }),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function describeNotUnderstood(
  { sentences, used, reasons, passages }: NotUnderstood,
  paint: Paint,
  only: Written | undefined,
): readonly string[] {
  const counted = countInWords(reasons);
  // By its file, which can be read also while a server holds the graph.
  const which = only === undefined ? 'FILE' : only.name === STDIN_NAME ? only.article : only.name;
  return [
    `${paint('yellow', 'not understood')}  ${sentences - used} of ${sentences} sentences gave nothing (${counted}), such as`,
    ...passages.flatMap(({ words, detail }) => [
      `  “${shorten(words)}”`,
      ...(detail ? [`    ${paint('dim', detail)}`] : []),
    ]),
    paint('dim', `  all of them, with reasons: npx entente explain ${which}`),
  ];
}

const OWN_WORDS: { readonly [R in UnusedReason]?: string } = {
  TOO_LONG: 'too long',
  NO_TRIGGER: 'no word of a rule',
  REJECTED: 'rejected by hand',
  OPINION: 'opinion',
  SUPPOSED: 'only supposed',
  BELOW_THRESHOLD: 'too unsure',
  NO_NAMED_ACTOR: 'nobody named',
  NOBODY: 'nobody named',
  MISSING_ROLE: 'nobody named',
};

/** "7 no word of a rule, 3 nobody named, 2 no rule fits". */
function countInWords(reasons: NotUnderstood['reasons']): string {
  const counts = new Map<string, number>();
  for (const { reason, count } of reasons) {
    const words = OWN_WORDS[reason] ?? 'no rule fits';
    counts.set(words, (counts.get(words) ?? 0) + count);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => `${count} ${words}`)
    .join(', ');
}

function shorten(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST).trimEnd()}…` : flat;
}
