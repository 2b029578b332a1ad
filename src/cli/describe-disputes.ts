import type { Matter } from '../model/dispute.ts';
import type { EventType } from '../model/event.ts';
import { sayEvent, sayNames } from '../model/happening.ts';
import type { Output } from './output.ts';

type Paint = Output['paint'];

interface Named {
  readonly name: string;
}

/** An event as it is named. */
export interface NamedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly sources: readonly Named[];
  readonly targets: readonly Named[];
}

/** A sentence and where it stands. */
export interface ToldPiece {
  readonly quote: string;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
  };
}

/** What some accounts say, against others. */
export interface ToldSide {
  readonly value: string;
  readonly origins: number;
  readonly event: { readonly id: string };
  readonly actors: readonly Named[];
  readonly evidence: readonly ToldPiece[];
}

/** Something that accounts differ in. */
export interface ToldDispute {
  readonly about: Matter;
  readonly unit: string | null;
  readonly sides: readonly ToldSide[];
}

/** An event whose accounts differ. */
export interface DisputedEvent extends NamedEvent {
  readonly disputes: readonly ToldDispute[];
}

const MATTERS: Readonly<Record<Matter, string>> = {
  DATE: 'When',
  PLACE: 'Where',
  ATTENDANCE: 'Who was there',
  NUMBER: 'How many',
  OUTCOME: 'How it ended',
  HAPPENED: 'Whether it happened',
  HEDGING: 'How sure it is told',
};

/** Values that are no words of a text. */
const VALUES: Readonly<Record<string, string>> = {
  AFFIRMED: 'it is so',
  DENIED: 'it is not so',
  AGREEMENT: 'with an agreement',
  NO_AGREEMENT: 'without an agreement',
  BROKE_DOWN: 'it broke down',
  HAPPENED: 'as a fact',
  REPORTED: 'as a claim',
  PLANNED: 'as a plan',
  SUPPOSED: 'as a supposition',
};

/** An event with what its accounts differ in, and the sentences of each side. */
export function describeDisputedEvent({ disputes, ...event }: DisputedEvent, paint: Paint): string {
  return [
    headOf(event, paint),
    ...disputes.flatMap((dispute) => describeDispute(dispute, paint)),
  ].join('\n');
}

/** "Norway met Chile, 2026-03-03  event:…" */
export function headOf(event: NamedEvent, paint: Paint): string {
  const when = event.date ?? 'undated';
  return `${paint('bold', sayEvent(event))}, ${when}  ${paint('dim', event.id)}`;
}

/** Something that accounts differ in, a side after the other. */
export function describeDispute({ about, unit, sides }: ToldDispute, paint: Paint): string[] {
  const head = unit === null ? MATTERS[about] : `${MATTERS[about]} (${unit})`;
  return [`  ${head}`, ...sides.flatMap((side) => describeSide(side, paint))];
}

function describeSide({ value, origins, actors, evidence }: ToldSide, paint: Paint): string[] {
  const alone = actors.length > 0 ? `; only here ${sayNames(actors.map(({ name }) => name))}` : '';
  const told = origins === 1 ? '1 origin' : `${origins} origins`;
  return [
    `    ${paint('cyan', VALUES[value] ?? value)} (${told}${alone})`,
    ...evidence.map((piece) => `      ${describePiece(piece)}`),
  ];
}

/** A sentence with its article: `“They met.” (Gazette: Two leaders meet)` */
export function describePiece({ quote, article }: ToldPiece): string {
  const { id, title, outlet } = article;
  const name = [outlet, title ?? id].filter(Boolean).join(': ');
  return `“${quote.replace(/\s+/g, ' ')}” (${name})`;
}
